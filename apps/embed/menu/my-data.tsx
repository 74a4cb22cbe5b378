import { useId } from "preact/hooks";
import type { MyData as Data } from "#contract";
import { useAttempt } from "../account/attempt.js";
import { mePath } from "../account/me-path.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { Erase } from "./erase.js";

/** All that somebody has ever written may be long, and their connection slow. ms */
const patience = 10 * 60_000;

/** A copy of all that is kept of me, as a file, and the way to have it erased. */
export function MyData({ hasPassword }: { hasPassword: boolean }) {
  const { data: texts } = useSaid("menu");
  const { attempt, busy, faults } = useAttempt();
  const title = useId();
  const { ask, site } = useShown().discussion.setting;
  const download = () =>
    attempt(async () => {
      const data = await ask<Data>(mePath(`/export?site=${site}`), {
        signed: true,
        signal: AbortSignal.timeout(patience),
      });
      save(`palabre-${site}.json`, JSON.stringify(data, null, 2));
    });
  return (
    <div role="group" aria-labelledby={title}>
      <p id={title} class="heading">
        {texts.heading}
      </p>
      <p class="note">{texts.exportNote}</p>
      <p class="wrong" role="alert">
        {faults.value.form}
      </p>
      <button type="button" class="button" aria-disabled={busy.value} onClick={() => void download()}>
        {texts.export}
      </button>
      <Erase hasPassword={hasPassword} />
    </div>
  );
}

/** Lets the browser keep a text as a file. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
