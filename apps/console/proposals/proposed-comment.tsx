import type { ModerationCase } from "#contract";
import { AuthorRecord } from "../case/author-record.js";
import { CaseLink } from "../case/case-link.js";
import { MarkedText } from "../case/marked-text.js";
import { Notices } from "../case/notices.js";
import { Trail } from "../case/trail.js";
import { useAsked } from "../connection/use-asked.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { proposalTexts } from "../texts/proposals.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** The case of the comment that an act is about, as far as one needs it to decide. */
export function ProposedComment({ work, comment }: { work: Work; comment: string }) {
  const { texts, lang } = speech.value;
  const path = `/moderation/comments/${encodeURIComponent(comment)}`;
  const { found, refusal } = useAsked<ModerationCase>(work.ask, path);
  const now = work.clock.value;
  return (
    <section aria-labelledby="proposed-comment" aria-busy={!found && !refusal}>
      <h3 id="proposed-comment">{proposalTexts[lang].text}</h3>
      {refusal && <p role="alert">{sentenceFor(texts, refusal.named, texts.loadFailed)}</p>}
      {found && (
        <>
          <AuthorRecord author={found.author} now={now} />
          <MarkedText
            text={found.comment.text}
            lang={found.comment.lang}
            findings={found.findings}
            lit={null}
          />
          {found.notices.length > 0 && <Notices work={work} open={[]} answered={found.notices} now={now} />}
          {found.decisions.length > 0 && <Trail work={work} comment={comment} decisions={found.decisions} />}
          <CaseLink work={work} comment={comment} followed={() => (page.value = "desk")}>
            {proposalTexts[lang].toCase}
          </CaseLink>
        </>
      )}
    </section>
  );
}
