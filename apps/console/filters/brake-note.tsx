import type { Brake } from "#contract";
import { filtersTexts } from "../texts/filters.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";

/** That a filter, a rule or all of a version no longer decides alone, and the way to its brake. */
export function BrakeNote({ brake: { on, version, effect } }: { brake: Brake }) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].brakes;
  return (
    <p class="warning">
      {on === null ? said.version(number(version)) : said.source[effect](on)}{" "}
      <button type="button" onClick={() => goTo("shadow")}>
        {said.look}
      </button>
    </p>
  );
}
