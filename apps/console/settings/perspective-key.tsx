import { useState } from "preact/hooks";
import type { PerspectiveDoor } from "#contract";
import { ShownOnce } from "../connection/shown-once.js";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { KeyRow, Remove } from "./key-row.js";
import { OverlapSelect } from "./overlap-select.js";

const path = "/perspective/key";
/** The key of Perspective's door: made, shown once, and another put in its place without a break. */
export function PerspectiveKey({ work }: { work: Work }) {
  const { lang, moments } = speech.value;
  const { perspective: own, keys, sso: said } = settingsTexts[lang];
  const { found, again } = useAsked<PerspectiveDoor>(work.ask, path);
  const { busy, refused, send } = useSending();
  const [key, tell] = useState<string | null>(null);
  const [overlap, choose] = useState<number>(24);
  if (!found) return null;
  const { open, formerUntil } = found;
  const change = (method: "POST" | "DELETE", at: string) =>
    void send(async () => {
      const made = await work.ask<{ key?: string } | null>(at, { method });
      tell(made?.key ?? null);
      again();
    });
  const told =
    formerUntil === null ? (open ? said.isSet : said.isNot) : own.former(moments.full(formerUntil));
  return (
    <section class="settings-group" aria-labelledby="perspective-key">
      <h3 id="perspective-key">{own.title}</h3>
      <KeyRow name={own.label} hint={own.hint} told={told}>
        {open && <OverlapSelect hours={overlap} choose={choose} />}
        <button type="button" disabled={busy} onClick={() => change("POST", `${path}?overlap=${overlap}`)}>
          {own.make}
        </button>
        {formerUntil !== null && (
          <button type="button" disabled={busy} onClick={() => change("DELETE", `${path}/former`)}>
            {own.endFormer}
          </button>
        )}
        {open && <Remove name={own.title} busy={busy} remove={() => change("DELETE", path)} />}
      </KeyRow>
      {key !== null && <ShownOnce lead={keys.made} secret={key} said={said} />}
      <p class="refused" role="alert">
        {refused}
      </p>
    </section>
  );
}
