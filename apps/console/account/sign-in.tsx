import { useSignal } from "@preact/signals";
import type { TargetedSubmitEvent } from "preact";
import type { Credentials, Session } from "#contract";
import { asker } from "../connection/ask.js";
import { asRefusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import { choose, speech } from "../texts/speak.js";
import { ending, enter, lastSite } from "./session.js";
import { said, TextField } from "./text-field.js";

/** @param site the one that the address names */
export function SignIn({ site }: { site: string | null }) {
  const { texts } = speech.value;
  const refused = useSignal<string | null>(null);
  const busy = useSignal(false);
  const asksCode = useSignal(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    busy.value = true;
    const outcome = await signIn(new FormData(event.currentTarget));
    if (outcome === "code-needed") asksCode.value = true;
    refused.value = outcome === "code-needed" ? null : outcome;
    busy.value = false;
  };
  const known = site ?? lastSite() ?? "";
  return (
    <main class="sign-in">
      <form onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
        <p class="brand">Palabre</p>
        <h1 id="sign-in-title">{texts.signIn.title}</h1>
        <p class="quiet">{texts.signIn[ending.value ?? "intro"]}</p>
        <TextField
          name="site"
          label={texts.signIn.site}
          value={known}
          hint={texts.signIn.siteHint}
          isFirst={known === ""}
        />
        <TextField name="username" label={texts.signIn.username} complete="username" isFirst={known !== ""} />
        <TextField name="password" label={texts.signIn.password} complete="current-password" secret />
        {asksCode.value && (
          <TextField
            name="code"
            label={texts.signIn.code}
            hint={texts.signIn.codeHint}
            complete="one-time-code"
            isFirst
          />
        )}
        <p class="refused" role="alert">
          {refused.value}
        </p>
        <button type="submit" class="publish" disabled={busy.value}>
          {busy.value ? texts.signIn.busy : texts.signIn.submit}
        </button>
        <Languages />
      </form>
    </main>
  );
}

/** @returns why it was refused, as a sentence; `code-needed`; or null where it was not */
async function signIn(form: FormData): Promise<string | null> {
  const { texts, lang } = speech.peek();
  const [site, username, password] = ["site", "username", "password"].map((name) => said(form, name));
  if (!site || !username || !password) return texts.problems["invalid-input"] ?? null;
  const ask = asker(site, { language: lang });
  try {
    const code = said(form, "code");
    const body = { username, password, ...(code && { code }) } satisfies Credentials;
    const session = await ask<Session>("/auth/login", { method: "POST", body });
    if (session.user.role === "reader") return texts.signIn.noModerator(session.user.name, site);
    enter({ ...session, site });
    return null;
  } catch (error) {
    return asRefusal(error).is("code-needed") ? "code-needed" : sentenceOf(error);
  }
}

function Languages() {
  const { lang } = speech.value;
  const other = lang === "fr" ? "en" : "fr";
  return (
    <button type="button" class="plain" lang={other} onClick={() => choose(other)}>
      {other === "fr" ? "Français" : "English"}
    </button>
  );
}
