import { useId, useState } from "preact/hooks";
import type { Colleagues, SearchCriteria } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Choice, type Criterion, type Part } from "./choice.js";
import { DayField } from "./day-field.js";
import { beginningOf, dayOf, endOf, lastDayBefore } from "./days.js";

/** What is asked for less often. It is open where something of it is said. */
export function More({ work, now, look }: Part & { work: Work }) {
  const { search } = speech.value.texts;
  const [open, setOpen] = useState(moreNames.some((name) => now[name] !== undefined));
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{search.more}</summary>
      {open && <Fields work={work} now={now} look={look} />}
    </details>
  );
}

const moreNames: readonly Criterion[] = [
  "section",
  "filter",
  "lang",
  "minScore",
  "from",
  "to",
  "newerThan",
  "olderThan",
  "decidedBy",
  "decidedWithin",
];

function Fields({ work, now, look }: Part & { work: Work }) {
  const { search } = speech.value.texts;
  const { found } = useAsked<SearchCriteria>(work.ask, "/moderation/criteria");
  const part = { now, look };
  return (
    <div class="fields">
      <DecidedBy work={work} {...part} />
      <Hours name="decidedWithin" {...part} />
      <Hours name="newerThan" {...part} />
      <Hours name="olderThan" {...part} />
      <Named name="section" known={found?.sections ?? []} {...part} />
      <Named name="filter" known={found?.filters ?? []} {...part} />
      <Language known={found?.languages ?? []} {...part} />
      <label>
        {search.fields.minScore}
        <input
          type="number"
          min={0}
          step={0.05}
          value={now.minScore ?? ""}
          onChange={({ currentTarget }) => look({ minScore: currentTarget.value })}
        />
      </label>
      <DayField
        label={search.fields.from}
        value={dayOf(now.from)}
        choose={(day) => look({ from: beginningOf(day) ?? "" })}
      />
      <DayField
        label={search.fields.to}
        value={lastDayBefore(now.to)}
        choose={(day) => look({ to: endOf(day) ?? "" })}
      />
    </div>
  );
}

/** Oneself first, then whoever else is of the team. */
function DecidedBy({ work, now, look }: Part & { work: Work }) {
  const { search } = speech.value.texts;
  const { found } = useAsked<Colleagues>(work.ask, "/moderation/colleagues");
  const { id: me } = work.session.user;
  const others = (found?.people ?? []).filter(({ id }) => id !== me);
  const options = [[me, search.me] as const, ...others.map(({ id, name }) => [id, name] as const)];
  return <Choice name="decidedBy" none={search.anyone} options={options} now={now} look={look} />;
}

/** Lengths of time that can be chosen, in hours. */
const lengths = [1, 4, 24, 72, 168, 720];

function Hours({ name, now, look }: Part & { name: "newerThan" | "olderThan" | "decidedWithin" }) {
  const { search } = speech.value.texts;
  const asked = Number(now[name] ?? lengths[0]);
  const all = lengths.includes(asked) ? lengths : [...lengths, asked].sort((one, other) => one - other);
  const options = all.map((hours) => [String(hours), lengthSaid(hours)] as const);
  return <Choice name={name} none={search.anyTime} options={options} now={now} look={look} />;
}

/** « 4 heures », « 7 jours » */
function lengthSaid(hours: number): string {
  const { texts, count } = speech.value;
  const { days, hours: inHours } = texts.search;
  return hours > 24 && hours % 24 === 0 ? count(days, hours / 24) : count(inHours, hours);
}

function Language({ known, now, look }: Part & { known: readonly string[] }) {
  const { texts, lang } = speech.value;
  const names = new Intl.DisplayNames(lang, { type: "language" });
  const options = known.map((one) => [one, names.of(one) ?? one] as const);
  return <Choice name="lang" none={texts.search.anyLanguage} options={options} now={now} look={look} />;
}

/** One of what the site has, by its name; what it had before can be written all the same. */
function Named({ name, known, now, look }: Part & { name: "section" | "filter"; known: readonly string[] }) {
  const id = useId();
  return (
    <label>
      {speech.value.texts.search.fields[name]}
      <input
        type="text"
        list={id}
        maxLength={200}
        value={now[name] ?? ""}
        onChange={({ currentTarget }) => look({ [name]: currentTarget.value.trim() })}
      />
      <datalist id={id}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
