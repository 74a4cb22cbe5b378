import { useState } from "preact/hooks";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";

/** A secret, this once. */
export function ShownOnce({ lead, secret }: { lead: string; secret: string }) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const [copied, mark] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => mark(true),
      () => undefined,
    );
  return (
    <div class="told" role="status">
      <p>{lead}</p>
      <p>
        <code>{secret}</code>
      </p>
      <button type="button" onClick={copy}>
        {copied ? said.copied : said.copy}
      </button>
    </div>
  );
}
