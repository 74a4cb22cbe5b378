import type { Previewed } from "#contract";
import type { Discussion } from "../../reading/discussion.js";

type Asker = Pick<Discussion, "speech"> & { setting: Pick<Discussion["setting"], "ask"> };

/** How a text would look, and a kind word where the filters would hold it. @throws Refusal */
export function askPreview(
  { setting, speech }: Asker,
  body: string,
  signal?: AbortSignal,
): Promise<Previewed> {
  return setting.ask<Previewed>("/preview", {
    method: "POST",
    body: { body },
    headers: { "accept-language": speech.peek()?.lang ?? "" },
    ...(signal && { signal }),
  });
}
