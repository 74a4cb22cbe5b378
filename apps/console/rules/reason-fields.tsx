import type { Reason } from "#contract";
import { ownWords, speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { SpokenFields } from "./spoken-fields.js";

/** So many of them have a number key. */
const keys = 9;

interface ReasonFieldsProps {
  reason: Reason;
  /** its place, from 0 on */
  at: number;
  of: number;
  put: (reason: Reason) => void;
  move: (by: 1 | -1) => void;
}

/** One reason in both languages, with its key, and what moves it. */
export function ReasonFields({ reason, at, of, put, move }: ReasonFieldsProps) {
  const said = rulesTexts[speech.value.lang].reasons;
  const { number } = speech.value;
  const name = ownWords(reason.title);
  return (
    <li data-reason={reason.id}>
      <fieldset>
        <legend>
          {at < keys && <kbd aria-hidden="true">{at + 1}</kbd>} {said.nth(number(at + 1))}
        </legend>
        <SpokenFields
          words={reason.title}
          change={(title) => put({ ...reason, title })}
          label={said.name}
          most={60}
        />
        <SpokenFields
          words={reason.text}
          change={(text) => put({ ...reason, text })}
          label={said.text}
          most={500}
          isLong
        />
        <label class="switch">
          <input
            type="checkbox"
            checked={reason.legal ?? false}
            onChange={({ currentTarget }) => put({ ...reason, legal: currentTarget.checked })}
          />
          {said.legal}
        </label>
        <div class="tools">
          <button
            type="button"
            data-by="-1"
            aria-label={said.up(name)}
            aria-disabled={at === 0}
            onClick={() => at > 0 && move(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            data-by="1"
            aria-label={said.down(name)}
            aria-disabled={at === of - 1}
            onClick={() => at < of - 1 && move(1)}
          >
            ↓
          </button>
          <button
            type="button"
            class="plain"
            disabled={of === 1}
            onClick={() => put({ ...reason, retired: true })}
          >
            {said.retire(name)}
          </button>
        </div>
      </fieldset>
    </li>
  );
}
