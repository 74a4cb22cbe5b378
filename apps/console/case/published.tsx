import type { TargetedMouseEvent } from "preact";
import { isVeiling, unveiled } from "../comfort/comfort.js";
import { speech } from "../texts/speak.js";

interface PublishedProps {
  html: string;
  lang: string | null;
  /** hidden as a whole until it is wanted */
  weighs: boolean;
}

/** A comment as readers would see it. Its HTML comes from the API, made from a closed list of elements. */
export function Published({ html, lang, weighs }: PublishedProps) {
  if (weighs && isVeiling.value && !unveiled.value)
    return (
      <button type="button" onClick={() => (unveiled.value = true)}>
        {speech.value.texts.veil.published} <kbd>Y</kbd>
      </button>
    );
  return (
    <div
      class="as-published"
      dir="auto"
      {...(lang !== null && { lang })}
      onClick={openOutside}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A link in a comment never takes a moderator away from the desk. */
function openOutside(event: TargetedMouseEvent<HTMLDivElement>): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener,noreferrer");
}
