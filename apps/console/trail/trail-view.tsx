import { useState } from "preact/hooks";
import type { Actor, TrailEntry, TrailPeople } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { saveTable } from "../insights/save-table.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { trailTexts } from "../texts/trail.js";
import { goTo, partOf } from "../work/view.js";
import type { Work } from "../work/work.js";
import { ChainCheck } from "./chain-check.js";
import { Entries } from "./entries.js";
import { everything, pathOf, type Sought } from "./sought.js";
import { allEntries, trailFile } from "./trail-file.js";
import { TrailFilters } from "./trail-filters.js";

/** What was done on the site, by whom, when, why and from where; and whether it is as it was written. */
export function TrailView({ work }: { work: Work }) {
  const [sought, seek] = useState<Sought>(everything);
  const [met, meet] = useState<readonly TrailEntry[]>([]);
  const { found } = useAsked<TrailPeople>(work.ask, "/moderation/trail/people");
  const texts = trailTexts[speech.value.lang];
  const about = partOf("trail") ?? "";
  const path = pathOf({ ...sought, about });
  return (
    <Beside title={texts.title} refusal={null} busy={false}>
      <ChainCheck work={work} />
      {about !== "" && <About about={about} entries={met} />}
      <div class="seeking">
        <TrailFilters sought={sought} seek={seek} people={withThoseIn(met, found?.items ?? [])} />
        <Save work={work} path={path} />
      </div>
      <Entries key={path} work={work} path={path} met={meet} />
    </Beside>
  );
}

/** What alone is shown now, and the way back to all. */
function About({ about, entries }: { about: string; entries: readonly TrailEntry[] }) {
  const texts = trailTexts[speech.value.lang];
  const found = entries.find((entry) => entry.about.id === about)?.about;
  return (
    <p class="about-alone">
      {found?.kind === "comment" ? texts.aboutComment : texts.aboutAlone(found?.name ?? about)}{" "}
      <button type="button" class="plain" onClick={() => goTo("trail")}>
        {texts.aboutAll}
      </button>
    </p>
  );
}

function Save({ work, path }: { work: Work; path: string }) {
  const { busy, refused, send } = useSending();
  const save = () =>
    void send(async () => {
      const day = new Date().toISOString().slice(0, 10);
      saveTable(`palabre-${work.session.site}-trail-${day}.csv`, trailFile(await allEntries(work.ask, path)));
    });
  return (
    <>
      <button type="button" class="plain" disabled={busy} onClick={save}>
        {trailTexts[speech.value.lang].csv}
      </button>
      <p class="refused" role="alert">
        {refused}
      </p>
    </>
  );
}

/** Whoever was met in the list can be asked for, too: readers, and who is staff no more. */
function withThoseIn(entries: readonly TrailEntry[], people: readonly Actor[]): readonly Actor[] {
  const known = new Map(people.map((one) => [one.id, one]));
  for (const { by } of entries) if (by.kind === "person") known.set(by.id, by);
  return known.size === people.length ? people : [...known.values()];
}
