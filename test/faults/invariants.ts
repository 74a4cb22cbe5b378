import type { StoredComment, TrailEntry } from "#store";
import { heldWord } from "./crowd.js";
import type { Facts, KeptEvent, Stretch, ToldStory } from "./facts.js";

/**
 * What is not as it has to be, whatever has failed meanwhile: each accepted comment is there once, as it was last written and in its final
 * state, each reaction counts once, a story's count, listing and events agree, numbers have no gap, each decision is in the trail once,
 * nothing is public that was not meant to be, and who had to be refused was told so.
 * @returns a sentence for each fault
 */
export function faultsIn(facts: Facts): string[] {
  return [
    ...acceptedOnce(facts),
    ...asWritten(facts),
    ...facts.stored.flatMap((comment) => inFinalState(comment, facts)),
    ...eachDecidedOnce(facts),
    ...facts.stored.flatMap((comment) => reactedOnce(comment, facts)),
    ...trailHolds(facts),
    ...facts.stories.flatMap((told) => agrees(told, facts)),
    ...nothingHidden(facts),
    ...refusedWell(facts),
  ];
}

function acceptedOnce({ accepted, stored }: Facts): string[] {
  const ids = new Set(stored.map(({ _id }) => _id));
  const known = new Set(accepted.map(({ id }) => id));
  const texts = new Map<string, number>();
  for (const { text } of stored) texts.set(text, (texts.get(text) ?? 0) + 1);
  return [
    ...[...known].filter((id) => !ids.has(id)).map((id) => `${id} was accepted, and is lost`),
    ...[...ids].filter((id) => !known.has(id)).map((id) => `${id} is stored, and nobody was told`),
    ...[...texts]
      .filter(([, count]) => count > 1)
      .map(([text, count]) => `"${text}" is there ${count} times`),
  ];
}

/** Its author may have had no answer to what they wrote last. */
function asWritten({ accepted, stored }: Facts): string[] {
  const byId = new Map(stored.map((comment) => [comment._id, comment]));
  return accepted.flatMap(({ id, revision, text }) => {
    const found = byId.get(id);
    if (!found || (found.revision === revision && found.text === text)) return [];
    return [`${id} was taken as revision ${revision} "${text}", and is ${found.revision} "${found.text}"`];
  });
}

function inFinalState({ _id, status, text, revision, shown }: StoredComment, { decided }: Facts): string[] {
  const decision = decided.get(_id);
  if (text.includes(heldWord) && decision === undefined)
    return [`${_id} had to be decided by a person: ${status}`];
  const final = decision === "reject" ? "rejected" : "published";
  if (status !== final) return [`${_id} is ${status}, and has to be ${final}`];
  const seen = final === "published" ? revision : null;
  return shown === seen ? [] : [`of ${_id} readers see revision ${shown}, not ${seen}`];
}

function eachDecidedOnce(facts: Facts): string[] {
  const made = new Map<string, TrailEntry[]>(facts.stored.map(({ _id }) => [_id, []]));
  for (const decision of facts.decisions) made.get(decision.comment)?.push(decision);
  return facts.stored.flatMap((comment) => decidedOnce(comment, made.get(comment._id) ?? [], facts));
}

/** The machine's verdict once, and a person's decision once where there is one; by their clocks either may be the first. */
function decidedOnce(
  { _id, revision }: StoredComment,
  all: readonly TrailEntry[],
  { decided }: Facts,
): string[] {
  // what was written anew may have been judged before, too
  const made = all.filter((one) => one.revision === revision || all.some((other) => isAgain(one, other)));
  const kinds = made
    .map(({ by }) => by.kind)
    .sort()
    .join(", ");
  const expected = decided.has(_id) ? "machine, person" : "machine";
  const faults = kinds === expected ? [] : [`${_id} has the decisions ${kinds || "none"}, not ${expected}`];
  const last = made.find(({ by }) => by.kind === (decided.has(_id) ? "person" : "machine"))?.to;
  const said = decided.get(_id) === "reject" ? "rejected" : "published";
  return last === said
    ? faults
    : [...faults, `${_id} was ${said} at last, the trail says ${last ?? "nothing"}`];
}

function isAgain(one: TrailEntry, other: TrailEntry): boolean {
  return one !== other && one.revision === other.revision && one.by.kind === other.by.kind;
}

function reactedOnce({ _id, reactions }: StoredComment, { reacted }: Facts): string[] {
  const [counted, told] = [reactions.up ?? 0, reacted.get(_id)?.size ?? 0];
  return counted === told ? [] : [`${_id} counts ${counted} reactions, and has ${told}`];
}

function trailHolds({ trail: { fault }, linked, decisions, waiting }: Facts): string[] {
  const ids = decisions.map(({ id }) => id);
  return [
    ...(fault ? [`entry ${fault.n} of the trail is ${fault.what}`] : []),
    ...differences("the trail", linked, ids),
    ...(waiting > 0 ? [`${waiting} comments still wait in queues`] : []),
  ];
}

function agrees(told: ToldStory, { stored }: Facts): string[] {
  const { story, count, seq, listed, events, followed } = told;
  const shown = stored
    .filter((one) => one.story === story && one.status === "published")
    .map(({ _id }) => _id);
  return [
    ...(count === shown.length ? [] : [`${story} counts ${count}, and shows ${shown.length}`]),
    ...differences(`the listing of ${story}`, listed, shown),
    ...differences(`the events of ${story}`, replayed(events), shown),
    ...gaps(`the events of ${story}`, events, seq),
    ...followedWell(`what was heard of ${story}`, followed, shown, seq),
  ];
}

function differences(where: string, found: readonly string[], expected: readonly string[]): string[] {
  const [there, wanted] = [new Set(found), new Set(expected)];
  return [
    ...(there.size < found.length ? [`${where} says something twice`] : []),
    ...expected.filter((id) => !there.has(id)).map((id) => `${where} lacks ${id}`),
    ...[...there].filter((id) => !wanted.has(id)).map((id) => `${where} has ${id}, which is not to be seen`),
  ];
}

/** What is shown by who goes by events alone. */
function replayed(events: readonly KeptEvent[]): string[] {
  const shown: string[] = [];
  for (const { type, comment } of events) {
    if (type === "comment.published") shown.push(comment ?? "");
    if (type === "comment.removed") shown.splice(shown.indexOf(comment ?? ""), 1);
  }
  return shown;
}

/** Whoever has read the page anew goes on from it. */
function followedWell(
  where: string,
  followed: readonly Stretch[],
  shown: readonly string[],
  last: number,
): string[] {
  const ends = followed.map(({ after, heard }) => heard.at(-1)?.seq ?? after);
  const back = followed.filter(({ after }, at) => after < (ends[at - 1] ?? 0));
  return [
    ...followed.flatMap(({ after, heard }, at) =>
      gaps(where, heard, at === followed.length - 1 ? last : (ends[at] ?? 0), after),
    ),
    ...back.map(({ after }) => `${where} go on from a page that is back at ${after}`),
    ...differences(where, seenAtLast(followed.at(-1)), shown),
  ];
}

/** What its page has come to show. The page may show already what is told right after it. */
function seenAtLast(stretch: Stretch | undefined): string[] {
  const seen = new Set(stretch?.shown);
  for (const event of stretch?.heard ?? []) {
    if (event.type === "comment.published") seen.add(event.comment.id);
    if (event.type === "comment.removed") seen.delete(event.id);
  }
  return [...seen];
}

function gaps(where: string, events: readonly Pick<KeptEvent, "seq">[], last: number, after = 0): string[] {
  const at = events.findIndex((event, index) => event.seq !== after + index + 1);
  if (at >= 0) return [`${where} go on with ${events[at]?.seq ?? 0} after ${after + at}`];
  const end = after + events.length;
  return end === last ? [] : [`${where} end with ${end}, not ${last}`];
}

/** Nobody ever took down what was published: what is not to be seen now was never to be seen. */
function nothingHidden({ stored, stories }: Facts): string[] {
  const hidden = stored.filter(({ status }) => status !== "published");
  const everSaid = new Set(stories.flatMap(({ events, followed }) => stringsIn([events, followed])));
  return hidden
    .filter(({ _id, text }) => everSaid.has(_id) || everSaid.has(text))
    .map(({ _id, status }) => `${_id} is ${status}, and was told of in public`);
}

/** All strings that lie in something, however deep. */
function stringsIn(thing: unknown): string[] {
  if (typeof thing === "string") return [thing];
  return typeof thing === "object" && thing !== null ? Object.values(thing).flatMap(stringsIn) : [];
}

function refusedWell({ refusals, hung }: Facts): string[] {
  const failed = refusals.filter(({ status }) => status !== 503 && status !== 429);
  const mute = refusals.filter((refusal) => !failed.includes(refusal) && refusal.retryAfter === null);
  return [
    ...(failed.length > 0
      ? [`${failed.length} requests failed: ${[...new Set(failed.map(({ status }) => status))].join()}`]
      : []),
    ...(mute.length > 0 ? [`${mute.length} refusals did not say when to try again`] : []),
    ...(hung > 0 ? [`${hung} requests had no answer`] : []),
  ];
}
