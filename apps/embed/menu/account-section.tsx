import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Profile } from "#contract";
import { mePath } from "../account/me-path.js";
import { useExplaining } from "../account/use-explaining.js";
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
  const explain = useExplaining();
  const profile = useSignal<Profile | null>(null);
  const fault = useSignal("");
  const load = async () => {
    fault.value = "";
    try {
      profile.value = await discussion.setting.ask<Profile>(mePath(), { signed: true });
    } catch (error) {
      discussion.afterwards((following) => following.refused(error));
      fault.value = explain(error);
    }
  };
  useEffect(() => void load(), []);
  const me = profile.value;
  if (!me) return <ListState loaded={false} more={false} fault={fault.value} go={() => void load()} />;
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
