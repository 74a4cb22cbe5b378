import { createHash } from "node:crypto";
import type { Evidence, FilterSet, SuggestedChange } from "#contract";
import { measuredShare } from "#discussion";
import type { Fates } from "../backtest/fates.js";
import { Replay } from "../backtest/replay.js";
import type { Sample } from "../learner/bound.js";
import type { CompiledFilterSet } from "../pipeline.js";
import { nobody, type Services } from "../services/services.js";
import { allNeeds } from "../subject.js";
import { mostWrongOf } from "./costs.js";
import type { ReadDecided } from "./decided.js";
import { isKnownAlready } from "./known-already.js";
import { type Measured, Measuring } from "./measuring.js";
import { see, type Seeing } from "./seeing.js";
import { fewestAuthors, fewestDecisions, fewestTexts, isWorthHolding, isWorthLeaving } from "./worth.js";

/** What is suggested, before anybody has said what they think of it. */
export interface Suggested {
  id: string;
  change: SuggestedChange;
  evidence: Evidence;
  /** comments, by their ids */
  examples: string[];
}

export interface FoundSuggestions {
  items: Suggested[];
  comments: number;
  fates: Fates;
  /** decisions that are missing before anything can be proven */
  missing: { passed: number; held: number };
}

/** Where suggestions are looked for. */
export interface Look {
  filters: CompiledFilterSet;
  read: ReadDecided;
  /** how long a time is looked at */
  days: number;
  services?: Services;
  /** whether the site holds all that its filters let pass: then what they hold costs nobody anything */
  holdsAll?: boolean;
}

/** How often each comment is read. */
export const timesRead = 3;

/**
 * Finds what people's decisions suggest for the filters that judge now. Comments are read three times: for what the filters make of each,
 * and what those have in common that they let pass and people rejected; for whether others have that, too; and for what each change would
 * have done, by the whole set with it. What is told was counted the last time.
 */
export async function findSuggestions(look: Look): Promise<FoundSuggestions> {
  const { filters, read, services = nobody } = look;
  const seen = await see(filters, read, services);
  await compare(seen, read);
  const measuring = new Measuring(filters.set, await changesFor(look, seen));
  await measure(measuring, seen, look);
  const { comments, fates, words, costs } = seen;
  return {
    items: measuring.measured
      .filter((one) => isWorth(one, filters.set, seen))
      .map((one) => suggested(one, measuring, seen, look.days))
      .sort(byWorth),
    ...{ comments, fates },
    missing: {
      passed: Math.max(0, fewestTexts - words.rejected),
      held: look.holdsAll ? 0 : Math.max(0, fewestDecisions - costs.decisions),
    },
  };
}

/** Counts in what others have what the rejected ones have in common. */
async function compare({ words, domains, asked, rejected }: Seeing, read: ReadDecided): Promise<void> {
  if (words.isEmpty && domains.isEmpty) return;
  for await (const { past, fate, isBefore } of read()) {
    const { id } = past.comment;
    if (isBefore || fate === "rejected" || asked.get(id)?.verdict === "hold" || rejected.has(id)) continue;
    for (const gathering of [words, domains]) gathering.addOther(past);
  }
}

async function changesFor(
  { filters, holdsAll = false }: Look,
  { words, domains, costs, alone }: Seeing,
): Promise<SuggestedChange[]> {
  const added: SuggestedChange[] = [
    ...words.telling().map((word): SuggestedChange => ({ kind: "word", word })),
    ...domains.telling().map((domain): SuggestedChange => ({ kind: "domain", domain })),
  ];
  const known = await Promise.all(added.map((change) => isKnownAlready(filters, change)));
  return [...added.filter((_, at) => known[at] === false), ...(holdsAll ? [] : costs.changes(alone))];
}

async function measure(
  measuring: Measuring,
  { asked, rejected }: Seeing,
  { filters, read, services = nobody }: Look,
): Promise<void> {
  if (measuring.measured.length === 0) return;
  const replay = new Replay(allNeeds([filters.needs, ...measuring.measured.map((one) => one.filters.needs)]));
  for await (const { past, fate, isBefore } of read()) {
    const subject = replay.recall(past);
    const { id } = past.comment;
    if (isBefore || rejected.has(id)) continue;
    const why = asked.get(id);
    if (why) await measuring.addAsked(subject, fate, why, services);
    if (why?.verdict !== "hold") await measuring.addPassed(subject, fate, services);
  }
}

function isWorth({ change, weighing }: Measured, set: FilterSet, { alone }: Seeing): boolean {
  if (change.kind === "threshold")
    return isWorthLeaving(weighing.left, { alone, most: mostWrongOf(set, change.filter) });
  if ("filter" in change) return isWorthLeaving(weighing.left, { alone });
  return weighing.held.authors >= fewestAuthors && isWorthHolding(weighing.held);
}

function suggested(
  { change, weighing }: Measured,
  measuring: Measuring,
  { alone }: Seeing,
  days: number,
): Suggested {
  const { examples } = weighing;
  const told = change.kind === "word" ? { ...change, word: measuring.asTyped(change.word) } : change;
  const error = "filter" in change && { error: errorOf(alone, weighing.left) };
  return { id: idOf(change), change: told, evidence: { ...weighing.evidence(days), ...error }, examples };
}

/** Of what is decided with nobody asked, now and with what would be let go. */
function errorOf(alone: Sample, left: Sample): NonNullable<Evidence["error"]> {
  const then = { part: alone.wrong + left.wrong, of: alone.count + left.count };
  return { now: measuredShare({ part: alone.wrong, of: alone.count }), then: measuredShare(then) };
}

/** The same for the same change, however it is typed, and by how much a threshold is to be another. */
function idOf(change: SuggestedChange): string {
  const { to: _, ...same } = { to: null, ...change };
  return createHash("sha256").update(JSON.stringify(same)).digest("base64url").slice(0, 16);
}

const kinds: readonly SuggestedChange["kind"][] = ["word", "domain", "filter", "category", "threshold"];

function byWorth(one: Suggested, other: Suggested): number {
  return (
    kinds.indexOf(one.change.kind) - kinds.indexOf(other.change.kind) ||
    other.evidence.right.part - one.evidence.right.part
  );
}
