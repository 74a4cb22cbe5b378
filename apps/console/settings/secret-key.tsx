import { useState } from "preact/hooks";
import { ShownOnce } from "../connection/shown-once.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { useKeys } from "./change-keys.js";
import type { GroupProps } from "./group.js";
import { KeyRow, Remove } from "./key-row.js";
import { OverlapSelect } from "./overlap-select.js";

/** The secret of the site's own sign-in: made here, shown once, and another put in its place without a break. */
export function SecretKey(props: GroupProps) {
  const { lang, moments } = speech.value;
  const { sso: said } = settingsTexts[lang];
  const { secret: isSet, formerUntil } = props.found.sso;
  const { busy, refused, change } = useKeys(props);
  const [secret, tell] = useState<string | null>(null);
  const [overlap, choose] = useState<number>(24);
  const make = () => {
    const made = newSecret();
    change({ secret: made, overlap: isSet ? overlap : 0 }, () => tell(made));
  };
  const told = isSet ? said.isSet : said.isNot;
  return (
    <>
      <KeyRow
        name={said.secret.label}
        hint={said.secret.hint}
        told={formerUntil === null ? told : said.former(moments.full(formerUntil))}
      >
        {isSet && <OverlapSelect hours={overlap} choose={choose} />}
        <button type="button" disabled={busy} onClick={make}>
          {said.make}
        </button>
        {isSet && (
          <Remove
            name={said.secret.label}
            busy={busy}
            remove={() => change({ secret: null }, () => tell(null))}
          />
        )}
      </KeyRow>
      {secret !== null && <ShownOnce lead={said.made} secret={secret} said={said} />}
      <p class="refused" role="alert">
        {refused}
      </p>
    </>
  );
}

/** A secret that nobody has had before. */
function newSecret(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replaceAll("=", "");
}
