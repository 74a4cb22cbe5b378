import { useState } from "preact/hooks";
import type { Sso } from "#contract";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { useKeys } from "./change-keys.js";
import type { GroupProps } from "./group.js";
import { KeyRow, Remove } from "./key-row.js";

/** The public keys of the site's own sign-in. */
export function PublicKeys(props: GroupProps) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const { busy, refused, change } = useKeys(props);
  const [wrong, blame] = useState<string | null>(null);
  const isSet = props.found.sso.jwks;
  return (
    <>
      <KeyRow name={said.jwks.label} hint={said.jwks.hint} told={isSet ? said.isSet : said.isNot}>
        {isSet && <Remove name={said.jwks.label} busy={busy} remove={() => change({ jwks: null })} />}
      </KeyRow>
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
    </>
  );
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
