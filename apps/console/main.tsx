import { computed, effect } from "@preact/signals";
import { render } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { followOtherWindows, leave, session, type StaffSession } from "./account/session.js";
import { Accept } from "./account/accept.js";
import { codeIn } from "./account/code-link.js";
import { NewPassword } from "./account/new-password.js";
import { CodesView } from "./account/codes-view.js";
import { SignIn } from "./account/sign-in.js";
import { CaseView } from "./case/case-view.js";
import type { Desk } from "./desk/desk.js";
import { HandoversView } from "./handovers/handovers-view.js";
import { InsightsView } from "./insights/insights-view.js";
import { KeyHelp } from "./keys/key-help.js";
import { listenToKeys } from "./keys/listen-to-keys.js";
import { Dossier } from "./person/dossier.js";
import { CaseList } from "./queues/case-list.js";
import { QueueRail } from "./queues/queue-rail.js";
import { Tray } from "./queues/tray.js";
import { TeamView } from "./team/team-view.js";
import { later } from "./work/later.js";
import { sought } from "./search/sought.js";
import { speech } from "./texts/speak.js";
import { AllMatching, matching } from "./ticking/all-matching.js";
import { type PageName, readAddress } from "./work/address.js";
import { announcement } from "./work/announce.js";
import { followAddress } from "./work/follow-address.js";
import { announced, dossier, explaining, followChoices, goTo, page } from "./work/view.js";
import { startWork, type Work } from "./work/work.js";
import "./styles/base.css";
import "./styles/sign-in.css";
import "./styles/panes.css";
import "./styles/list.css";
import "./styles/case.css";
import "./styles/tray.css";
import "./styles/help.css";
import "./styles/insights.css";
import "./styles/team.css";
import "./styles/search.css";
import "./styles/handovers.css";
import "./styles/dossier.css";
import "./styles/trail.css";
import "./styles/veil.css";

const TrailPage = later(async () => (await import("./trail/trail-view.js")).TrailView);
const ComfortPage = later(async () => (await import("./comfort/comfort-view.js")).ComfortView);
const JobsPage = later(async () => (await import("./ticking/jobs-view.js")).JobsView);
const NoticesPage = later(async () => (await import("./notices/notices-view.js")).NoticesView);
const ProposalsPage = later(async () => (await import("./proposals/proposals-view.js")).ProposalsView);
const WebhooksPage = later(async () => (await import("./webhooks/webhooks-view.js")).WebhooksView);
const TransparencyPage = later(
  async () => (await import("./transparency/transparency-view.js")).TransparencyView,
);
const SuggestionsPage = later(
  async () => (await import("./suggestions/suggestions-view.js")).SuggestionsView,
);
const BacktestsPage = later(async () => (await import("./backtests/backtests-view.js")).BacktestsView);
const ShadowPage = later(async () => (await import("./shadow/shadow-view.js")).ShadowView);
const UndosPage = later(async () => (await import("./undos/undos-view.js")).UndosView);
const ModelPage = later(async () => (await import("./model/model-view.js")).ModelView);
const SettingsPage = later(async () => (await import("./settings/settings-view.js")).SettingsView);
const FiltersPage = later(async () => (await import("./filters/filters-view.js")).FiltersView);
const RulesPage = later(async () => (await import("./rules/rules-view.js")).RulesView);
const language = computed(() => speech.value.lang);

function Console() {
  const current = session.value;
  const { site } = readAddress(location.search);
  const reset = codeIn(location.hash, "password-reset");
  if (reset !== null && site !== null) return <NewPassword site={site} code={reset} />;
  const code = codeIn(location.hash, "invitation");
  if (!current && code !== null && site !== null) return <Accept site={site} code={code} />;
  if (!current) return <SignIn site={site} />;
  return <AtWork key={`${current.token} ${language.value}`} session={current} />;
}

function AtWork({ session: signedIn }: { session: StaffSession }) {
  const work = useMemo(() => begin(signedIn), []);
  useEffect(() => {
    const stops = [listenToKeys(work), followAddress(work)];
    return () => [...stops, work.stop].forEach((stop) => stop());
  }, [work]);
  return (
    <>
      <Panes work={work} />
      {explaining.value && <KeyHelp />}
      {matching.value && <AllMatching work={work} {...matching.value} />}
      {dossier.value && <Dossier work={work} item={dossier.value} />}
      <p class="unseen" role="status">
        {announced.value}
      </p>
    </>
  );
}

function Panes({ work }: { work: Work }) {
  return (
    <div class={panesAt(page.value, work.desk.value)}>
      <QueueRail work={work} />
      <main>
        <h1 class="unseen">{speech.value.texts.title}</h1>
        <Shown work={work} />
        <Tray work={work} />
      </main>
    </div>
  );
}

function Shown({ work }: { work: Work }) {
  switch (page.value) {
    case "insights":
      return <InsightsView work={work} />;
    case "team":
      return <TeamView work={work} />;
    case "handovers":
      return <HandoversView work={work} />;
    case "jobs":
      return <JobsPage work={work} />;
    case "notices":
      return <NoticesPage work={work} />;
    case "proposals":
      return <ProposalsPage work={work} />;
    case "rules":
      return <RulesPage work={work} />;
    case "trail":
      return <TrailPage work={work} />;
    case "comfort":
      return <ComfortPage work={work} />;
    case "webhooks":
      return <WebhooksPage work={work} />;
    case "transparency":
      return <TransparencyPage work={work} />;
    case "suggestions":
      return <SuggestionsPage work={work} />;
    case "backtests":
      return <BacktestsPage work={work} />;
    case "shadow":
      return <ShadowPage work={work} />;
    case "undos":
      return <UndosPage work={work} />;
    case "model":
      return <ModelPage work={work} />;
    case "settings":
      return <SettingsPage work={work} />;
    case "filters":
      return <FiltersPage work={work} />;
    case "codes":
      return <CodesView work={work} />;
    case "desk":
      return (
        <>
          <CaseList work={work} />
          <CaseView work={work} />
        </>
      );
  }
}

function panesAt(at: PageName, { reading }: Desk): string {
  if (at !== "desk") return "panes beside";
  return reading ? "panes reading" : "panes";
}

function begin(signedIn: StaffSession): Work {
  const address = readAddress(location.search);
  goTo(address.page, address.part, address.narrowing);
  sought.value = address.sought;
  const work = startWork({
    session: signedIn,
    language: language.peek(),
    address: address.site === null || address.site === signedIn.site ? address : readAddress(""),
    ended: leave,
  });
  work.watch((happening, before, after) => {
    announced.value = announcement(happening, before, after, speech.peek()) ?? announced.peek();
  });
  return work;
}

followChoices();
followOtherWindows();
effect(() => {
  document.documentElement.lang = language.value;
  document.title = `${speech.value.texts.title} · Palabre`;
});
render(<Console />, document.body);
