import type { TryFilters } from "#contract";
import { filtersTexts } from "../../texts/filters.js";
import { speech } from "../../texts/speak.js";

/** Where and when a text that is tried is written; what is empty is not said. */
export interface MadePlace {
  url: string;
  section: string;
  /** by the clock of whoever tries it, as a field has it */
  at: string;
}

export const noPlace: MadePlace = { url: "", section: "", at: "" };

/** The place as the API takes it: what can't be read yet is left out. */
export function placeAsked({ url, section, at }: MadePlace): Pick<TryFilters, "story" | "now"> {
  const [address, name, time] = [url.trim(), section.trim(), Date.parse(at)];
  const story = { ...(URL.canParse(address) && { url: address }), ...(name !== "" && { section: name }) };
  return {
    ...(Object.keys(story).length > 0 && { story }),
    ...(!Number.isNaN(time) && { now: new Date(time).toISOString() }),
  };
}

interface PlaceFieldsProps {
  place: MadePlace;
  change: (place: MadePlace) => void;
}

export function PlaceFields({ place, change }: PlaceFieldsProps) {
  const said = filtersTexts[speech.value.lang].trial;
  const write = (name: keyof MadePlace, value: string) => change({ ...place, [name]: value });
  return (
    <details class="place">
      <summary>{said.place}</summary>
      {(["section", "url"] as const).map((name) => (
        <label key={name}>
          {said[name]}
          <input
            type="text"
            spellcheck={false}
            inputMode={name === "url" ? "url" : "text"}
            value={place[name]}
            onInput={({ currentTarget: { value } }) => write(name, value)}
          />
        </label>
      ))}
      <label>
        {said.at}
        <input
          type="datetime-local"
          value={place.at}
          onInput={({ currentTarget: { value } }) => write("at", value)}
        />
      </label>
    </details>
  );
}
