import type { Dossier, DossierContent, TextLanguage, Who } from "#contract";
import { type Markup, markup, nothing, trusted } from "../pages/markup.js";
import { documentPage } from "../pages/printable/document-page.js";
import { spanIn } from "../pages/printable/span.js";
import { dossierTexts } from "./dossier-texts.js";

type Fact = readonly [name: string, value: Markup | string | null];

/** How the page of one dossier says what is in it. */
interface Saying {
  texts: (typeof dossierTexts)[TextLanguage];
  /** a moment by the site's clock, to the second */
  moment: (iso: string) => Markup;
  /** @param seconds how long something took */
  span: (seconds: number | null) => string | null;
}

/** A dossier as a page that needs nothing but itself, to be kept or printed; its content is in it as JSON, too. */
export function dossierPage({ content, sha256 }: Dossier, language: TextLanguage): string {
  const say = sayingIn(language, content.site.timeZone);
  const { texts, moment } = say;
  const { site, madeAt } = content;
  const body = markup`<header><h1>${texts.title}</h1>
${facts([
  [texts.site, `${site.name} (${site.id})`],
  [texts.madeAt, moment(madeAt)],
  [texts.checksum, markup`<code>${sha256}</code><br><small>${texts.checksumHint}</small>`],
])}</header>
${noticeSection(content, say)}
${saidSection(content, say)}
${commentSection(content, say)}
${decisionsSection(content, say)}
${statementsSection(content, say)}
${timesSection(content, say)}
<script type="application/json" id="content">${dataIn(content)}</script>`;
  return documentPage({ title: `${texts.title} · ${site.name}`, language, body });
}

function sayingIn(language: TextLanguage, timeZone: string): Saying {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long", timeZone });
  return {
    texts: dossierTexts[language],
    moment: (iso) => markup`<time datetime="${iso}">${format.format(new Date(iso))}</time>`,
    span: (seconds) => (seconds === null ? null : spanIn(language, seconds)),
  };
}

function noticeSection({ notice }: DossierContent, { texts, moment }: Saying): Markup {
  const { id, at, deadline, name, email, law, explanation, state, escalated } = notice;
  return section(
    texts.notice,
    markup`${facts([
      ["Id", markup`<code>${id}</code>`],
      [texts.received, moment(at)],
      [texts.deadline, moment(deadline)],
      [texts.by, [name ?? texts.nameless, ...(email === null ? [] : [email])].join(", ")],
      [texts.law, law],
      [texts.explanation, quoted(explanation)],
      ["", texts.goodFaith],
      [texts.escalated, escalated && markup`${names(escalated.to)}, ${moment(escalated.at)}`],
      [texts.answer, texts.states[state]],
      ["", notice.answer === null ? null : quoted(notice.answer)],
      ["", notice.answeredAt && moment(notice.answeredAt)],
      [texts.answeredBy, notice.answeredBy && whoSaid(notice.answeredBy, texts)],
    ])}`,
  );
}

function saidSection({ said }: DossierContent, { texts }: Saying): Markup {
  if (!said) return section(texts.said, markup`<p>${texts.notKept}</p>`);
  return section(texts.said, markup`<p>${texts.revision(said.revision)}</p>${quoted(said.text, said.lang)}`);
}

function commentSection({ comment, revisions }: DossierContent, { texts, moment }: Saying): Markup {
  const { id, author, story, createdAt, status } = comment;
  return section(
    texts.comment,
    markup`${facts([
      ["Id", markup`<code>${id}</code>`],
      [texts.author, markup`${author.name} <code>${author.id}</code>`],
      [texts.story, [story.title, story.url, story.id].filter((part) => part !== null).join(" · ")],
      [texts.written, moment(createdAt)],
      [texts.status, texts.statuses[status]],
    ])}
<h3>${texts.revisions}</h3>
${revisions.length === 0 ? markup`<p>${texts.gone}</p>` : nothing}
${revisions.map(({ revision, text, at }) => markup`<p>${texts.revision(revision)}, ${moment(at)}</p>${quoted(text)}`)}`,
  );
}

function decisionsSection({ decisions }: DossierContent, { texts, moment }: Saying): Markup {
  if (decisions.length === 0) return section(texts.decisions, markup`<p>${texts.none}</p>`);
  return section(
    texts.decisions,
    markup`<table><thead><tr>${[texts.when, texts.who, texts.what, texts.why].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${decisions.map(
      ({
        at,
        by,
        to,
        revision,
        reason,
        note,
      }) => markup`<tr><td>${moment(at)}</td><td>${whoSaid(by, texts)}</td>
<td>${texts.statuses[to]} (${texts.revision(revision)})</td><td>${[reason, note].filter((part) => part !== null).join(" · ")}</td></tr>`,
    )}</tbody></table>`,
  );
}

function statementsSection({ statements }: DossierContent, { texts, moment }: Saying): Markup {
  if (statements.length === 0) return section(texts.statements, markup`<p>${texts.none}</p>`);
  const told = statements.map(({ id, at, by, reason, revokedAt, appeal }) =>
    facts([
      ["Id", markup`<code>${id}</code>`],
      [texts.when, moment(at)],
      [texts.who, whoSaid(by, texts)],
      [texts.why, reason],
      [texts.revoked, revokedAt && moment(revokedAt)],
      [texts.appeal, appeal && markup`${moment(appeal.at)}${quoted(appeal.text)}`],
      [texts.deadline, appeal && moment(appeal.deadline)],
      [texts.answer, appeal && texts.appealStates[appeal.state]],
      ["", appeal?.answer ? quoted(appeal.answer) : null],
      ["", appeal?.answeredAt ? moment(appeal.answeredAt) : null],
      [texts.answeredBy, appeal?.heardBy ? whoSaid(appeal.heardBy, texts) : null],
    ]),
  );
  return section(texts.statements, markup`${told}`);
}

function timesSection({ times }: DossierContent, { texts, span }: Saying): Markup {
  const inTime = times.inTime === null ? null : times.inTime ? texts.yes : texts.no;
  return section(
    texts.times,
    facts([
      [texts.toDecision, span(times.toDecision) ?? "–"],
      [texts.toAnswer, span(times.toAnswer) ?? "–"],
      [texts.inTime, inTime ?? "–"],
    ]),
  );
}

function section(title: string, body: Markup): Markup {
  return markup`<section><h2>${title}</h2>${body}</section>`;
}

/** Facts that there are; one without a name goes on with the one before. */
function facts(all: readonly Fact[]): Markup {
  const rows = all.flatMap(([name, value]) => {
    if (value === null) return [];
    return name === "" ? markup`<dd>${value}</dd>` : markup`<dt>${name}</dt><dd>${value}</dd>`;
  });
  return markup`<dl>${rows}</dl>`;
}

function quoted(text: string, lang: string | null = null): Markup {
  return lang === null
    ? markup`<blockquote dir="auto">${text}</blockquote>`
    : markup`<blockquote dir="auto" lang="${lang}">${text}</blockquote>`;
}

function names(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join(", ");
}

function whoSaid({ kind, name, role }: Who, texts: Saying["texts"]): string {
  if (kind === "machine") return texts.machine;
  return role === null ? name : `${name} (${texts.roles[role]})`;
}

/** JSON that cannot end the element that it stands in. */
function dataIn(content: DossierContent): Markup {
  return trusted(JSON.stringify(content).replaceAll("<", "\\u003c"));
}
