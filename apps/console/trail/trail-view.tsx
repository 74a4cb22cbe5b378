import { useState } from "preact/hooks";
import type { Actor, TrailEntry } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { saveTable } from "../insights/save-table.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { trailTexts } from "../texts/trail.js";
import type { Work } from "../work/work.js";
import { ChainCheck } from "./chain-check.js";
import { Entries } from "./entries.js";
import { everything, pathOf, type Sought } from "./sought.js";
import { allEntries, trailFile } from "./trail-file.js";
import { TrailFilters } from "./trail-filters.js";

/** What was done on the site, by whom, when, why and from where; and whether it is as it was written. */
export function TrailView({ work }: { work: Work }) {
  const [sought, seek] = useState<Sought>(everything);
  const [people, meet] = useState<readonly Actor[]>([]);
  const texts = trailTexts[speech.value.lang];
  const path = pathOf(sought);
  return (
    <Beside title={texts.title} refusal={null} busy={false}>
      <ChainCheck work={work} />
      <div class="seeking">
        <TrailFilters sought={sought} seek={seek} people={people} />
        <Save work={work} path={path} />
      </div>
      <Entries key={path} work={work} path={path} met={(entries) => meet(withThoseIn(entries, people))} />
    </Beside>
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

/** Whoever was met in the list can be asked for. */
function withThoseIn(entries: readonly TrailEntry[], people: readonly Actor[]): readonly Actor[] {
  const known = new Map(people.map((one) => [one.id, one]));
  for (const { by } of entries) if (by.kind === "person") known.set(by.id, by);
  return known.size === people.length ? people : [...known.values()];
}
