import { useState } from "preact/hooks";
import type { OriginalText, QueueItem } from "#contract";
import { Veiled } from "../comfort/veiled.js";
import { useAsked } from "../connection/use-asked.js";
import { sentenceOf } from "../connection/use-sending.js";
import { entryInFront, isAppeal } from "../desk/desk.js";
import { maskingTexts } from "../texts/masking.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

interface OriginalProps {
  work: Work;
  comment: QueueItem["comment"];
}

/** What stood where filters have masked words, for whoever has to judge it, and the way back. Looking is told in the trail, so it is asked for by hand. */
export function Original({ work, comment: { id, masked, hasOriginal, lang } }: OriginalProps) {
  const said = maskingTexts[speech.value.lang].original;
  const [isOpen, open] = useState(false);
  const [wrong, fail] = useState("");
  if (!hasOriginal || masked === null) return null;
  const putBack = () => {
    work.unmask(id, masked.id).catch((error: unknown) => fail(sentenceOf(error)));
  };
  return (
    <details class="original" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{said.title}</summary>
      {isOpen && <Masked key={masked.id} work={work} id={id} lang={lang} />}
      {!isHeard(work) && (
        <button type="button" onClick={putBack}>
          {said.putBack}
        </button>
      )}
      <p class="refused" role="status">
        {wrong}
      </p>
    </details>
  );
}

function Masked({ work, id, lang }: { work: Work } & Pick<QueueItem["comment"], "id" | "lang">) {
  const path = `/moderation/comments/${encodeURIComponent(id)}/original`;
  const { found, refusal } = useAsked<OriginalText>(work.ask, path);
  return (
    <p lang={lang ?? undefined} dir="auto" aria-busy={!found && !refusal}>
      {refusal ? speech.value.texts.loadFailed : <Veiled text={found?.text ?? ""} />}
    </p>
  );
}

/** Whether it is put back by granting the appeal in front, with an answer. */
function isHeard({ desk }: Work): boolean {
  const entry = entryInFront(desk.value);
  return entry !== undefined && isAppeal(entry) && entry.appeal.about === "masking";
}
