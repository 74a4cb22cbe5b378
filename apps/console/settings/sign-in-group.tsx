import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Sso } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { Switch } from "./fields.js";
import { Group, type GroupProps } from "./group.js";

/** How staff signs in, and by which keys the site's own sign-in is believed. */
export function SignInGroup(props: GroupProps) {
  const { fields } = settingsTexts[speech.value.lang];
  return (
    <>
      <Group {...props} name="signIn" of={["staffTwoFactor"]}>
        {({ draft, put, faults }) => (
          <Switch
            {...{ ...fields.staffTwoFactor, path: "staffTwoFactor", faults, value: draft.staffTwoFactor }}
            change={(staffTwoFactor) => put({ ...draft, staffTwoFactor })}
          />
        )}
      </Group>
      <Keys {...props} />
    </>
  );
}

/** The site's keys are written, and never shown again. */
function Keys({ work, found, saved }: GroupProps) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const [secret, tell] = useState<string | null>(null);
  const [wrong, blame] = useState<string | null>(null);
  const change = (sso: Partial<Sso>, then?: () => void) =>
    void send(async () => {
      await work.ask("/settings", { method: "PATCH", body: { sso } });
      saved();
      then?.();
    });
  const make = () => {
    const made = newSecret();
    change({ secret: made }, () => tell(made));
  };
  return (
    <section class="settings-group" aria-label={said.secret.label}>
      <Key name={said.secret.label} hint={said.secret.hint} isSet={found.sso.secret}>
        <button type="button" disabled={busy} onClick={make}>
          {said.make}
        </button>
        {found.sso.secret && (
          <Remove
            name={said.secret.label}
            busy={busy}
            remove={() => change({ secret: null }, () => tell(null))}
          />
        )}
      </Key>
      {secret !== null && <Told secret={secret} />}
      <Key name={said.jwks.label} hint={said.jwks.hint} isSet={found.sso.jwks}>
        {found.sso.jwks && (
          <Remove name={said.jwks.label} busy={busy} remove={() => change({ jwks: null })} />
        )}
      </Key>
      <form
        class="jwks"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const text = new FormData(form).get("jwks");
          const jwks = keysIn(typeof text === "string" ? text : "");
          blame(jwks ? null : said.wrongJwks);
          if (jwks) change({ jwks }, () => form.reset());
        }}
      >
        <label for="jwks">{said.own}</label>
        <textarea id="jwks" name="jwks" rows={3} spellcheck={false} required />
        <button type="submit" disabled={busy}>
          {said.set}
        </button>
      </form>
      <p class="refused" role="alert">
        {refused ?? wrong}
      </p>
    </section>
  );
}

interface KeyProps {
  name: string;
  hint: string;
  isSet: boolean;
  children: ComponentChildren;
}

function Key({ name, hint, isSet, children }: KeyProps) {
  const { sso: said } = settingsTexts[speech.value.lang];
  return (
    <div class="setting">
      <span class="name">{name}</span>
      <div>
        <p class="tools">
          <span>{isSet ? said.isSet : said.isNot}</span>
          {children}
        </p>
        <small>{hint}</small>
      </div>
    </div>
  );
}

function Remove({ name, busy, remove }: { name: string; busy: boolean; remove: () => void }) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const [asked, ask] = useState(false);
  if (!asked)
    return (
      <button type="button" aria-label={`${said.remove}, ${name}`} onClick={() => ask(true)}>
        {said.remove}
      </button>
    );
  return (
    <>
      <button
        type="button"
        class="reject"
        disabled={busy}
        onClick={() => {
          ask(false);
          remove();
        }}
      >
        {said.removeSure}
      </button>
      <button type="button" onClick={() => ask(false)}>
        {said.keep}
      </button>
    </>
  );
}

function Told({ secret }: { secret: string }) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const [copied, mark] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => mark(true),
      () => undefined,
    );
  return (
    <div class="told" role="status">
      <p>{said.made}</p>
      <p>
        <code>{secret}</code>
      </p>
      <button type="button" onClick={copy}>
        {copied ? said.copied : said.copy}
      </button>
    </div>
  );
}

/** A secret that nobody has had before. */
function newSecret(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replaceAll("=", "");
}

function keysIn(text: string): Sso["jwks"] {
  try {
    const read: unknown = JSON.parse(text);
    return isKeys(read) ? read : null;
  } catch {
    return null;
  }
}

function isKeys(read: unknown): read is NonNullable<Sso["jwks"]> {
  return typeof read === "object" && read !== null && "keys" in read && Array.isArray(read.keys);
}
