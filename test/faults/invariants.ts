import type { StoredComment } from "#store";
import { heldWord } from "./crowd.js";
import type { Facts, KeptEvent, ToldStory } from "./facts.js";

/**
 * What is not as it has to be, whatever has failed meanwhile: each accepted comment is there once and in its final state, a story's count,
 * listing and events agree, numbers have no gap, each decision is in the trail once, nothing is public that was not meant to be, and
 * who had to be refused was told so.
 * @returns a sentence for each fault
 */
export function faultsIn(facts: Facts): string[] {
  return [
    ...acceptedOnce(facts),
    ...facts.stored.flatMap((comment) => inFinalState(comment, facts)),
    ...facts.stored.flatMap((comment) => decidedOnce(comment, facts)),
    ...trailHolds(facts),
    ...facts.stories.flatMap((told) => agrees(told, facts)),
    ...nothingHidden(facts),
    ...refusedWell(facts),
  ];
}

function acceptedOnce({ accepted, stored }: Facts): string[] {
  const ids = new Set(stored.map(({ _id }) => _id));
  const known = new Set(accepted);
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

function inFinalState({ _id, status, text }: StoredComment, { decided }: Facts): string[] {
  const decision = decided.get(_id);
  if (text.includes(heldWord) && decision === undefined)
    return [`${_id} had to be decided by a person: ${status}`];
  const final = decision === "reject" ? "rejected" : "published";
  return status === final ? [] : [`${_id} is ${status}, and has to be ${final}`];
}

/** The machine's verdict once, and a person's decision once where there is one; by their clocks either may be the first. */
function decidedOnce({ _id }: StoredComment, { decided, decisions }: Facts): string[] {
  const made = decisions.filter(({ comment }) => comment === _id);
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

/** The trail is looked at as far back as that. */
const mostEntries = 5000;

function trailHolds({ trail, stored, waiting }: Facts): string[] {
  const { fault, entries } = trail;
  return [
    ...(fault ? [`entry ${fault.n} of the trail is ${fault.what}`] : []),
    ...(entries < Math.min(stored.length, mostEntries)
      ? [`the trail has ${entries} entries for ${stored.length} comments`]
      : []),
    ...(waiting > 0 ? [`${waiting} comments still wait in queues`] : []),
  ];
}

function agrees(told: ToldStory, { stored }: Facts): string[] {
  const { story, count, seq, listed, events, heard } = told;
  const shown = stored
    .filter((one) => one.story === story && one.status === "published")
    .map(({ _id }) => _id);
  return [
    ...(count === shown.length ? [] : [`${story} counts ${count}, and shows ${shown.length}`]),
    ...differences(`the listing of ${story}`, listed, shown),
    ...differences(`the events of ${story}`, replayed(events), shown),
    ...gaps(`the events of ${story}`, events, seq),
    ...gaps(`what was heard of ${story}`, heard, seq),
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

function gaps(where: string, events: readonly Pick<KeptEvent, "seq">[], last: number): string[] {
  const at = events.findIndex((event, index) => event.seq !== index + 1);
  if (at >= 0) return [`${where} go on with ${events[at]?.seq ?? 0} after ${at}`];
  return events.length === last ? [] : [`${where} end with ${events.length}, not ${last}`];
}

/** Nobody ever took down what was published: what is not to be seen now was never to be seen. */
function nothingHidden({ stored, stories }: Facts): string[] {
  const hidden = stored.filter(({ status }) => status !== "published");
  const everSaid = JSON.stringify(stories.map(({ events, heard }) => [events, heard]));
  return hidden
    .filter(({ _id, text }) => everSaid.includes(`"${_id}"`) || everSaid.includes(text))
    .map(({ _id, status }) => `${_id} is ${status}, and was told of in public`);
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
