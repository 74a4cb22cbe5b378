import type { TargetedSubmitEvent } from "preact";
import type { Acceptance, Session } from "#contract";
import { asker } from "../connection/ask.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { forgetCode } from "./code-link.js";
import { NewPasswordField } from "./new-password-field.js";
import { enter } from "./session.js";
import { said, TextField } from "./text-field.js";

/** Where whoever was invited makes their account. */
export function Accept({ site, code }: { site: string; code: string }) {
  const { texts, lang } = speech.value;
  const { invited } = texts.team;
  const { busy, refused, send } = useSending();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      code,
      username: said(form, "username"),
      password: said(form, "password"),
    } satisfies Acceptance;
    void send(async () => {
      const session = await asker(site, { language: lang })<Session>("/auth/invitation", {
        method: "POST",
        body,
      });
      forgetCode();
      enter({ ...session, site });
    });
  };
  return (
    <main class="sign-in">
      <form onSubmit={submit} aria-labelledby="accept-title">
        <p class="brand">Palabre</p>
        <h1 id="accept-title">{invited.title}</h1>
        <p class="quiet">{invited.intro(site)}</p>
        <TextField name="username" label={texts.signIn.username} complete="username" isFirst />
        <NewPasswordField />
        <p class="refused" role="alert">
          {refused}
        </p>
        <button type="submit" class="publish" disabled={busy}>
          {invited.submit}
        </button>
      </form>
    </main>
  );
}
