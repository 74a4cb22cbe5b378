import { useState } from "preact/hooks";
import { webhookTexts } from "../texts/webhooks.js";
import { speech } from "../texts/speak.js";

/** A secret that nobody has had before, as Standard Webhooks has them. */
export function newSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
}

/** Shows a secret this once. */
export function Secret({ id, secret }: { id: string; secret: string }) {
  const texts = webhookTexts[speech.value.lang];
  const [copied, mark] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => mark(true),
      () => undefined,
    );
  return (
    <div class="told" role="status">
      <p>{texts.secret(id)}</p>
      <p>
        <code>{secret}</code>
      </p>
      <button type="button" onClick={copy}>
        {copied ? texts.copied : texts.copy}
      </button>
    </div>
  );
}
