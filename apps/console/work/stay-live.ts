import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { PersonNote, SiteSummary, TextLanguage } from "#contract";
import type { Ending, StaffSession } from "../account/session.js";
import type { Ask } from "../connection/ask.js";
import type { Line, Listener } from "../connection/live.js";
import type { Waves } from "../waves/waves.js";
import type { Deadlines } from "../deadlines/deadlines.js";
import type { Handovers } from "../handovers/handovers.js";
import { casesIn, type Passing } from "../passing/passing.js";
import type { Jobs } from "../ticking/jobs.js";
import type { Proposals } from "../proposals/proposals.js";
import type { Happening } from "../desk/apply.js";
import type { Loader } from "./load.js";
import type { Alarm } from "./wakeable.js";

/** Whether news comes by itself. */
export type Connection = "joining" | "live" | "lost";

interface Life {
  session: StaffSession;
  language: TextLanguage;
  ask: Ask;
  load: Loader;
  tell: (happening: Happening) => void;
  notedOn: (news: PersonNote) => void;
  deadlines: Deadlines;
  handovers: Handovers;
  waves: Waves;
  proposals: Proposals;
  passing: Passing;
  jobs: Jobs;
  alarm: Alarm;
  ended: (why: Ending) => void;
}

/** How often the queue is asked for while nothing is heard from the gateway, in ms. */
const askEvery = 15_000;
/** How long after a failure the gateway's address is asked for again, in ms. */
const siteAgain = 4_000;

/** Follows the gateway; where it can't be heard, asks the API from time to time. */
export function stayLive(life: Life): {
  connection: ReadonlySignal<Connection>;
  site: ReadonlySignal<SiteSummary | null>;
  line: ReadonlySignal<Line | null>;
  stop: () => void;
} {
  const heard = signal<Connection>("joining");
  const line = signal<Line | null>(null);
  const online = signal(navigator.onLine);
  const connection = computed(() => (online.value ? heard.value : "lost"));
  const site = signal<SiteSummary | null>(null);
  const ending = new AbortController();
  const polling = setInterval(() => {
    if (connection.peek() === "live") return;
    life.load.again();
    void life.jobs.load();
  }, askEvery);
  const changed = () => {
    online.value = navigator.onLine;
    if (!navigator.onLine) return;
    life.alarm.wake();
    life.load.again();
  };
  addEventListener("online", changed, { signal: ending.signal });
  addEventListener("offline", changed, { signal: ending.signal });
  void follow(life, { heard, line, site, ending: ending.signal });
  return {
    ...{ connection, site, line },
    stop: () => {
      clearInterval(polling);
      ending.abort();
    },
  };
}

interface Heard {
  heard: { value: Connection };
  line: { value: Line | null };
}

interface Followed extends Heard {
  site: { value: SiteSummary | null };
  ending: AbortSignal;
}

async function follow(life: Life, { heard, line, site, ending }: Followed): Promise<void> {
  const found = await findSite(life, ending, () => (heard.value = "lost"));
  if (!found) return;
  site.value = found;
  const { listen } = await import("../connection/live.js");
  if (ending.aborted) return;
  const { session, language } = life;
  const listener = listenerOf(life, { heard, line });
  const leave = listen(session.site, found.realtime, { token: session.token, lang: language }, listener);
  ending.addEventListener("abort", leave);
}

async function findSite(
  { ask, alarm }: Life,
  ending: AbortSignal,
  failed: () => void,
): Promise<SiteSummary | null> {
  while (!ending.aborted) {
    const found = await ask<SiteSummary>("").catch(() => null);
    if (found) return found;
    failed();
    await alarm.pause(siteAgain);
  }
  return null;
}

function listenerOf(
  { load, tell, notedOn, deadlines, handovers, waves, proposals, passing, jobs, alarm, ended }: Life,
  { heard, line }: Heard,
): Listener {
  // what the others do can't be known now
  const lost = () => {
    heard.value = "lost";
    line.value = null;
    tell({ type: "claims", claims: [] });
    tell({ type: "appealClaims", claims: [] });
    tell({ type: "present", present: [] });
  };
  return {
    joined(at, { claims, appealClaims, present }) {
      tell({ type: "claims", claims });
      tell({ type: "appealClaims", claims: appealClaims });
      tell({ type: "present", present });
      line.value = at;
      heard.value = "live";
      alarm.wake();
      load.again();
      // marks at the rail are not worth an alarm
      for (const { load: mark } of [deadlines, handovers, waves, proposals, passing, jobs])
        mark().catch(() => undefined);
    },
    lost,
    handovers: handovers.told,
    waves: waves.told,
    proposals: () => void proposals.load().catch(() => undefined),
    job: jobs.told,
    claims: (claims) => tell({ type: "claims", claims }),
    appealClaims: (claims) => tell({ type: "appealClaims", claims }),
    present: (present) => tell({ type: "present", present }),
    changed: (change) => {
      tell({ type: "changed", change, now: Date.now() });
      passing.moved(casesIn(change));
      deadlines.moved(change);
    },
    told: (news) => {
      tell({ type: "told", news, now: Date.now() });
      passing.moved(casesIn(news));
    },
    referrals: passing.told,
    noted: ({ comment, note }) => tell({ type: "noted", comment, note }),
    notedOn,
    missed() {
      load.again();
      void jobs.load();
    },
    refused(refusal) {
      lost();
      if (refusal.isOfToken) ended("ended");
      if (refusal.is("forbidden")) ended("barred");
    },
  };
}
