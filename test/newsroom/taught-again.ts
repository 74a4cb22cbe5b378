import { type CaseComment, trail, type TrailEntry } from "#contract";
import { figuresOf } from "#moderation/learner/figures.js";
import { notice, type Remark } from "#moderation/learner/learner.js";
import { takeBack, type Taught, teach } from "#moderation/learner/lessons.js";
import { type Life, live, newLife } from "#moderation/learner/life.js";
import type { Starter } from "#moderation/learner/starter.js";
import { granted, type Person } from "./person.js";

/** What an entry of the trail tells a learner. */
export type Told<Entry extends TrailEntry = TrailEntry> = Entry extends TrailEntry
  ? Pick<Entry, "id" | "kind" | "what"> & {
      at: string;
      by: { kind: "person" | "machine" };
      about: { id: string };
    }
  : never;

/** A comment that answers none. */
export type Said = Pick<CaseComment, "text" | "lang">;

/** All that the trail of a site has, the oldest first. */
export async function wholeTrail(admin: Person): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page: { items: TrailEntry[]; next: string | null } = granted(
      trail,
      200,
      await admin.ask(
        `moderation/trail?limit=100${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`,
      ),
    );
    entries.push(...page.items);
    after = page.next;
  }
  return entries.sort((one, other) => one.n - other.n);
}

/**
 * What a learner knows after some of a trail, by the pure code alone.
 * @param said what the comments say, each of which has been changed by nobody
 */
export function taughtAgain(
  entries: readonly Told[],
  said: ReadonlyMap<string, Said>,
  starter: Starter | null,
): Life {
  const life = newLife(starter);
  const taught = new Map<string, Taught>();
  for (const entry of entries) {
    const remark = remarkOn(said.get(entry.about.id));
    if (entry.kind !== "decision" || !remark) continue;
    const { from, to, undoes } = entry.what;
    if (from === "pending") notice(life.learner, remark);
    if (entry.by.kind !== "person") continue;
    const [known, at, rejected] = [taught.get(entry.about.id) ?? [], new Date(entry.at), to === "rejected"];
    const after = live(life, known, at, (learner) =>
      undoes === null
        ? teach(learner, remark, known, { by: entry.id, rejected, chance: 1, unaided: false })
        : takeBack(learner, remark, known, undoes, (before) => to !== "held" && before.rejected === rejected),
    );
    taught.set(entry.about.id, after);
  }
  return life;
}

function remarkOn(said: Said | undefined): Remark | null {
  return said ? { text: said.text, context: { lang: said.lang, reply: false, links: 0 } } : null;
}

/** What is told of it but for when. */
export function figuresAgain(life: Life) {
  const { at: _, snapshot: __, ...figures } = figuresOf(life, 1, new Date());
  return figures;
}
