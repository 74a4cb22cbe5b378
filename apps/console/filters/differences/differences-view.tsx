import type { VNode } from "preact";
import type { FilterDifference, FilterDifferences, FilterOverview, ListDifference } from "#contract";
import { useAsked } from "../../connection/use-asked.js";
import { sentenceFor, speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";
import type { Plural } from "../../texts/texts.js";
import type { Work } from "../../work/work.js";
import { isMembers } from "../draft.js";
import type { Drafting } from "../drafting.js";
import { valueSaid } from "../facts.js";
import { show, shown } from "../shown.js";
import { verdictKinds } from "../then-select.js";
import { readPair, saidPair } from "./pair.js";
import type { NamedFilterSet } from "../named.js";

interface DifferencesViewProps {
  work: Work;
  drafting: Drafting;
  overview: FilterOverview;
}

/** What is not the same in two sets: by default, what the draft would change of what judges now. */
export function DifferencesView({ work, drafting, overview }: DifferencesViewProps) {
  const { texts, lang } = speech.value;
  const said = filtersTexts[lang].differences;
  const pair = readPair(shown(), overview.active);
  // what nobody has drafted yet is a version
  const [from, to] = [pair.from, pair.to].map((one) => (one === "draft" ? drafting.named.value : one));
  const { found, refusal } = useAsked<FilterDifferences>(
    work.ask,
    `/filters/differences?from=${from}&to=${to}`,
    drafting.saves.value,
  );
  const isSaved = drafting.saving.value === "saved" || drafting.saving.value === "waiting";
  return (
    <div class="differences" aria-busy={!found && !refusal}>
      <div class="pair">
        <SetSelect
          label={said.from}
          value={pair.from}
          {...{ overview }}
          change={(from) => show(saidPair(from, pair.to))}
        />
        <SetSelect
          label={said.to}
          value={pair.to}
          {...{ overview }}
          change={(to) => show(saidPair(pair.from, to))}
        />
      </div>
      {!isSaved && <p class="quiet">{said.asSaved}</p>}
      {refusal && (
        <p class="refused" role="alert">
          {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
        </p>
      )}
      {found && <Found found={found} />}
    </div>
  );
}

interface SetSelectProps {
  label: string;
  value: NamedFilterSet;
  overview: FilterOverview;
  change: (set: NamedFilterSet) => void;
}

function SetSelect({ label, value, overview: { versions, active }, change }: SetSelectProps) {
  const { lang, number } = speech.value;
  const { differences: said, trial, versions: words } = filtersTexts[lang];
  return (
    <label class="field">
      {label}
      <select
        value={String(value)}
        onChange={({ currentTarget }) =>
          change(currentTarget.value === "draft" ? "draft" : Number(currentTarget.value))
        }
      >
        <option value="draft">{said.draft}</option>
        {versions.map(({ version, note }) => (
          <option key={version} value={version}>
            {trial.version(number(version))}
            {version === active ? ` (${words.active})` : note && ` · ${note}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Found({ found: { filters, rules, reordered, default: otherwise } }: { found: FilterDifferences }) {
  const said = filtersTexts[speech.value.lang];
  const isSame = filters.length + rules.length + reordered.length === 0 && otherwise === null;
  if (isSame) return <p role="status">{said.differences.none}</p>;
  const parts = { filters, rules };
  return (
    <>
      {(["filters", "rules"] as const).map(
        (list) =>
          (parts[list].length > 0 || reordered.includes(list)) && (
            <section key={list} aria-labelledby={`changed-${list}`}>
              <h3 id={`changed-${list}`}>{said[list]}</h3>
              {reordered.includes(list) && <p class="quiet">{said.differences.reordered}</p>}
              {parts[list].map((one) => (
                <Changed key={one.id} difference={one} />
              ))}
            </section>
          ),
      )}
      {otherwise && (
        <section>
          <h3>{said.default}</h3>
          <Fields type={null} fields={[{ field: "default", ...otherwise }]} />
        </section>
      )}
    </>
  );
}

function Changed({ difference: { id, type, change, fields, lists } }: { difference: FilterDifference }) {
  const said = filtersTexts[speech.value.lang].differences;
  return (
    <article class={`changed ${change}`} aria-label={`${id}, ${said[change]}`}>
      <h4>
        {id} <span class="state">{said[change]}</span>
      </h4>
      {fields.length > 0 && <Fields type={type} fields={fields} />}
      {lists.map((list) => (
        <Entries key={list.field} type={type} list={list} />
      ))}
    </article>
  );
}

function Fields({ type, fields }: Pick<FilterDifference, "type" | "fields">) {
  const { differences: said } = filtersTexts[speech.value.lang];
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{said.before}</th>
          <th scope="col">{said.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{labelOf(type, field)}</th>
            <td dir="auto">
              <del>{toldOf(field, from)}</del>
            </td>
            <td dir="auto">
              <ins>{toldOf(field, to)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As the filter's form calls it. */
function labelOf(type: string | null, field: string): string {
  const { own, members } = filtersTexts[speech.value.lang];
  return (own[`${type}.${field}`] ?? members[field])?.label ?? field;
}

/** So many of a list are shown at once. */
const most = 100;

function Entries({
  type,
  list: { field, added, removed, changed },
}: Pick<FilterDifference, "type"> & { list: ListDifference }) {
  const { differences: said } = filtersTexts[speech.value.lang];
  return (
    <section class="listed" aria-label={labelOf(type, field)}>
      <Some of={added} said={said.wordsAdded} show={(one) => <ins>{entrySaid(one)}</ins>} />
      <Some of={removed} said={said.wordsRemoved} show={(one) => <del>{entrySaid(one)}</del>} />
      <Some
        of={changed}
        said={said.wordsChanged}
        show={({ from, to }) => (
          <>
            <del>{entrySaid(from)}</del> → <ins>{entrySaid(to)}</ins>
          </>
        )}
      />
    </section>
  );
}

interface SomeProps<Entry> {
  of: readonly Entry[];
  said: Plural;
  show: (entry: Entry) => VNode;
}

/** How many there are, and the first of them. */
function Some<Entry>({ of, said, show }: SomeProps<Entry>) {
  if (of.length === 0) return null;
  return (
    <div>
      {speech.value.count(said, of.length)}
      <ul class="words-of">
        {of.slice(0, most).map((one, index) => (
          <li key={index}>{show(one)}</li>
        ))}
        {of.length > most && <li>…</li>}
      </ul>
    </div>
  );
}

/** « salaud · toutes les formes · 2 » */
function entrySaid(entry: unknown): string {
  if (!isMembers(entry)) return told(entry);
  return Object.values(entry).map(told).join(" · ");
}

/** What follows is told as where it is chosen. */
function toldOf(field: string, value: unknown): string {
  const { then } = filtersTexts[speech.value.lang];
  const kind =
    field === "then" || field === "default" ? verdictKinds.find((one) => one === value) : undefined;
  return kind ? then[kind] : told(value);
}

function told(value: unknown): string {
  const { differences, words } = filtersTexts[speech.value.lang];
  if (value === null || value === undefined) return differences.nothing;
  if (typeof value !== "string") return JSON.stringify(value);
  const match = Object.entries(words.matches).find(([name]) => name === value)?.[1];
  return match ?? valueSaid(value);
}
