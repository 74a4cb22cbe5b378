import { useSignal } from "@preact/signals";
import type { TargetedSubmitEvent } from "preact";
import type { Credentials, Session } from "#contract";
import { asker } from "../connection/ask.js";
import { asRefusal } from "../connection/refusal.js";
import { choose, sentenceFor, speech } from "../texts/speak.js";
import { enter, hasEnded, lastSite } from "./session.js";

/** @param site the one that the address names */
export function SignIn({ site }: { site: string | null }) {
  const { texts } = speech.value;
  const refused = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    busy.value = true;
    refused.value = await signIn(new FormData(event.currentTarget));
    busy.value = false;
  };
  const known = site ?? lastSite() ?? "";
  return (
    <main class="sign-in">
      <form onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
        <p class="brand">Palabre</p>
        <h1 id="sign-in-title">{texts.signIn.title}</h1>
        <p class="quiet">{hasEnded.value ? texts.signIn.ended : texts.signIn.intro}</p>
        <Field
          name="site"
          label={texts.signIn.site}
          value={known}
          hint={texts.signIn.siteHint}
          isFirst={known === ""}
        />
        <Field name="username" label={texts.signIn.username} complete="username" isFirst={known !== ""} />
        <Field name="password" label={texts.signIn.password} complete="current-password" />
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

/** @returns why it was refused, or null where it was not */
async function signIn(form: FormData): Promise<string | null> {
  const { texts, lang } = speech.peek();
  const [site, username, password] = ["site", "username", "password"].map((name) => said(form, name));
  if (!site || !username || !password) return texts.problems["invalid-input"] ?? null;
  const ask = asker(site, { language: lang });
  try {
    const body = { username, password } satisfies Credentials;
    const session = await ask<Session>("/auth/login", { method: "POST", body });
    if (session.user.role === "reader") return texts.signIn.noModerator(session.user.name, site);
    enter({ ...session, site });
    return null;
  } catch (error) {
    const { problem, named } = asRefusal(error);
    return problem ? sentenceFor(texts, named, problem.title) : texts.problems.unreachable;
  }
}

function said(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value !== "string" ? "" : name === "password" ? value : value.trim();
}

interface FieldProps {
  name: "site" | "username" | "password";
  label: string;
  value?: string;
  hint?: string;
  complete?: string;
  isFirst?: boolean;
}

function Field({ name, label, value, hint, complete, isFirst }: FieldProps) {
  const attributes = {
    id: name,
    name,
    required: true,
    spellcheck: false,
    autocapitalize: "none",
    autoFocus: isFirst ?? false,
    defaultValue: value ?? "",
    ...(complete !== undefined && { autocomplete: complete }),
    ...(hint !== undefined && { "aria-describedby": `${name}-hint` }),
  } as const;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {name === "password" ? (
        <input type="password" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
      {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
    </div>
  );
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
