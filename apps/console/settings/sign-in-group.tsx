import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { Switch } from "./fields.js";
import { Group, type GroupProps } from "./group.js";
import { PublicKeys } from "./public-keys.js";
import { SecretKey } from "./secret-key.js";

/** How staff signs in, and by which keys the site's own sign-in is believed: these are written, and never shown again. */
export function SignInGroup(props: GroupProps) {
  const { fields, sso } = settingsTexts[speech.value.lang];
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
      <section class="settings-group" aria-label={sso.title}>
        <SecretKey {...props} />
        <PublicKeys {...props} />
      </section>
    </>
  );
}
