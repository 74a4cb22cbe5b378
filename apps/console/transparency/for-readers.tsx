import type { ShownSettings, TransparencyReport } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { transparencyTexts } from "../texts/transparency.js";
import type { Work } from "../work/work.js";

interface ForReadersProps {
  work: Work;
  report: TransparencyReport;
  changed: () => void;
}

/** Whether readers may read a year's report, and the way to it. */
export function ForReaders({ work, report: { year, published }, changed }: ForReadersProps) {
  const { lang } = speech.value;
  const { readers } = transparencyTexts[lang];
  const { busy, refused, send } = useSending();
  const turn = () =>
    void send(async () => {
      const { transparencyReports: before } = await work.ask<ShownSettings>("/settings");
      const others = before.filter((one) => one !== year);
      const transparencyReports = published ? others : [...others, year];
      await work.ask("/settings", { method: "PATCH", body: { transparencyReports } });
      changed();
    });
  const site = encodeURIComponent(work.session.site);
  return (
    <section class="readers">
      <h3>{readers.title}</h3>
      <p role="status">{published ? readers.shown : readers.hidden}</p>
      <p class="tools">
        <button type="button" disabled={busy} onClick={turn}>
          {published ? readers.hide : readers.publish}
        </button>
        {published && (
          <a href={`/v1/sites/${site}/transparency/${year}?lang=${lang}`} target="_blank" rel="noopener">
            {readers.look}
          </a>
        )}
      </p>
      <p class="refused" role="alert">
        {refused}
      </p>
    </section>
  );
}
