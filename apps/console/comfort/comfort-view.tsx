import { useId, useState } from "preact/hooks";
import type { Comfort, Wellbeing } from "#contract";
import { defaultComfort } from "#contract/default-comfort.js";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { Beside } from "../team/beside.js";
import { comfortTexts } from "../texts/comfort.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { choose, comfort } from "./comfort.js";
import { Read } from "./read.js";
import "../styles/comfort.css";

/** How somebody wants to read who reads a lot, and what they have read. */
export function ComfortView({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const { found, refusal } = useAsked<Wellbeing>(work.ask, "/moderation/wellbeing");
  return (
    <Beside title={texts.comfort} refusal={refusal} busy={!found && !refusal}>
      <p class="quiet">{comfortTexts[lang].intro}</p>
      <Choices work={work} />
      {found && <Read exposure={found.exposure} />}
    </Beside>
  );
}

function Choices({ work }: { work: Work }) {
  const said = comfortTexts[speech.value.lang];
  const { refused, send } = useSending();
  const [isSaved, save] = useState(false);
  const chosen = comfort.value ?? defaultComfort;
  const change = (part: Partial<Comfort>) => {
    save(false);
    void send(async () => {
      await choose(work.ask, { ...chosen, ...part });
      save(true);
    });
  };
  return (
    <form class="comfort" onSubmit={(event) => event.preventDefault()}>
      <Screen chosen={chosen} change={change} />
      <Pace chosen={chosen} change={change} />
      <p class="quiet" role="status">
        {isSaved && said.saved}
      </p>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

interface PartProps {
  chosen: Comfort;
  change: (part: Partial<Comfort>) => void;
}

function Screen({ chosen: { veil, words, grey }, change }: PartProps) {
  const said = comfortTexts[speech.value.lang];
  const id = useId();
  return (
    <fieldset>
      <legend>{said.screen}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={veil}
          aria-describedby={`${id}-veil`}
          onChange={({ currentTarget }) => change({ veil: currentTarget.checked })}
        />
        {said.veil}
      </label>
      <p id={`${id}-veil`} class="quiet">
        {said.veilHint}
      </p>
      <label for={`${id}-words`}>{said.words}</label>
      <textarea
        id={`${id}-words`}
        rows={3}
        disabled={!veil}
        aria-describedby={`${id}-hint`}
        defaultValue={words.join("\n")}
        onChange={({ currentTarget }) => change({ words: linesOf(currentTarget.value) })}
      />
      <p id={`${id}-hint`} class="quiet">
        {said.wordsHint}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={grey}
          onChange={({ currentTarget }) => change({ grey: currentTarget.checked })}
        />
        {said.grey}
      </label>
    </fieldset>
  );
}

const pauses = [null, 25, 50, 90];
const rows = [null, 1, 2, 3, 5];

function Pace({ chosen: { pauseAfter, hardInRow }, change }: PartProps) {
  const { lang, number } = speech.value;
  const said = comfortTexts[lang];
  const id = useId();
  return (
    <fieldset>
      <legend>{said.pace}</legend>
      <Choice
        label={said.pauseAfter}
        values={pauses}
        chosen={pauseAfter}
        said={(minutes) => (minutes === null ? said.never : said.minutes(number(minutes)))}
        choose={(minutes) => change({ pauseAfter: minutes })}
      />
      <Choice
        label={said.hardInRow}
        values={rows}
        chosen={hardInRow}
        hint={`${id}-hard`}
        said={(most) => (most === null ? said.inOrder : said.atMost(number(most)))}
        choose={(most) => change({ hardInRow: most })}
      />
      <p id={`${id}-hard`} class="quiet">
        {said.hardHint}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  values: readonly (number | null)[];
  chosen: number | null;
  hint?: string;
  said: (value: number | null) => string;
  choose: (value: number | null) => void;
}

function Choice({ label, values, chosen, hint, said, choose: choosing }: ChoiceProps) {
  const all = values.includes(chosen) ? values : [...values, chosen];
  return (
    <label>
      {label}
      <select
        value={String(chosen)}
        aria-describedby={hint}
        onChange={({ currentTarget }) => choosing(all[currentTarget.selectedIndex] ?? null)}
      >
        {all.map((value) => (
          <option key={value} value={String(value)}>
            {said(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
