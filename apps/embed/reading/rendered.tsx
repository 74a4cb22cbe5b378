import { useHtml } from "./trusted.js";

/** A text as the API has rendered it. */
export function Rendered({ html }: { html: string }) {
  return <div class="text" dir="auto" dangerouslySetInnerHTML={useHtml(html)} />;
}
