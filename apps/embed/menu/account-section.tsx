import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Profile } from "#contract";
import { useAttempt } from "../account/attempt.js";
import { mePath } from "../account/me-path.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { ListState } from "./list-state.js";
import { MyData } from "./my-data.js";
import { NewPassword } from "./new-password.js";
import { NameAndAddress } from "./name-and-address.js";

/** Who I am here, and all that is kept of me. */
export function AccountSection() {
  const { discussion } = useShown();
  const { profile: texts } = useSaid("menu");
  const profile = useSignal<Profile | null>(null);
  const { attempt, faults } = useAttempt();
  const load = () =>
    attempt(async () => {
      profile.value = await discussion.setting.ask<Profile>(mePath(), { signed: true });
    });
  useEffect(() => void load(), []);
  const me = profile.value;
  if (!me) return <ListState loaded={false} more={false} fault={faults.value.form} go={() => void load()} />;
  const own = !me.publisher && !me.guest;
  return (
    <>
      {me.publisher && <p class="note">{texts.byPublisher(discussion.site.value?.name ?? "")}</p>}
      {me.guest && <p class="note">{texts.guest}</p>}
      {own && <NameAndAddress me={me} />}
      {own && <NewPassword />}
      <MyData hasPassword={own} />
    </>
  );
}
