import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { ApiKey, ApiKeys, CreatedApiKey } from "#contract";
import { said as written, TextField } from "../account/text-field.js";
import { useAsked } from "../connection/use-asked.js";
import { ShownOnce } from "../connection/shown-once.js";
import { useSending } from "../connection/use-sending.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** Keys for the site's own server: made, shown once, and ended with time for another to take their place. */
export function ServerKeys({ work }: { work: Work }) {
  const { keys: said, sso } = settingsTexts[speech.value.lang];
  const { found, again } = useAsked<ApiKeys>(work.ask, "/keys");
  const { busy, refused, send } = useSending();
  const [token, tell] = useState<string | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { name: written(new FormData(form), "key-name") };
    void send(async () => {
      tell((await work.ask<CreatedApiKey>("/keys", { method: "POST", body })).token);
      form.reset();
      again();
    });
  };
  return (
    <section class="settings-group" aria-labelledby="server-keys">
      <h3 id="server-keys">{said.title}</h3>
      <p class="quiet">{said.intro}</p>
      {found?.items.length === 0 && <p>{said.none}</p>}
      <ul class="server-keys">
        {found?.items.map((key) => (
          <One key={key.id} work={work} apiKey={key} changed={again} />
        ))}
      </ul>
      {token !== null && <ShownOnce lead={said.made} secret={token} said={sso} />}
      <form onSubmit={submit}>
        <TextField name="key-name" label={said.name} hint={said.nameHint} />
        <button type="submit" disabled={busy}>
          {said.make}
        </button>
      </form>
      <p class="refused" role="alert">
        {refused}
      </p>
    </section>
  );
}

interface OneProps {
  work: Work;
  apiKey: ApiKey;
  changed: () => void;
}

function One({ work, apiKey, changed }: OneProps) {
  const { lang, moments } = speech.value;
  const { keys: said } = settingsTexts[lang];
  const { busy, refused, send } = useSending();
  const { id, name, by, at, expiresAt, endsAt } = apiKey;
  const until = endsAt ?? expiresAt;
  const isOver = Date.parse(until) <= Date.now();
  const end = (overlap: number) =>
    void send(async () => {
      await work.ask(`/keys/${encodeURIComponent(id)}?overlap=${overlap}`, { method: "DELETE" });
      changed();
    });
  return (
    <li class={isOver ? "quiet" : undefined}>
      <p>
        <strong dir="auto">{name}</strong>{" "}
        <small>
          {said.madeBy(by.name, moments.full(at))} ·{" "}
          {isOver ? said.over(moments.full(until)) : said.until(moments.full(until))}
        </small>
      </p>
      {!isOver && (
        <p class="tools">
          {endsAt === null && (
            <button
              type="button"
              disabled={busy}
              aria-label={`${said.endLater}, ${name}`}
              onClick={() => end(24)}
            >
              {said.endLater}
            </button>
          )}
          <button
            type="button"
            class="reject"
            disabled={busy}
            aria-label={`${said.endNow}, ${name}`}
            onClick={() => end(0)}
          >
            {said.endNow}
          </button>
        </p>
      )}
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
