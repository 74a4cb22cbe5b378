import { Logger } from "@nestjs/common";
import type { Readership } from "#platform";
import type { Stories } from "#store";

/** How often it is looked how many read what, in ms. */
const every = 10_000;
/** So many stories at most count as read by many. */
const mostStories = 100;
/** Fewer readers than these make no difference. */
const leastReaders = 10;
/** A number that has changed by less than this is left as it is: each change places anew what waits under its story. */
const step = 1.5;

/** Notes with the stories that most people read how many do, in steps. What waits there for moderators has its place by it. */
export class NoteReaders {
  private readonly logger = new Logger("readers");
  private due = 0;

  constructor(
    private readonly readership: Pick<Readership, "most" | "total">,
    private readonly stories: Pick<Stories, "readNow" | "noteReaders">,
  ) {}

  /** While nobody knows how many read, what was noted stands. */
  async run(now = Date.now()): Promise<void> {
    if (now < this.due) return;
    this.due = now + every;
    try {
      await this.note();
    } catch (error) {
      this.logger.debug(error);
    }
  }

  private async note(): Promise<void> {
    const noted = new Map((await this.stories.readNow()).map(({ _id, readers = 0 }) => [_id, readers]));
    for (const story of new Set([...(await this.readership.most(mostStories)), ...noted.keys()])) {
      const total = await this.readership.total(story);
      const [before, readers] = [noted.get(story) ?? 0, total < leastReaders ? 0 : total];
      if (differs(before, readers)) await this.stories.noteReaders(story, readers);
    }
  }
}

function differs(before: number, now: number): boolean {
  if (before === 0 || now === 0) return before !== now;
  return now >= before * step || now <= before / step;
}
