import type { SettingsChange } from "#contract";
import { type Sending, useSending } from "../connection/use-sending.js";
import type { GroupProps } from "./group.js";
import { refusedSetting } from "./refused-setting.js";

interface ChangingKeys extends Sending {
  /** @param then what follows once it is saved */
  change: (sso: SettingsChange["sso"], then?: () => void) => void;
}

/** Changes the site's keys. */
export function useKeys({ work, saved }: GroupProps): ChangingKeys {
  const sending = useSending(refusedSetting);
  return {
    ...sending,
    change: (sso, then) =>
      void sending.send(async () => {
        await work.ask("/settings", { method: "PATCH", body: { sso } });
        saved();
        then?.();
      }),
  };
}
