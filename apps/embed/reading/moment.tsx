import { useShown } from "./context.js";
import { now } from "./now.js";

/** When a comment was written, and where it can be found again. */
export function Moment({ id, at }: { id: string; at: string }) {
  const { moments } = useShown();
  return (
    <a class="when" part="time" href={`#palabre-${id}`}>
      <time dateTime={at} title={moments.full(at)}>
        {moments.short(at, now.value)}
      </time>
    </a>
  );
}

/** That a comment was changed, and when. */
export function Edited({ at }: { at: string }) {
  const { moments, speech } = useShown();
  return (
    <time class="note" dateTime={at} title={moments.full(at)}>
      {speech.texts.edited(moments.short(at, now.value))}
    </time>
  );
}
