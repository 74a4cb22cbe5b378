import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { ShownWebhook, Webhook, WebhookEvent } from "#contract";
import { said, TextField } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { refusedSetting } from "../settings/refused-setting.js";
import { speech } from "../texts/speak.js";
import { webhookTexts } from "../texts/webhooks.js";
import type { Work } from "../work/work.js";
import { changeHook } from "./hooks.js";
import { newSecret } from "./new-secret.js";

const order: Record<WebhookEvent, number> = {
  "comment.held": 0,
  "comment.decided": 1,
  "comment.reported": 2,
  "notice.received": 3,
  "appeal.received": 4,
  "appeal.decided": 5,
  "deadline.near": 6,
  "wave.begun": 7,
  "job.done": 8,
  "filters.alarm": 9,
  "filters.braked": 10,
  "suggestions.found": 11,
  "service.down": 12,
  "service.back": 13,
  "model.drift": 14,
};
const events = Object.keys(order).filter((event): event is WebhookEvent => event in order);
const kinds = ["standard", "chat"] as const;

interface HookFormProps {
  work: Work;
  /** what is changed; without it, one is added */
  hook?: ShownWebhook;
  /** @param secret that was made for it */
  done: (id: string, secret: string | null) => void;
  cancel?: () => void;
}

/** Which service is told, where it is, and of what. */
export function HookForm({ work, hook, done, cancel }: HookFormProps) {
  const texts = webhookTexts[speech.value.lang];
  const { busy, refused, send } = useSending(refusedSetting);
  const [none, tell] = useState<string | null>(null);
  const of = hook?.id ?? "new";
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = event.currentTarget;
    const form = new FormData(written);
    const chosen = events.filter((one) => form.get(`${one}-${of}`) !== null);
    tell(chosen.length === 0 ? texts.noEvent : null);
    if (chosen.length === 0) return;
    const kind = kinds.find((one) => one === form.get(`kind-${of}`)) ?? "standard";
    const isNew = kind === "standard" && (!hook?.secret || form.get(`secret-${of}`) !== null);
    const secret = isNew ? newSecret() : null;
    const id = hook?.id ?? said(form, `id-${of}`);
    const change = { id, url: said(form, `url-${of}`), kind, events: chosen } satisfies Webhook;
    void send(async () => {
      await changeHook(work, { ...change, ...(secret !== null && { secret }) });
      written.reset();
      done(id, secret);
    });
  };
  return (
    <form class="narrow hook" onSubmit={submit} aria-label={hook ? texts.changeOf(hook.id) : texts.add}>
      {!hook && <h3>{texts.add}</h3>}
      {!hook && <TextField name={`id-${of}`} label={texts.id} hint={texts.idHint} />}
      <TextField name={`url-${of}`} label={texts.url} value={hook?.url ?? ""} isFirst={hook !== undefined} />
      <fieldset>
        <legend>{texts.kind}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name={`kind-${of}`}
              value={kind}
              defaultChecked={kind === (hook?.kind ?? "standard")}
            />
            <span>
              {texts.kinds[kind]} <small>{texts.kindHints[kind]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.what}</legend>
        {events.map((event) => (
          <label key={event} class="choice">
            <input
              type="checkbox"
              name={`${event}-${of}`}
              defaultChecked={hook?.events.includes(event) ?? false}
            />
            <span>{texts.events[event]}</span>
          </label>
        ))}
      </fieldset>
      {hook?.secret && (
        <label class="choice">
          <input type="checkbox" name={`secret-${of}`} />
          <span>{texts.newSecret}</span>
        </label>
      )}
      <p class="refused" role="alert">
        {refused ?? none}
      </p>
      <span class="tools">
        <button type="submit" class="publish" disabled={busy}>
          {hook ? texts.save : texts.add}
        </button>
        {cancel && (
          <button type="button" onClick={cancel}>
            {texts.cancel}
          </button>
        )}
      </span>
    </form>
  );
}
