import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { PasswordReset } from "#contract";
import { asker } from "../connection/ask.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { forgetCode } from "./code-link.js";
import { NewPasswordField } from "./new-password-field.js";
import { said } from "./text-field.js";

/** Where whoever has forgotten their password, and was given a link, chooses another one: staff, and readers as well. */
export function NewPassword({ site, code }: { site: string; code: string }) {
  const { texts, lang } = speech.value;
  const { newPassword } = texts;
  const { busy, refused, send } = useSending();
  const [isDone, done] = useState(false);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = {
      code,
      password: said(new FormData(event.currentTarget), "password"),
    } satisfies PasswordReset;
    void send(async () => {
      await asker(site, { language: lang })("/auth/password-reset", { method: "POST", body });
      forgetCode();
      done(true);
    });
  };
  return (
    <main class="sign-in">
      <form onSubmit={submit} aria-labelledby="new-password-title">
        <p class="brand">Palabre</p>
        <h1 id="new-password-title">{newPassword.title}</h1>
        {!isDone && (
          <>
            <p class="quiet">{newPassword.intro(site)}</p>
            <NewPasswordField isFirst />
            <p class="refused" role="alert">
              {refused}
            </p>
            <button type="submit" class="publish" disabled={busy}>
              {newPassword.submit}
            </button>
          </>
        )}
        <div role="status">
          {isDone && (
            <p>
              {newPassword.done} <a href={location.pathname + location.search}>{newPassword.signIn}</a>
            </p>
          )}
        </div>
      </form>
    </main>
  );
}
