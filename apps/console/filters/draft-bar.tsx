import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import type { Drafting } from "./drafting.js";
import { show } from "./shown.js";

/** What has become of the draft, and what stands in its way. */
export function DraftBar({ drafting }: { drafting: Drafting }) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang];
  const { saving, trouble, named, hasPast } = drafting;
  const active = named.value;
  return (
    <div class="draft-bar" data-saving={saving.value}>
      <p role="status">
        {saving.value === "saved" && active !== "draft"
          ? said.unchanged(number(active))
          : said.saving[saving.value]}
        {trouble.value !== null && ` · ${trouble.value}`}
      </p>
      {hasPast.value && (
        <button type="button" class="plain" onClick={drafting.back}>
          {said.undo}
        </button>
      )}
      {saving.value === "failed" && (
        <button type="button" onClick={() => void drafting.flush()}>
          {said.retry}
        </button>
      )}
      {saving.value === "conflict" && <Conflict drafting={drafting} />}
      {saving.value === "faulty" && <Faults drafting={drafting} />}
    </div>
  );
}

function Conflict({ drafting }: { drafting: Drafting }) {
  const said = filtersTexts[speech.value.lang];
  const by = drafting.overview.value?.drafted?.by.name;
  return (
    <span class="tools" role="alert">
      {by === undefined ? said.conflictUnknown : said.conflict(by)}{" "}
      <button type="button" onClick={() => void drafting.load()}>
        {said.takeTheirs}
      </button>
      <button type="button" onClick={() => void drafting.insist()}>
        {said.keepMine}
      </button>
    </span>
  );
}

const shownFaults = 5;

function Faults({ drafting }: { drafting: Drafting }) {
  const { lang, count } = speech.value;
  const said = filtersTexts[lang];
  const faults = drafting.faults.value;
  return (
    <details class="faults">
      <summary>{count(said.faults, faults.length)}</summary>
      <p class="quiet">{said.faultsHint}</p>
      <ul>
        {faults.slice(0, shownFaults).map(({ path, message }) => (
          <li key={path + message}>
            <button
              type="button"
              class="plain"
              aria-label={said.faultOf(path)}
              onClick={() => show(placeIn(path))}
            >
              {path}
            </button>{" "}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The filter or rule that a path leads into. */
function placeIn(path: string): string {
  return path.split(".").slice(0, 2).join(".");
}
