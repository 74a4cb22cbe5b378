import type { TrailEntry } from "#contract";
import { changeSaid } from "../suggestions/change-said.js";
import type { Speech } from "../texts/speak.js";
import type { TrailTexts } from "../texts/trail.js";
import { undoTexts } from "../texts/undos.js";

/** A language, with what it says of the trail. */
export interface TrailSpeech extends Speech {
  trail: TrailTexts;
}

/** « Mo a refusé un commentaire » */
export function sentenceOn(entry: TrailEntry, { trail, ...speech }: TrailSpeech): string {
  return `${didBy(entry, trail)} ${done(entry, { trail, ...speech })}`;
}

function didBy(entry: TrailEntry, { did }: TrailTexts): string {
  if (entry.by.kind === "person") return did.person(entry.by.name);
  const isJudged = entry.kind === "decision" && entry.what.featured === null;
  return isJudged ? did.machine : did.itself;
}

function done(entry: TrailEntry, { trail, texts, number, lang, moments }: TrailSpeech): string {
  const name = entry.about.name ?? "";
  switch (entry.kind) {
    case "decision": {
      const { to, featured, undoes } = entry.what;
      if (featured !== null) return trail.picked[featured ? "yes" : "no"];
      return undoes === null ? trail.decision[to] : trail.undone;
    }
    case "sanction":
      return trail.sanction[entry.what.act](name, lower(texts.sanctions.kinds[entry.what.kind]));
    case "appeal":
      return trail.appeal[entry.what.outcome](name);
    case "settings":
      return trail.settings;
    case "filters":
      return (
        trail.filterSet[entry.what.act](number(entry.what.version)) +
        ofWhat(entry.what, { trail, moments, lang, number })
      );
    case "staff": {
      const { act, from, to } = entry.what;
      const role = lower(texts.team.roles[(to ?? from)?.role ?? "reader"]);
      return trail.staff[act](entry.about.name ?? entry.note ?? "…", role);
    }
    case "story":
      return trail.story(entry.about.id);
    case "person":
      return trail.person[entry.what.act](name);
    case "proposal":
      return trail.proposal[entry.what.act](trail.grave[entry.what.of], name);
    case "referral": {
      const { act, to, desk } = entry.what;
      return trail.referral[act](desk ?? trail.referee[to]);
    }
    case "wave":
      return trail.wave[entry.what.decision ?? "ended"](moments.full(entry.what.until ?? entry.at));
    case "judgement":
      return trail.judgement[entry.what.right ?? "undone"];
    case "suggestion":
      return trail.suggestion[entry.what.act](changeSaid(entry.what.change, { lang, number }));
    case "model":
      return trail.model[entry.what.act](number(entry.what.snapshot));
    case "masking":
      return entry.what.undone ? trail.unmasking : trail.masking(number(entry.what.parts));
    case "look":
      return trail.look[entry.what.at](name);
  }
}

/** Which filter an act is about, or what was judged again. */
function ofWhat(
  { on, undo }: Extract<TrailEntry, { kind: "filters" }>["what"],
  { trail, moments, lang, number }: Pick<TrailSpeech, "trail" | "moments" | "lang" | "number">,
): string {
  if (undo) {
    const what = undoTexts[lang].what(undo.version === null ? null : number(undo.version), undo.decidedBy);
    return trail.ofUndo(what, moments.full(undo.from), moments.full(undo.to), undo.id);
  }
  return typeof on === "string" ? trail.onFilter(on) : "";
}

/** What was changed, a line each; what is secret or may be forgotten, by its name alone. */
export function changesIn(entry: TrailEntry, { trail }: TrailSpeech): string[] {
  if (entry.kind !== "settings" && entry.kind !== "story") return [];
  return entry.what.changed.map(({ name, from, to }) =>
    from === null && to === null ? name : trail.value(name, shown(from, trail), shown(to, trail)),
  );
}

function shown(value: unknown, { nothing }: TrailTexts): string {
  if (value === null || value === undefined) return nothing;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
