import { useState } from "preact/hooks";
import type { FilterOverview, Proposed } from "#contract";
import { partToBegin } from "../backtests/backtests.js";
import { useSending } from "../connection/use-sending.js";
import { Waiting } from "../proposals/waiting.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { BrakeNote } from "./brake-note.js";
import { saidPair } from "./differences/pair.js";
import { isMembers, type Members } from "./draft.js";
import type { Drafting } from "./drafting.js";
import { show } from "./shown.js";
import { MakeVersion } from "./make-version.js";

type Version = FilterOverview["versions"][number];

interface VersionsViewProps {
  work: Work;
  drafting: Drafting;
  overview: FilterOverview;
  say: (what: string) => void;
}

/** All versions, the newest first: which one judges, and what may be done with each. */
export function VersionsView({ work, drafting, overview, say }: VersionsViewProps) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].versions;
  const [asking, ask] = useState<number | null>(null);
  return (
    <div class="versions">
      <MakeVersion work={work} drafting={drafting} made={(version) => say(said.made(number(version)))} />
      <h3 id="versions-title">{said.title}</h3>
      <p class="quiet">{said.shadowHint}</p>
      <ol aria-labelledby="versions-title">
        {overview.versions.map((one) => (
          <VersionRow
            key={one.version}
            {...{ work, drafting, overview, say }}
            version={one}
            isAsking={asking === one.version}
            ask={(isOn) => ask(isOn ? one.version : null)}
          />
        ))}
      </ol>
    </div>
  );
}

interface VersionRowProps extends VersionsViewProps {
  version: Version;
  /** whether it is about to be activated */
  isAsking: boolean;
  ask: (isOn: boolean) => void;
}

function VersionRow({ work, drafting, overview, say, version: one, isAsking, ask }: VersionRowProps) {
  const { lang, number, moments } = speech.value;
  const said = filtersTexts[lang].versions;
  const { busy, refused, send } = useSending();
  const { version, note, by } = one;
  const [isActive, isShadow] = [version === overview.active, version === overview.shadow];
  const n = number(version);
  const proposal = work.proposals.all.value?.find(
    ({ act }) => act.kind === "activateFilters" && act.asked.version === version,
  );
  const brake = isActive && overview.brakes.find(({ on }) => on === null);
  const turnShadow = () =>
    send(async () => {
      const next = isShadow ? null : version;
      await work.ask("/filters/shadow", { method: "PUT", body: { version: next } });
      await drafting.look();
      say(isShadow ? said.unshadowed : said.shadowed(n));
    });
  const takeUp = () =>
    send(async () => {
      const set: unknown = await work.ask<Members>(`/filters/versions/${version}`);
      if (isMembers(set)) drafting.change(set);
      say(said.loaded(n));
    });
  return (
    <li class={isActive ? "active" : undefined}>
      <p>
        <b>{n}</b>
        {isActive && <span class="state">{said.active}</span>}
        {isShadow && <span class="state">{said.shadow}</span>}
        <span class={note === "" ? "quiet" : undefined}>{note || said.noNote}</span>
      </p>
      <small>
        {by.kind === "machine" ? said.machine : by.name} ·{" "}
        <time dateTime={one.at}>{moments.full(one.at)}</time>
      </small>
      <span class="tools">
        <button
          type="button"
          aria-label={said.compare(n)}
          onClick={() => show(saidPair(overview.active, version))}
        >
          {said.compareShort}
        </button>
        <button type="button" aria-label={said.load(n)} disabled={busy} onClick={() => void takeUp()}>
          {said.loadShort}
        </button>
        {!isActive && (
          <button
            type="button"
            aria-label={isShadow ? said.shadowOff : said.shadowOn(n)}
            disabled={busy}
            onClick={() => void turnShadow()}
          >
            {isShadow ? said.shadowOff : said.shadowShort}
          </button>
        )}
        {!isActive && (
          <button
            type="button"
            aria-label={said.activate(n)}
            aria-expanded={isAsking}
            onClick={() => ask(!isAsking)}
          >
            {said.activateShort}
          </button>
        )}
      </span>
      {brake && <BrakeNote brake={brake} />}
      {proposal && <Waiting proposal={proposal} />}
      {isAsking && !isActive && (
        <Activating {...{ work, drafting, overview, say, version }} cancel={() => ask(false)} />
      )}
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}

interface ActivatingProps extends VersionsViewProps {
  version: number;
  cancel: () => void;
}

/** What it would do to let a version judge, before it does. */
function Activating({ work, drafting, overview, say, version, cancel }: ActivatingProps) {
  const { lang, number } = speech.value;
  const { versions: said, cancel: no } = filtersTexts[lang];
  const { busy, refused, send } = useSending();
  const [n, active] = [number(version), number(overview.active)];
  const activate = () =>
    send(async () => {
      const done = await work.ask<object | Proposed>("/filters/active", { method: "PUT", body: { version } });
      if ("proposal" in done) await work.proposals.load();
      else await drafting.look();
      say("proposal" in done ? said.proposed(n) : said.activated(n));
      cancel();
    });
  return (
    <div class="activating" role="group" aria-label={said.activate(n)}>
      <p>{version < overview.active ? said.activateBackWhat(n, active) : said.activateWhat(n, active)}</p>
      <span class="tools">
        <button type="button" class="send" disabled={busy} onClick={() => void activate()}>
          {said.activate(n)}
        </button>
        <button type="button" onClick={() => goTo("backtests", partToBegin(version))}>
          {said.backtest}
        </button>
        <button type="button" class="plain" onClick={cancel}>
          {no}
        </button>
      </span>
      <p class="refused" role="alert">
        {refused}
      </p>
    </div>
  );
}
