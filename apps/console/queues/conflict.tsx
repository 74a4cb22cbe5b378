import type { Decision } from "#contract";
import { type Act, authorOf } from "../desk/desk.js";
import { reasonSaid } from "../case/reasons.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** Two people decided on one comment: both decisions side by side, and which of them stands. */
export function Conflict({ act, work }: { act: Act; work: Work }) {
  const { texts, moments } = speech.value;
  const { item, choice, standing, key, at } = act;
  if (!standing) return null;
  const by = standing.by.id === work.session.user.id ? texts.conflict.me : standing.by.name;
  const mine = choice.decision === "publish" ? "published" : "rejected";
  const now = work.clock.value;
  return (
    <section class="conflict" aria-label={texts.conflict.title(authorOf(item).name)}>
      <h3>{texts.conflict.title(authorOf(item).name)}</h3>
      <p>{texts.conflict.text(by)}</p>
      <dl>
        <Side
          who={texts.conflict.theirs(by)}
          to={standing.to}
          reason={standing.reason}
          when={moments.short(standing.at, now)}
        />
        <Side
          who={texts.conflict.mine}
          to={mine}
          reason={choice.reason ?? null}
          when={moments.short(new Date(at).toISOString(), now)}
        />
      </dl>
      <div class="choices">
        <button type="button" onClick={() => work.tell({ type: "acknowledge", key })}>
          {texts.conflict.keep(by)} <kbd>A</kbd>
        </button>
        {(standing.to !== mine || choice.answer) && (
          <button type="button" onClick={() => work.insist(key)}>
            {texts.conflict.insist} <kbd>M</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

interface SideProps {
  who: string;
  to: Decision["to"];
  reason: string | null;
  when: string;
}

function Side({ who, to, reason, when }: SideProps) {
  return (
    <div>
      <dt>
        {who} <span class="quiet">{when}</span>
      </dt>
      <dd class={`fate ${to}`}>
        {speech.value.texts.statuses[to]}
        {reason !== null && <span class="quiet">{reasonSaid(reason)}</span>}
      </dd>
    </div>
  );
}
