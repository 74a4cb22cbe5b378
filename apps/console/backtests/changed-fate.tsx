import type { ComponentChildren } from "preact";
import type { ChangedVerdict, VerdictKind } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { MarkedText } from "../case/marked-text.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** What one of two would conclude. */
interface Side {
  name: string;
  verdict: VerdictKind;
  /** the filter or rule that decided; null where it is not known */
  by: string | null;
}

interface ChangedFateProps {
  work: Work;
  comment: Pick<ChangedVerdict, "comment" | "at" | "text" | "author" | "people">;
  findings: ChangedVerdict["findings"];
  sides: readonly Side[];
  /** what can be done about it */
  children?: ComponentChildren;
}

/** A comment that is judged in two ways: both, what people decided, and its text with what was seen in it. */
export function ChangedFate({ work, comment: one, findings, sides, children }: ChangedFateProps) {
  const { lang, moments } = speech.value;
  const said = backtestTexts[lang];
  const { comment, at, text, author, people } = one;
  const seen = [...new Set(findings.map(({ filter }) => filter))];
  return (
    <li>
      <p class="whose">
        <span dir="auto">{author.name}</span> <time dateTime={at}>{moments.full(at)}</time>{" "}
        <CaseLink work={work} comment={comment} followed={() => (page.value = "desk")}>
          {said.changes.open}
          <span class="unseen"> · {author.name}</span>
        </CaseLink>
      </p>
      <dl class="sides">
        {sides.map(({ name, verdict, by }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong class={verdict}>{said.verdicts[verdict]}</strong> {by !== null && <small>{by}</small>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{said.matrix.people}</dt>
          <dd>
            {said.changes.byPeople[people === "published" || people === "rejected" ? people : "undecided"]}
          </dd>
        </div>
      </dl>
      <MarkedText
        text={text}
        lang={null}
        lit={null}
        findings={findings.map((finding) => ({ ...finding, message: finding.rule, score: 1 }))}
      />
      {seen.length > 0 && <small>{said.changes.marks(seen.join(", "))}</small>}
      {children}
    </li>
  );
}
