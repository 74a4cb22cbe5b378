import { setTimeout as pause } from "node:timers/promises";
import { type Comment, type OwnComment, ownComment } from "#contract";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Insisting } from "./insisting.js";

/** Who writes this is held, for a person to decide. */
export const heldWord = "crétin";
export const stories = ["le-pont", "la-gare", "le-marché"];

const patience = 120_000;
/** How long each of them thinks between two comments, in ms. */
const thought = 100;

/** Readers who write one comment after the other, each until it is taken, and now and then write one anew or react to one. */
export class Crowd {
  /** each as its author was last told of it */
  readonly accepted: OwnComment[] = [];
  /** who reacted, by the comment */
  readonly reacted = new Map<string, Set<string>>();
  /** Where what can be answered stands, told by the page. */
  readonly storyOf = new Map<string, string>();
  private sent = 0;
  private stopped = false;
  private readonly running: Promise<unknown>;

  constructor(
    people: readonly Person[],
    private readonly random: () => number,
    private readonly insisting: Insisting,
  ) {
    this.running = Promise.all(people.map((person) => this.writeAll(person)));
    this.running.catch(() => undefined); // told by whoever stops it
  }

  /** Waits until so many more are accepted. */
  async writes(count: number): Promise<void> {
    const enough = this.accepted.length + count;
    await this.come(() => this.accepted.length >= enough, `${count} more comments to be accepted`);
  }

  /** Waits until so many more are sent, answered or not. */
  async sends(count: number): Promise<void> {
    const enough = this.sent + count;
    await this.come(() => this.sent >= enough, `${count} more comments to be sent`);
  }

  /** Waits until all have an answer to what they have sent last. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Waits for them, or for what keeps a reader from going on. */
  private async come(isEnough: () => boolean, name: string): Promise<void> {
    await Promise.race([until(isEnough, name, patience), this.running]);
  }

  private async writeAll(person: Person): Promise<void> {
    for (let n = 1; !this.stopped; n++) {
      await this.write(person, n, this.place());
      if (this.random() < 0.2) await this.edit(person);
      if (this.random() < 0.3) await this.react(person);
      await pause(thought);
    }
  }

  private async write(person: Person, n: number, { story, parent }: Place): Promise<void> {
    const text = `${person.name}, avis n° ${n}, ${n % 7 === 0 ? `quel ${heldWord}` : "bonsoir"}`;
    const send = () => {
      this.sent++;
      return person.sends(story, text, { key: `avis-${n}`, parent });
    };
    const answer = await this.insisting.ask(send, `"${text}" to be answered`, patience);
    // what it answers may have been taken away meanwhile: then it stands by itself
    if (answer.refusal === "comment-unknown") await this.write(person, n, { story });
    else this.accepted.push(granted(ownComment, 201, answer));
  }

  /** Their last comment or an earlier one, as far as nobody has to decide on it. */
  private async edit(person: Person): Promise<void> {
    const isOwn = ({ author, text }: Comment) => author?.id === person.id && !text.includes(heldWord);
    const last = this.accepted.findLast(isOwn);
    const any = this.pick(this.accepted);
    const comment = any && isOwn(any) ? any : last;
    if (!comment) return;
    const text = `${comment.text}, encore`;
    const send = () => person.triesToEdit(comment, text);
    const answer = await this.insisting.ask(send, `"${text}" to be answered`, patience);
    // the time for it runs out meanwhile, and at once where a clock is moved
    if (answer.refusal === "not-editable") return;
    this.accepted[this.accepted.indexOf(comment)] = granted(ownComment, 200, answer);
  }

  private async react(person: Person): Promise<void> {
    const comment = this.pick(this.accepted);
    if (!comment || comment.author?.id === person.id || !this.storyOf.has(comment.id)) return;
    const send = () => person.ask(`comments/${comment.id}/reactions/up`, { method: "PUT" });
    const { status, body } = await this.insisting.ask(send, "a reaction to be answered", patience);
    if (status !== 204) throw new Error(`${status}: ${JSON.stringify(body)}`);
    const readers = this.reacted.get(comment.id) ?? new Set();
    this.reacted.set(comment.id, readers.add(person.id));
  }

  private place(): Place {
    const story = this.pick(stories) ?? "";
    const below = this.random() < 0.4 ? this.pick(this.accepted) : undefined;
    const known = below && this.storyOf.get(below.id);
    return known !== undefined && below ? { story: known, parent: below.id } : { story };
  }

  private pick<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[Math.floor(this.random() * things.length)];
  }
}

interface Place {
  story: string;
  parent?: string;
}
