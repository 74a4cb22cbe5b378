import { DayField } from "../search/day-field.js";
import { noticeTexts } from "../texts/notices.js";
import { speech } from "../texts/speak.js";
import type { Sought } from "./sought.js";

const states = ["open", "answered"] as const;

interface NoticeFiltersProps {
  sought: Sought;
  seek: (sought: Sought) => void;
}

export function NoticeFilters({ sought, seek }: NoticeFiltersProps) {
  const said = noticeTexts[speech.value.lang];
  return (
    <form class="narrowing" aria-label={said.filters} onSubmit={(event) => event.preventDefault()}>
      <label>
        {said.state}
        <select
          value={sought.state}
          onChange={({ currentTarget }) =>
            seek({ ...sought, state: states.find((one) => one === currentTarget.value) ?? "" })
          }
        >
          <option value="">{said.any}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {said.states[state]}
            </option>
          ))}
        </select>
      </label>
      <DayField label={said.from} value={sought.first} choose={(first) => seek({ ...sought, first })} />
      <DayField label={said.to} value={sought.last} choose={(last) => seek({ ...sought, last })} />
    </form>
  );
}
