import { useId, useRef, useState } from "preact/hooks";
import type { NewSanction, QueueItem, SanctionKind } from "#contract";
import { idOf } from "../desk/desk.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { sanctionProblem } from "../work/sanction.js";
import type { Work } from "../work/work.js";
import { useFocusInside } from "./focus-inside.js";
import { SentForm } from "./sent-form.js";

const kinds = ["warn", "premoderate", "suspend", "ban", "shadow"] as const satisfies readonly SanctionKind[];
const scopes = ["site", "story", "section"] as const;
/** How long a sanction may last, in days; what else is wanted is a date. */
const lasting = [1, 7, 30, 90] as const;
const day = 86_400_000;

interface SanctionFormProps {
  work: Work;
  item: QueueItem;
  close: () => void;
}

/** Writes a sanction on the author in front: what, until when, where, and the reason, which they read. */
export function SanctionForm({ work, item, close }: SanctionFormProps) {
  const { texts, lang } = speech.value;
  const { sanctions, proposals } = texts;
  const form = useRef<HTMLFormElement>(null);
  const [kind, choose] = useState<SanctionKind>("warn");
  const [end, chooseEnd] = useState<string>(firstEnd("warn"));
  const isProposed = kind === "ban" && end === "never" && work.proposals.takesTwo("permanentBan");
  const [missing, miss] = useState("");
  const id = useId();
  useFocusInside(form, "input");
  const submit = async () => {
    const asked = form.current && sanctionIn(new FormData(form.current), kind, item);
    if (!asked) return;
    const refusal = asked.reason === "" ? null : await work.sanctions.impose(item.author, asked);
    if (asked.reason === "") miss(sanctions.noReason);
    else if (refusal) miss(sentenceFor(texts, sanctionProblem(refusal), refusal.problem?.detail ?? ""));
    else close();
  };
  return (
    <SentForm
      form={form}
      class="sanction-form"
      label={sanctions.title(item.author.name)}
      hint={{ id: `${id}-hint`, text: sanctions.hint[kind === "shadow" ? "shadow" : "told"], wrong: missing }}
      send={{ label: isProposed ? proposals.propose : sanctions.impose, run: () => void submit() }}
      cancel={{ label: texts.acts.close, run: close }}
    >
      <fieldset>
        <legend>{sanctions.title(item.author.name)}</legend>
        {kinds.map((one) => (
          <label class="kind" key={one}>
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => {
                choose(one);
                chooseEnd(firstEnd(one));
              }}
            />
            <span>
              {sanctions.kinds[one]} <small>{sanctions.effects[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind !== "warn" && (
        <Bounds
          key={kind}
          isEnding={kind === "suspend"}
          isProposed={isProposed}
          end={end}
          chooseEnd={chooseEnd}
          lang={lang}
        />
      )}
      <label class="field" for={id}>
        {sanctions.reason}
        <input id={id} name="reason" type="text" maxLength={500} aria-describedby={`${id}-hint`} />
      </label>
    </SentForm>
  );
}

interface BoundsProps {
  /** whether it needs an end */
  isEnding: boolean;
  /** whether it is for a second person to confirm */
  isProposed: boolean;
  /** how many days it lasts, `never` or `date` */
  end: string;
  chooseEnd: (end: string) => void;
  lang: string;
}

/** What a kind of sanction is said to last before anything is chosen. */
function firstEnd(kind: SanctionKind): string {
  return kind === "suspend" ? "7" : "never";
}

function Bounds({ isEnding, isProposed, end, chooseEnd, lang }: BoundsProps) {
  const { sanctions, proposals } = speech.value.texts;
  const [scope, chooseScope] = useState("site");
  const days = new Intl.NumberFormat(lang, { style: "unit", unit: "day", unitDisplay: "long" });
  return (
    <div class="pair">
      <label class="field">
        {sanctions.end}
        <select name="end" value={end} onChange={({ currentTarget }) => chooseEnd(currentTarget.value)}>
          {!isEnding && <option value="never">{sanctions.never}</option>}
          {lasting.map((n) => (
            <option key={n} value={String(n)}>
              {days.format(n)}
            </option>
          ))}
          <option value="date">{sanctions.atDate}</option>
        </select>
        {end === "date" && <input name="until" type="datetime-local" aria-label={sanctions.end} required />}
      </label>
      <label class="field">
        {sanctions.scope}
        <select name="scope" value={scope} onChange={({ currentTarget }) => chooseScope(currentTarget.value)}>
          {scopes.map((one) => (
            <option key={one} value={one}>
              {sanctions.scopes[one]}
            </option>
          ))}
        </select>
        {scope === "section" && (
          <input name="section" type="text" maxLength={200} aria-label={sanctions.scopes.section} required />
        )}
      </label>
      {isProposed && <p class="two">{proposals.two}</p>}
    </div>
  );
}

/** What the form says, as the API takes it; `reason` is empty where none is given. */
function sanctionIn(said: FormData, kind: SanctionKind, item: QueueItem): NewSanction {
  const words = (name: string) => {
    const value = said.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const until = endOf(words("end"), words("until"));
  const scope = { story: { story: item.story.id }, section: { section: words("section") } };
  const where = words("scope");
  return {
    ...{ kind, reason: words("reason"), comment: idOf(item) },
    ...(until !== null && { until }),
    ...((where === "story" || where === "section") && { scope: scope[where] }),
  };
}

function endOf(end: string, date: string): string | null {
  if (end === "date") return date === "" ? null : new Date(date).toISOString();
  const days = Number(end);
  return days > 0 ? new Date(Date.now() + days * day).toISOString() : null;
}
