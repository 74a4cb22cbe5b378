import { useState } from "preact/hooks";
import type { CaseNotice } from "#contract";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { saveFile } from "../connection/save-file.js";
import { sentenceFor, speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** Gives all that is known of a notice as a file for a lawyer. */
export function NoticeFile({ work, notice: { id, at } }: { work: Work; notice: CaseNotice }) {
  const { texts, moments } = speech.value;
  const [refusal, fail] = useState<Refusal | null>(null);
  const save = () => {
    fail(null);
    work
      .file(`/moderation/notices/${encodeURIComponent(id)}/dossier?format=html`)
      .then((page) => saveFile(`palabre-${work.session.site}-${id}.html`, page))
      .catch((error: unknown) => fail(asRefusal(error)));
  };
  return (
    <>
      <button
        type="button"
        class="plain file"
        aria-label={texts.notices.dossierOf(moments.full(at))}
        onClick={save}
      >
        {texts.notices.dossier}
      </button>
      {refusal && <span role="alert">{sentenceFor(texts, refusal.named, texts.notices.dossierFailed)}</span>}
    </>
  );
}
