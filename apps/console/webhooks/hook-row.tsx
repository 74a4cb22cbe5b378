import { useState } from "preact/hooks";
import type { ShownWebhook } from "#contract";
import { focusOn } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { webhookTexts } from "../texts/webhooks.js";
import type { Work } from "../work/work.js";
import { Deliveries } from "./deliveries.js";
import { HookForm } from "./hook-form.js";
import { changeHook } from "./hooks.js";
import { ShownOnce } from "../connection/shown-once.js";

interface HookRowProps {
  work: Work;
  hook: ShownWebhook;
  changed: () => void;
  say: (what: string) => void;
}

type Doing = "changing" | "removing" | "reading";

/** One service that is told, with what an operator may do about it. */
export function HookRow({ work, hook, changed, say }: HookRowProps) {
  const texts = webhookTexts[speech.value.lang];
  const [doing, begin] = useState<Doing | null>(null);
  const [tests, count] = useState(0);
  const [secret, keep] = useState<string | null>(null);
  const { busy, refused, send } = useSending();
  const { id, url, kind, events, paused = false } = hook;
  const turn = (what: Doing) => begin(doing === what ? null : what);
  const change = (what: Parameters<typeof changeHook>[1]) =>
    void send(async () => {
      await changeHook(work, what);
      begin(null);
      changed();
    });
  const test = () =>
    void send(async () => {
      await work.ask(`/webhooks/${encodeURIComponent(id)}/test`, { method: "POST" });
      say(texts.tested);
      begin("reading");
      count(tests + 1);
    });
  return (
    <li>
      <p>
        <strong>{id}</strong> <span>{texts.kinds[kind]}</span>
        {paused && <span class="paused">{texts.paused}</span>}
      </p>
      <small class="where">{url}</small>
      <small>{events.map((event) => texts.events[event]).join(" · ")}</small>
      <span class="tools">
        <button type="button" aria-label={texts.testOf(id)} disabled={busy} onClick={test}>
          {texts.test}
        </button>
        <button
          type="button"
          aria-label={texts.logOf(id)}
          aria-expanded={doing === "reading"}
          onClick={() => turn("reading")}
        >
          {texts.log}
        </button>
        <button
          type="button"
          aria-label={paused ? texts.resumeOf(id) : texts.pauseOf(id)}
          disabled={busy}
          onClick={() => change({ id, paused: !paused })}
        >
          {paused ? texts.resume : texts.pause}
        </button>
        <button
          type="button"
          aria-label={texts.changeOf(id)}
          aria-expanded={doing === "changing"}
          onClick={() => turn("changing")}
        >
          {texts.change}
        </button>
        <button
          type="button"
          aria-label={texts.removeOf(id)}
          aria-expanded={doing === "removing"}
          onClick={() => turn("removing")}
        >
          {texts.remove}
        </button>
      </span>
      {doing === "changing" && (
        <HookForm
          work={work}
          hook={hook}
          cancel={() => begin(null)}
          done={(_, made) => {
            keep(made);
            begin(null);
            changed();
          }}
        />
      )}
      {doing === "removing" && (
        <span class="tools sure" role="group" aria-label={texts.removeOf(id)}>
          <button
            type="button"
            class="reject"
            ref={focusOn}
            disabled={busy}
            onClick={() => change({ id, gone: true })}
          >
            {texts.removeSure(id)}
          </button>
          <button type="button" onClick={() => begin(null)}>
            {texts.cancel}
          </button>
        </span>
      )}
      {secret !== null && <ShownOnce lead={texts.secret(id)} secret={secret} said={texts} />}
      {doing === "reading" && <Deliveries work={work} webhook={id} tests={tests} />}
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
