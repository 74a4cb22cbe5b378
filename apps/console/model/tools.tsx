import { useState } from "preact/hooks";
import { focusOn } from "../account/text-field.js";
import { saveFile } from "../connection/save-file.js";
import { useSending } from "../connection/use-sending.js";
import { modelTexts } from "../texts/model.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** The learner is taken along, brought back, or begun anew. */
export function Tools({ work, changed }: { work: Work; changed: () => void }) {
  const said = modelTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const [told, tell] = useState("");
  const [asked, ask] = useState(false);
  const act = (run: () => Promise<unknown>, done: string) =>
    void send(async () => {
      await run();
      tell(done);
      ask(false);
      changed();
    });
  const reset = (starter: boolean) =>
    act(() => work.ask("/model/reset", { method: "POST", body: { starter } }), said.done);
  return (
    <div class="model-tools">
      <p class="tools">
        <button
          type="button"
          disabled={busy}
          onClick={() =>
            void send(async () =>
              saveFile(`palabre-${work.session.site}-learner.bin`, await work.file("/model/export")),
            )
          }
        >
          {said.export}
        </button>
        <button type="button" aria-expanded={asked} onClick={() => ask(!asked)}>
          {said.reset}
        </button>
      </p>
      {asked && (
        <div class="told" role="group" aria-label={said.reset}>
          <p>{said.resetHint}</p>
          <p class="tools">
            <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={() => reset(true)}>
              {said.resetStarter}
            </button>
            <button type="button" class="reject" disabled={busy} onClick={() => reset(false)}>
              {said.resetNothing}
            </button>
            <button type="button" onClick={() => ask(false)}>
              {said.keep}
            </button>
          </p>
        </div>
      )}
      <label class="file">
        {said.import}
        <input
          type="file"
          accept=".bin"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) act(() => work.ask("/model/import", { method: "POST", body: file }), said.imported);
          }}
        />
        <small>{said.importHint}</small>
      </label>
      <p class={refused === null ? "quiet" : "refused"} role={refused === null ? "status" : "alert"}>
        {refused ?? told}
      </p>
    </div>
  );
}
