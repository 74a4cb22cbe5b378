import type { TargetedSubmitEvent } from "preact";
import type { FilterOverview } from "#contract";
import { said } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { VersionOptions } from "../filters/version-options.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { base } from "./path.js";

interface PutFormProps {
  work: Work;
  filters: FilterOverview | null;
  /** the version in shadow, or null */
  current: number | null;
  done: () => void;
}

/** Puts a version in shadow, or takes it out. */
export function PutForm({ work, filters: found, current, done }: PutFormProps) {
  const texts = shadowTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const put = (body: object) =>
    void send(async () => {
      await work.ask(base, { method: "PUT", body });
      done();
    });
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    put({ version: Number(said(form, "version")), services: form.get("services") !== null });
  };
  return (
    <form class="begin" aria-label={texts.version} onSubmit={submit}>
      <div class="narrowing">
        <label>
          {texts.version}
          <select name="version" defaultValue={current ?? ""} required>
            {current === null && <option value="">{texts.none}</option>}
            {found && <VersionOptions filters={found} chosen={current ?? undefined} />}
          </select>
        </label>
        <button type="submit" class="send" disabled={busy}>
          {texts.begin}
        </button>
        {current !== null && (
          <button type="button" disabled={busy} onClick={() => put({ version: null })}>
            {texts.end}
          </button>
        )}
      </div>
      <label class="switch">
        <input type="checkbox" name="services" /> {texts.services}
      </label>
      <p class="refused" role="alert">
        {refused}
      </p>
    </form>
  );
}
