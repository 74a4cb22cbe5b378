import type { CaseAppeal, Decision } from "#contract";
import { type Act, authorOf } from "../desk/desk.js";
import { reasonSaid } from "../case/reasons.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

interface ConflictProps {
  act: Act;
  work: Work;
}

/** Two people decided on one case: both decisions side by side, and which of them stands. */
export function Conflict({ act, work }: ConflictProps) {
  if (act.hearing) return <HeardTwice act={act} work={work} hearing={act.hearing} />;
  return act.standing && <DecidedTwice act={act} work={work} standing={act.standing} />;
}

function DecidedTwice({ act, work, standing }: ConflictProps & { standing: Decision }) {
  const { texts } = speech.value;
  const { item, choice, key } = act;
  const by = standing.by.id === work.session.user.id ? texts.conflict.me : standing.by.name;
  const mine = choice.decision === "publish" ? "published" : "rejected";
  return (
    <section class="conflict" aria-label={texts.conflict.title(authorOf(item).name)}>
      <h3>{texts.conflict.title(authorOf(item).name)}</h3>
      <p>{texts.conflict.text(by)}</p>
      <dl>
        <Side
          work={work}
          who={texts.conflict.theirs(by)}
          at={standing.at}
          fate={standing.to}
          said={texts.statuses[standing.to]}
          why={reasonOf(standing)}
        />
        <Side
          work={work}
          who={texts.conflict.mine}
          at={madeAt(act)}
          fate={mine}
          said={texts.statuses[mine]}
          why={reasonOf(choice)}
        />
      </dl>
      <div class="choices">
        <Accept work={work} act={act} by={by} />
        {(standing.to !== mine || choice.answer) && (
          <button type="button" onClick={() => work.insist(key)}>
            {texts.conflict.insist} <kbd>M</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

/** What was said to the author of an appeal is final: there is nothing to choose. */
function HeardTwice({ act, work, hearing }: ConflictProps & { hearing: CaseAppeal }) {
  const { texts } = speech.value;
  const { conflict, done } = texts.appeals;
  const { heardBy, state, answer, answeredAt, author } = hearing;
  const by = heardBy && heardBy.id !== work.session.user.id ? heardBy.name : texts.conflict.me;
  const theirs = state === "overturned" ? "publish" : "reject";
  const mine = act.choice.decision;
  return (
    <section class="conflict" aria-label={conflict.title(author.name)}>
      <h3>{conflict.title(author.name)}</h3>
      <p>{conflict.text(by)}</p>
      <dl>
        <Side
          work={work}
          who={texts.conflict.theirs(by)}
          at={answeredAt}
          fate={fates[theirs]}
          said={done[theirs]}
          why={answer}
        />
        <Side
          work={work}
          who={texts.conflict.mine}
          at={madeAt(act)}
          fate={fates[mine]}
          said={done[mine]}
          why={act.heard}
        />
      </dl>
      <div class="choices">
        <Accept work={work} act={act} by={by} />
      </div>
    </section>
  );
}

const fates = { publish: "published", reject: "rejected" } as const;

function Accept({ work, act: { key }, by }: ConflictProps & { by: string }) {
  return (
    <button type="button" onClick={() => work.tell({ type: "acknowledge", key })}>
      {speech.value.texts.conflict.keep(by)} <kbd>A</kbd>
    </button>
  );
}

interface SideProps {
  work: Work;
  who: string;
  /** when, in ISO 8601 */
  at: string | null;
  fate: Decision["to"];
  said: string;
  why: string | null;
}

function Side({ work, who, at, fate, said, why }: SideProps) {
  return (
    <div>
      <dt>
        {who} {at !== null && <span class="quiet">{speech.value.moments.short(at, work.clock.value)}</span>}
      </dt>
      <dd class={`fate ${fate}`}>
        {said}
        {why !== null && <span class="quiet">{why}</span>}
      </dd>
    </div>
  );
}

function madeAt({ at }: Act): string {
  return new Date(at).toISOString();
}

function reasonOf({ reason }: { reason?: string | null | undefined }): string | null {
  return reason === null || reason === undefined ? null : reasonSaid(reason);
}
