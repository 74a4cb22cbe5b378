import { useState } from "preact/hooks";
import type { TransparencyReport } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { saveFile } from "../connection/save-file.js";
import { useSending } from "../connection/use-sending.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { transparencyTexts } from "../texts/transparency.js";
import type { Work } from "../work/work.js";
import { Figures } from "./figures.js";
import { ForReaders } from "./for-readers.js";
import { StatementsForm } from "./statements-form.js";
import "../styles/transparency.css";

/** So many years are offered. */
const years = 6;

/** What the site did about comments in a year, to look at, to save and to publish, and the statements of reasons that belong to it. */
export function TransparencyView({ work }: { work: Work }) {
  const { texts, lang, moments } = speech.value;
  const said = transparencyTexts[lang];
  const thisYear = new Date().getFullYear();
  const [year, choose] = useState(thisYear - 1);
  const { found, refusal, again } = useAsked<TransparencyReport>(
    work.ask,
    `/moderation/transparency?year=${year}`,
  );
  const report = found?.year === year ? found : null;
  return (
    <Beside title={texts.transparencyPage} refusal={refusal} busy={!report && !refusal}>
      <div class="seeking">
        <div class="narrowing">
          <label>
            {said.year}
            <select value={year} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
              {Array.from({ length: years }, (_, back) => thisYear - back).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="quiet">{said.intro}</p>
        {report && <Save work={work} year={year} />}
      </div>
      {report && (
        <>
          <p>{moments.days(report.from, report.to, report.timeZone)}</p>
          {report.comments.received === 0 ? <p>{said.none}</p> : <Figures report={report} />}
          <ForReaders work={work} report={report} changed={again} />
        </>
      )}
      <StatementsForm work={work} year={year} />
    </Beside>
  );
}

function Save({ work, year }: { work: Work; year: number }) {
  const { busy, refused, send } = useSending();
  const save = () =>
    void send(async () => {
      const file = await work.file(`/moderation/transparency/export?year=${year}`);
      saveFile(`palabre-${work.session.site}-${year}.csv`, file);
    });
  return (
    <>
      <button type="button" class="plain" disabled={busy} onClick={save}>
        {transparencyTexts[speech.value.lang].csv}
      </button>
      <p class="refused" role="alert">
        {refused}
      </p>
    </>
  );
}
