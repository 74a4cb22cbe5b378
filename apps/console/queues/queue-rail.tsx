import { useEffect, useRef } from "preact/hooks";
import type { QueueName, Suggestions, TextLanguage } from "#contract";
import { leave, mayOperate } from "../account/session.js";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { waitingIn } from "../desk/counts.js";
import { WavesNow } from "../waves/waves-now.js";
import { SavedLinks } from "../search/saved-links.js";
import { DeadlinesForYou } from "../deadlines/for-you.js";
import { ForYou } from "../passing/for-you.js";
import { waitingFor } from "../proposals/proposals.js";
import { AlarmsForYou } from "../shadow/alarms-for-you.js";
import { openIn } from "../handovers/handovers.js";
import { unseenAmong } from "../suggestions/looked-at.js";
import { base as suggestionsPath } from "../suggestions/path.js";
import { jobTexts } from "../texts/jobs.js";
import { noticeTexts } from "../texts/notices.js";
import { choose, speech } from "../texts/speak.js";
import { type PageName, queues } from "../work/address.js";
import { explaining, goTo, page, theme, themeNames } from "../work/view.js";
import type { Work } from "../work/work.js";

const languageNames: Record<TextLanguage, string> = { fr: "Français", en: "English" };

/** The queues with their counts; below, how things stand and who one is. */
export function QueueRail({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const rail = useRef<HTMLElement>(null);
  const waves = work.waves.all.value.length;
  // low windows and phones show only a part of it, and waves are told a moment later
  useEffect(() => {
    rail.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [page.value, waves]);
  return (
    <nav class="rail" aria-label={texts.queuesLabel} ref={rail}>
      <p class="site">
        {work.site.value?.name ?? work.session.site}
        <small>{texts.title}</small>
      </p>
      <div class="ways">
        <ul class="queues">
          <ForYou work={work} />
          <DeadlinesForYou work={work} />
          {mayOperate(work.session) && <AlarmsForYou work={work} />}
          {queues.map((queue) => (
            <QueueLink key={queue} work={work} queue={queue} />
          ))}
        </ul>
        <WavesNow work={work} />
        <SavedLinks work={work} />
        <PageLink name="insights" label={texts.insights.title} shortcut="I" />
        <PageLink name="handovers" label={texts.handovers.title} waiting={openIn(work.handovers.all.value)} />
        <PageLink name="jobs" label={jobTexts[lang].title} />
        <PageLink name="notices" label={noticeTexts[lang].title} />
        <ProposalsLink work={work} />
        {work.session.user.role === "admin" && <PageLink name="team" label={texts.team.title} />}
        {mayOperate(work.session) && (
          <>
            <PageLink name="filters" label={texts.filtersPage} />
            <SuggestionsLink work={work} />
            <PageLink name="backtests" label={texts.backtestsPage} />
            <PageLink name="shadow" label={texts.shadowPage} />
            <PageLink name="undos" label={texts.undosPage} />
            <PageLink name="model" label={texts.modelPage} />
            <PageLink name="settings" label={texts.settingsPage} />
            <PageLink name="rules" label={texts.rulesPage} />
            <PageLink name="trail" label={texts.trailPage} />
            <PageLink name="transparency" label={texts.transparencyPage} />
            <PageLink name="webhooks" label={texts.webhooksPage} />
          </>
        )}
      </div>
      <Present work={work} />
      <Standing work={work} />
    </nav>
  );
}

/** Only where there are some: most sites want one person. */
function ProposalsLink({ work: { proposals, session } }: { work: Work }) {
  const all = proposals.all.value;
  if (!all?.length && page.value !== "proposals") return null;
  const waiting = waitingFor(session.user.id, all);
  return <PageLink name="proposals" label={speech.value.texts.proposals.title} waiting={waiting} />;
}

/** With how many there are that whoever looks has not seen. */
function SuggestionsLink({ work }: { work: Work }) {
  const { found, again } = useLive<Suggestions>(work.ask, suggestionsPath);
  useOperations(work, { suggestions: again, missed: again });
  const waiting = unseenAmong(work.session, found?.items ?? []);
  return <PageLink name="suggestions" label={speech.value.texts.suggestionsPage} waiting={waiting} />;
}

interface PageLinkProps {
  name: PageName;
  label: string;
  shortcut?: string;
  /** how much of it waits for somebody */
  waiting?: number;
}

function PageLink({ name, label, shortcut, waiting = 0 }: PageLinkProps) {
  return (
    <button
      type="button"
      class="plain figures"
      aria-current={page.value === name ? "page" : undefined}
      onClick={() => goTo(name)}
    >
      {label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      {waiting > 0 && <span class="count">{speech.value.number(waiting)}</span>}
    </button>
  );
}

/** Since when something waits is nearly always told of these: its line is there before it is known, and moves nothing. */
const busiest: ReadonlySet<QueueName> = new Set(["held", "reported"]);

function QueueLink({ work, queue }: { work: Work; queue: (typeof queues)[number] }) {
  const { texts, count, number, moments } = speech.value;
  const { desk, tell } = work;
  const urgent = desk.value.urgent[queue] ?? 0;
  const [late, since] = [desk.value.late[queue] ?? 0, desk.value.oldest[queue]];
  const waiting = waitingIn(desk.value, queue);
  return (
    <li>
      <button
        type="button"
        aria-current={page.value === "desk" && desk.value.queue === queue ? "true" : undefined}
        onClick={() => {
          page.value = "desk";
          tell({ type: "queue", queue });
        }}
      >
        <span>{texts.queues[queue]}</span>
        {urgent > 0 && <span class="urgent">{count(texts.urgent, urgent)}</span>}
        <span class="count">{waiting === undefined ? "" : number(waiting)}</span>{" "}
        {since === undefined && busiest.has(queue) && (
          <span class="oldest" aria-hidden="true">
            {"\u00a0"}
          </span>
        )}
        {since !== undefined && (
          <time class={late > 0 ? "oldest late" : "oldest"} dateTime={since}>
            {late > 0
              ? count(texts.order.late, late)
              : texts.order.oldest(moments.span(since, work.clock.value))}
          </time>
        )}
      </button>
    </li>
  );
}

/** The colleagues who are at work, too. */
function Present({ work }: { work: Work }) {
  const { title } = speech.value.texts.together;
  const { present, me } = work.desk.value;
  const others = present.filter(({ id }) => id !== me);
  if (others.length === 0) return null;
  return (
    <section class="present" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const { made } = work.desk.value;
  return (
    <div class="standing">
      {made > 0 && <p class="made">{count(texts.made, made)}</p>}
      <p class={`connection ${work.connection.value}`} role="status">
        {texts.connection[work.connection.value]}
      </p>
      <button type="button" class="plain" onClick={() => (explaining.value = true)}>
        {texts.acts.help} <kbd>?</kbd>
      </button>
      <details class="account">
        <summary data-initial={work.session.user.name.charAt(0).toUpperCase()}>
          <span>{work.session.user.name}</span>
        </summary>
        <Settings />
      </details>
    </div>
  );
}

function Settings() {
  const { texts, lang } = speech.value;
  const { account } = texts;
  return (
    <div class="account-menu">
      <div role="group" aria-label={account.language} class="segments">
        {(["fr", "en"] as const).map((one) => (
          <button type="button" key={one} lang={one} aria-pressed={lang === one} onClick={() => choose(one)}>
            {languageNames[one]}
          </button>
        ))}
      </div>
      <label>
        {account.theme}
        <select
          value={theme.value}
          onChange={({ currentTarget }) => {
            theme.value = themeNames.find((name) => name === currentTarget.value) ?? "auto";
          }}
        >
          {themeNames.map((name) => (
            <option key={name} value={name}>
              {account.themes[name]}
            </option>
          ))}
        </select>
      </label>
      <PageLink name="comfort" label={texts.comfort} />
      <PageLink name="codes" label={texts.codes.page} />
      <button type="button" class="plain" onClick={() => leave()}>
        {account.signOut}
      </button>
    </div>
  );
}
