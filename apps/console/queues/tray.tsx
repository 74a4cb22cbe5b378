import { undoable, undoFor } from "../desk/acting.js";
import { type Act, authorOf, type Failure } from "../desk/desk.js";
import { reasonSaid } from "../case/reasons.js";
import { isProposed } from "../proposals/proposals.js";
import { PauseLine } from "../comfort/pause-line.js";
import { JobLine } from "../ticking/job-line.js";
import { UnsentJobs } from "../ticking/unsent-jobs.js";
import { doneSaid, sentenceFor, speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { Conflict } from "./conflict.js";
import { Unanswered } from "./unanswered.js";

/** So many decisions can be taken back by hand; the key takes back the last. */
const mostLines = 3;

/** What became of one's own decisions: to undo for a while, not sent yet, refused, or met by a colleague's. */
export function Tray({ work }: { work: Work }) {
  const { acts } = work.desk.value;
  const now = work.clock.value;
  const stuck = acts.filter((act) => act.stuck);
  const fresh = acts.filter(
    ({ state, at, stuck: isStuck }) => !isStuck && isFresh(state) && now < at + undoFor,
  );
  return (
    <section class="tray" aria-label={speech.value.texts.trayLabel}>
      {acts.map((act) =>
        act.state === "conflict" ? <Conflict key={act.key} act={act} work={work} /> : null,
      )}
      {acts.map((act) =>
        act.state === "unanswered" ? <Unanswered key={act.key} act={act} work={work} /> : null,
      )}
      {acts.map((act) => (act.state === "refused" ? <Refused key={act.key} act={act} work={work} /> : null))}
      {work.desk.value.failures.map((failure) => (
        <Failed key={failure.key} failure={failure} work={work} />
      ))}
      {work.connection.value === "lost" && (
        <p class="line quiet">
          <span class="what">{speech.value.texts.connection.lostHint}</span>
        </p>
      )}
      <Trouble work={work} />
      <UnsentJobs work={work} />
      <JobLine work={work} />
      <PauseLine />
      {stuck.length > 0 && <Stuck acts={stuck} work={work} />}
      {fresh.slice(-mostLines).map((act, index, shown) => (
        <Done key={act.key} act={act} work={work} isLast={index === shown.length - 1 && stuck.length === 0} />
      ))}
    </section>
  );
}

/** Why the queue is not told any more although the API can be reached: rights that were taken away, for one. */
function Trouble({ work }: { work: Work }) {
  const { texts } = speech.value;
  const refusal = work.trouble.value;
  if (!refusal || refusal.mayPass) return null;
  return (
    <p class="line refused" role="alert">
      <span class="what">
        {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.loadFailed)}
      </span>
    </p>
  );
}

function isFresh(state: Act["state"]): boolean {
  return state === "deciding" || state === "decided";
}

function Done({ act, work, isLast }: { act: Act; work: Work; isLast: boolean }) {
  const { texts } = speech.value;
  const { choice, item, at, key } = act;
  return (
    <div class="line done">
      <span class="what">
        {texts.undoLine(doneSaid(act, texts), authorOf(item).name)}
        {choice.reason !== undefined && <span class="quiet"> · {reasonSaid(choice.reason)}</span>}
      </span>
      <button type="button" onClick={() => work.tell({ type: "undo", key, now: Date.now() })}>
        {texts.acts.undo} {isLast && <kbd>U</kbd>}
      </button>
      <i
        class="countdown"
        style={{ animationDelay: `${at - Date.now()}ms`, animationDuration: `${undoFor}ms` }}
      />
    </div>
  );
}

function Stuck({ acts, work }: { acts: readonly Act[]; work: Work }) {
  const { texts, count } = speech.value;
  const undos = acts.filter(({ state }) => state === "undoing").length;
  const decisions = acts.length - undos;
  return (
    <div class="line stuck">
      <span class="what">
        <strong>{decisions > 0 ? count(texts.unsent, decisions) : texts.undoUnsent}</strong>
        <small>{texts.unsentHint}</small>
      </span>
      <button type="button" onClick={work.retry}>
        {texts.retryNow}
      </button>
      {undoable({ acts }, work.clock.value) && (
        <button type="button" onClick={work.undo}>
          {texts.acts.undo} <kbd>U</kbd>
        </button>
      )}
    </div>
  );
}

function Refused({ act: { item, problem, key }, work }: { act: Act; work: Work }) {
  const failure = { key, name: authorOf(item).name, problem: problem ?? "" };
  return <NotTaken failure={failure} read={() => work.tell({ type: "acknowledge", key })} />;
}

function Failed({ failure, work }: { failure: Failure; work: Work }) {
  return <NotTaken failure={failure} read={() => work.tell({ type: "dismiss", key: failure.key })} />;
}

function NotTaken({ failure, read }: { failure: Failure; read: () => void }) {
  const { texts } = speech.value;
  const { name, problem } = failure;
  if (isProposed(problem)) return <Proposed name={name} read={read} />;
  return (
    <div class="line refused">
      <span class="what">
        <strong>{[texts.notTaken, name].filter(Boolean).join(" · ")}</strong>
        <small>{sentenceFor(texts, problem, problem)}</small>
      </span>
      <button type="button" onClick={read}>
        {texts.understood}
      </button>
    </div>
  );
}

/** Not done, and no failure either: it waits for somebody else. */
function Proposed({ name, read }: { name: string; read: () => void }) {
  const { proposals, understood } = speech.value.texts;
  const look = () => {
    page.value = "proposals";
    read();
  };
  return (
    <div class="line">
      <span class="what">
        <strong>{[proposals.done, name].filter(Boolean).join(" · ")}</strong>
        <small>{proposals.doneHint}</small>
      </span>
      <button type="button" class="plain" onClick={look}>
        {proposals.look}
      </button>
      <button type="button" onClick={read}>
        {understood}
      </button>
    </div>
  );
}
