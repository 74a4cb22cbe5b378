import { useMemo, useState } from "preact/hooks";
import type { FilterOverview, Tried } from "#contract";
import { capital, speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";
import type { Work } from "../../work/work.js";
import type { Drafting } from "../drafting.js";
import { authorAsked, AuthorFields, nobodyKnown } from "./author.js";
import { ExampleText } from "./example-text.js";
import { examplesOf } from "./examples.js";
import { ExamplesList } from "./examples-list.js";
import { noPlace, placeAsked, PlaceFields } from "./place.js";
import { Score } from "./score.js";
import { Times, wholeTime } from "./times.js";
import { useTrial } from "./use-trial.js";
import type { NamedFilterSet } from "../named.js";

interface TryPanelProps {
  work: Work;
  drafting: Drafting;
  overview: FilterOverview;
}

const languages = ["fr", "en"] as const;

/** How many filters are told apart by colour. */
const hueCount = 6;

/** A text is judged while one types, by the draft and by others beside it, its words marked by filter. */
export function TryPanel({ work, drafting, overview }: TryPanelProps) {
  const said = filtersTexts[speech.value.lang].trial;
  const { site } = work.session;
  const [text, write] = useState("");
  const [author, choose] = useState(nobodyKnown);
  const [place, set] = useState(noPlace);
  const [other, compare] = useState<number | null>(null);
  const [shown, show] = useState(0);
  const [examples, keep] = useState(() => examplesOf(site));
  // services are asked about what was in front when that was wanted, and about nothing that is typed after
  const [wanted, want] = useState<string | null>(null);
  const inHand = JSON.stringify([text, author, place]);
  const askServices = wanted === inHand;
  const asked = useMemo(
    () => ({ text, askServices, ...authorAsked(author, Date.now()), ...placeAsked(place) }),
    [text, askServices, author, place],
  );
  const sets: NamedFilterSet[] = [drafting.named.value, overview.active, ...(other === null ? [] : [other])];
  const { tried, text: judged, isWaiting, refused } = useTrial(work.ask, asked, sets, drafting.saves.value);
  const inFront = tried[shown] ?? tried[0];
  const hues = huesOf(inFront?.findings ?? []);
  return (
    <section class="try" aria-labelledby="try-title">
      <h3 id="try-title">{said.title}</h3>
      <ExampleText text={text} findings={inFront?.findings ?? []} hues={hues} write={write} />
      <AuthorFields author={author} change={choose} />
      <PlaceFields place={place} change={set} />
      {drafting.saving.value === "faulty" && <p class="refused">{said.faulty}</p>}
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
      {tried.length > 0 && (
        <div aria-busy={isWaiting}>
          {!isWaiting && tried.some(({ unasked }) => unasked.length > 0) && (
            <button type="button" disabled={askServices} onClick={() => want(inHand)}>
              {said.services}
            </button>
          )}
          <Fates {...{ tried, shown, show }} names={namesOf(overview, other)} />
          {inFront && <Found tried={inFront} hues={hues} />}
          {inFront?.learner && <Score learner={inFront.learner} text={judged} />}
          {inFront && <Times tried={inFront} />}
        </div>
      )}
      <Others overview={overview} other={other} compare={compare} />
      <ExamplesList
        {...{ ask: work.ask, site, text, examples, change: keep, open: write }}
        filters={drafting.named.value}
        times={drafting.saves.value}
      />
    </section>
  );
}

function namesOf({ active }: FilterOverview, other: number | null): string[] {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].trial;
  return [said.draft, said.active(number(active)), ...(other === null ? [] : [said.version(number(other))])];
}

interface FatesProps {
  tried: readonly Tried[];
  names: readonly string[];
  /** whose findings are in front */
  shown: number;
  show: (at: number) => void;
}

/** What would become of the text, set by set. */
function Fates({ tried, names, shown, show }: FatesProps) {
  const said = filtersTexts[speech.value.lang].trial;
  return (
    <table class="fates">
      <caption class="unseen">{said.against}</caption>
      <thead>
        <tr>
          <th scope="col">{said.set}</th>
          <th scope="col">{said.verdict}</th>
          <th scope="col">{said.decidedBy}</th>
          <th scope="col">{said.time}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map((one, at) => (
          <tr key={at} class={at === shown ? "shown" : undefined}>
            <th scope="row">
              <button type="button" class="plain" aria-pressed={at === shown} onClick={() => show(at)}>
                {names[at]}
              </button>
            </th>
            <td class={`fate ${one.verdict}`}>
              {said.verdicts[one.verdict]}
              {one.unbraked && <small class="quiet"> {said.unbraked(said.verdicts[one.unbraked])}</small>}
            </td>
            <td>{one.decidedBy ?? <span class="quiet">{said.byDefault}</span>}</td>
            <td class="quiet">{wholeTime(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Found({
  tried: { reason, told, findings, decidedBy, unasked, rules },
  hues,
}: {
  tried: Tried;
  hues: ReadonlyMap<string, number>;
}) {
  const said = filtersTexts[speech.value.lang].trial;
  return (
    <>
      <Told reason={reason} told={told} />
      {rules.length > 1 && <p class="quiet">{said.behind(speech.value.list(rules.slice(1)))}</p>}
      {unasked.length > 0 && <p class="quiet">{said.unasked(speech.value.list(unasked))}</p>}
      {findings.length > 0 && <h4>{said.findings}</h4>}
      <ol class="found">
        {findings.map((finding, index) => (
          <li key={index} class={finding.filter === decidedBy ? "deciding" : undefined}>
            <i data-hue={hues.get(finding.filter) ?? 0} aria-hidden="true" />
            <span>{capital(finding.message)}</span>
            <span class="quiet">{finding.filter}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What moderators read of it, and what its author would: not the same. */
function Told({ reason, told }: Pick<Tried, "reason" | "told">) {
  const said = filtersTexts[speech.value.lang].trial;
  return (
    <div role="status">
      <dl class="told-of">
        <dt>{said.moderatorsRead}</dt>
        <dd>{capital(reason)}</dd>
        <dt>{said.authorReads}</dt>
        {told === null ? (
          <dd class="quiet">{said.authorReadsNothing}</dd>
        ) : (
          languages.map((language) => (
            <dd key={language} lang={language}>
              <abbr title={said.languages[language]}>{language}</abbr>
              <span>{told[language]}</span>
            </dd>
          ))
        )}
      </dl>
    </div>
  );
}

interface OthersProps {
  overview: FilterOverview;
  other: number | null;
  compare: (version: number | null) => void;
}

function Others({ overview: { versions, active }, other, compare }: OthersProps) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].trial;
  const rest = versions.filter(({ version }) => version !== active);
  if (rest.length === 0) return null;
  return (
    <label class="others">
      {said.another}
      <select
        value={other === null ? "" : String(other)}
        onChange={({ currentTarget: { value } }) => compare(value === "" ? null : Number(value))}
      >
        <option value="">–</option>
        {rest.map(({ version, note }) => (
          <option key={version} value={version}>
            {said.version(number(version))} {note}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A colour for each filter that has found something, in the order in which they did. */
function huesOf(findings: Tried["findings"]): ReadonlyMap<string, number> {
  const filters = [...new Set(findings.map(({ filter }) => filter))];
  return new Map(filters.map((filter, index) => [filter, index % hueCount]));
}
