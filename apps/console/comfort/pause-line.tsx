import { speech } from "../texts/speak.js";
import { pauseDue, pauseLater, takePause } from "./pause.js";

/** Proposes a pause: a line among others, which asks for nothing and stands in no way. */
export function PauseLine() {
  if (!pauseDue.value) return null;
  const { pause } = speech.value.texts;
  return (
    <div class="line pause">
      <span class="what">
        <strong>{pause.due}</strong>
        <small>{pause.hint}</small>
      </span>
      <button type="button" class="plain" onClick={pauseLater}>
        {pause.later}
      </button>
      <button type="button" onClick={takePause}>
        {pause.take}
      </button>
    </div>
  );
}
