import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { said } from "../account/text-field.js";
import { saveFile } from "../connection/save-file.js";
import { useSending } from "../connection/use-sending.js";
import { beginningOf, endOf } from "../search/days.js";
import { speech } from "../texts/speak.js";
import { transparencyTexts } from "../texts/transparency.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";

const formats = ["csv", "json"] as const;

/** Gives the statements of reasons of a span as a file. @param year whose days stand there at first */
export function StatementsForm({ work, year }: { work: Work; year: number }) {
  const { statements } = transparencyTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const [wrong, tell] = useState<string | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [first, last] = [said(form, "first"), said(form, "last")];
    const [from, to] = [beginningOf(first), endOf(last)];
    const isSpan = from !== undefined && to !== undefined && first <= last;
    tell(isSpan ? null : statements.wrongSpan);
    if (!isSpan) return;
    const format = formats.find((one) => one === form.get("format")) ?? "csv";
    const query = new URLSearchParams({ from, to, format });
    void send(async () => {
      const file = await work.file(`/statements/export?${query.toString()}`);
      saveFile(`palabre-${work.session.site}-statements-${first}-${last}.${format}`, file);
    });
  };
  return (
    <form key={year} class="narrow statements" onSubmit={submit} aria-label={statements.title}>
      <h3>{statements.title}</h3>
      <p class="quiet">
        {statements.intro}{" "}
        <button type="button" class="plain flush" onClick={() => goTo("settings")}>
          {statements.settings}
        </button>
      </p>
      <div class="narrowing">
        <label>
          {statements.from}
          <input type="date" name="first" required defaultValue={`${year}-01-01`} />
        </label>
        <label>
          {statements.to}
          <input type="date" name="last" required defaultValue={`${year}-12-31`} />
        </label>
        <label>
          {statements.format}
          <select name="format">
            {formats.map((format) => (
              <option key={format} value={format}>
                {format.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="refused" role="alert">
        {refused ?? wrong}
      </p>
      <button type="submit" disabled={busy}>
        {statements.save}
      </button>
    </form>
  );
}
