import { useState } from "preact/hooks";
import type { QueueItem } from "#contract";
import { sentenceOf } from "../connection/use-sending.js";
import { maskingTexts } from "../texts/masking.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** What stood where filters have masked words, for whoever has to judge it, and the way back. */
export function Original({ work, comment }: { work: Work; comment: QueueItem["comment"] }) {
  const said = maskingTexts[speech.value.lang].original;
  const [wrong, fail] = useState("");
  const { id, original, masked, lang } = comment;
  if (original === null || masked === null) return null;
  const putBack = () => {
    work.unmask(id, masked.id).catch((error: unknown) => fail(sentenceOf(error)));
  };
  return (
    <details class="original">
      <summary>{said.title}</summary>
      <p lang={lang ?? undefined} dir="auto">
        {original}
      </p>
      <button type="button" onClick={putBack}>
        {said.putBack}
      </button>
      <p class="refused" role="status">
        {wrong}
      </p>
    </details>
  );
}
