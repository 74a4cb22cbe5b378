import type { TargetedMouseEvent } from "preact";

/** A comment as readers would see it. Its HTML comes from the API, made from a closed list of elements. */
export function Published({ html, lang }: { html: string; lang: string | null }) {
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
