import type { PersonComment } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { reasonSaid } from "../case/reasons.js";
import { Veiled } from "../comfort/veiled.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

interface WroteProps {
  work: Work;
  path: string;
  close: () => void;
}

/** All that somebody has written, the newest first, with what became of it. */
export function Wrote({ work, path, close }: WroteProps) {
  const { texts } = speech.value;
  const { items, refusal, more } = usePages<PersonComment>(work.ask, path);
  return (
    <section class="wrote" aria-labelledby="dossier-wrote" aria-busy={!items && !refusal}>
      <h3 id="dossier-wrote">{texts.dossier.wrote}</h3>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && more === null && <p class="quiet">{texts.dossier.nothing}</p>}
      <ol>
        {items?.map((comment) => (
          <Written key={comment.id} work={work} comment={comment} close={close} />
        ))}
      </ol>
      <More more={more}>{texts.more}</More>
    </section>
  );
}

function Written({ work, comment, close }: { work: Work; comment: PersonComment; close: () => void }) {
  const { texts, moments } = speech.value;
  const { id, status, story, text, createdAt } = comment;
  const title = story.title ?? story.id;
  return (
    <li>
      {status === "deleted" ? (
        <span>{title}</span>
      ) : (
        <CaseLink work={work} comment={id} followed={close}>
          {title}
        </CaseLink>
      )}
      <span class={`status ${status}`}>{texts.statuses[status]}</span>
      <span class="quiet">
        {because(comment)}
        <time dateTime={createdAt}>{moments.full(createdAt)}</time>
      </span>
      {text !== "" && (
        <p class="excerpt" dir="auto">
          <Veiled text={text} />
        </p>
      )}
    </li>
  );
}

/** Who refused it, and why. */
function because({ status, decision }: PersonComment): string {
  if (status !== "rejected" || decision === null) return "";
  const by = decision.by.kind === "machine" ? speech.value.texts.machine : decision.by.name;
  return [by, decision.reason && reasonSaid(decision.reason)].filter(Boolean).join(", ") + " · ";
}
