import {
  flagReason,
  type MeasuredShare,
  type Reason,
  type Settings,
  type TextLanguage,
  type TransparencyReport,
} from "#contract";
import { type Markup, markup } from "../pages/markup.js";
import { documentPage } from "../pages/printable/document-page.js";
import { spanIn } from "../pages/printable/span.js";
import { reportTexts } from "./report-texts.js";

type Texts = (typeof reportTexts)[TextLanguage];
type Cell = string | Markup;

/** How the page says numbers and times. */
interface Saying {
  language: TextLanguage;
  texts: Texts;
  number: (n: number) => string;
}

/** What a site says of itself in its report. */
interface SiteFacts {
  name: string;
  reasons: Settings["reasons"];
}

/**
 * A year's report as readers read it. What anybody may have typed is not in it: the laws that notices name, and reasons that are
 * none of the site's own list, are counted as one.
 */
export function reportPage(report: TransparencyReport, site: SiteFacts, language: TextLanguage): string {
  const texts = reportTexts[language];
  const numbers = new Intl.NumberFormat(language);
  const say: Saying = { language, texts, number: (n) => numbers.format(n) };
  const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: report.timeZone });
  const [from, last] = [new Date(report.from), new Date(Date.parse(report.to) - 1)];
  const body = markup`<header><h1>${site.name}<br>${texts.title(report.year)}</h1>
<p>${texts.span(days.format(from), days.format(last))}</p>
<p class="quiet">${texts.article}</p></header>
${commentsSection(report, say)}
${reasonsSection(report, site.reasons ?? [], say)}
${noticesSection(report, say)}
${appealsSection(report, say)}
${sanctionsSection(report, say)}
${automationSection(report, say)}`;
  return documentPage({ title: `${texts.title(report.year)} · ${site.name}`, language, body });
}

function commentsSection({ comments, moderators }: TransparencyReport, say: Saying): Markup {
  const { texts, number, language } = say;
  const { received, published, removed, waits } = comments;
  return section(
    texts.comments,
    markup`${facts([
      [texts.received, number(received)],
      [texts.moderators, number(moderators)],
      [texts.waited, waits.median === null ? "–" : spanIn(language, waits.median)],
    ])}
${table(
  ["", texts.machine, texts.people],
  [
    [texts.published, number(published.machine), number(published.people)],
    [texts.removed, number(removed.machine), number(removed.people)],
  ],
)}`,
  );
}

function reasonsSection(
  { reasons }: TransparencyReport,
  own: readonly Reason[],
  { language, texts, number }: Saying,
): Markup {
  const said = new Map<string, number>();
  const ofSite = new Map(own.map(({ id, title }) => [id, title[language] ?? Object.values(title)[0] ?? id]));
  for (const { reason, machine, people } of reasons) {
    const { data: known } = flagReason.safeParse(reason);
    const name = ofSite.get(reason ?? "") ?? (known === undefined ? texts.own : texts.known[known]);
    if (machine > 0) said.set(texts.byFilters, (said.get(texts.byFilters) ?? 0) + machine);
    if (people > 0) said.set(name, (said.get(name) ?? 0) + people);
  }
  const rows = [...said].map(([name, n]) => [name, number(n)]);
  return section(texts.reasons, rows.length > 0 ? table([texts.reason, texts.removed], rows) : none(texts));
}

function noticesSection({ notices }: TransparencyReport, { language, texts, number }: Saying): Markup {
  const { received, removed, kept, open, byMachine, inTime, median } = notices;
  return section(
    texts.notices,
    facts([
      [texts.noticesReceived, number(received)],
      [texts.taken, number(removed)],
      [texts.kept, number(kept)],
      [texts.open, number(open)],
      [texts.byMachine, number(byMachine)],
      [texts.inTime, number(inTime)],
      [texts.median, median === null ? "–" : spanIn(language, median)],
    ]),
  );
}

function appealsSection({ appeals }: TransparencyReport, { language, texts, number }: Saying): Markup {
  const { received, overturned, upheld, open, inTime, median } = appeals;
  return section(
    texts.appeals,
    facts([
      [texts.appealsReceived, number(received)],
      [texts.overturned, number(overturned)],
      [texts.upheld, number(upheld)],
      [texts.open, number(open)],
      [texts.inTime, number(inTime)],
      [texts.median, median === null ? "–" : spanIn(language, median)],
    ]),
  );
}

function sanctionsSection({ sanctions }: TransparencyReport, { texts, number }: Saying): Markup {
  const rows = sanctions.map(({ kind, imposed, lifted }) => [
    texts.kinds[kind],
    number(imposed),
    number(lifted),
  ]);
  const heads = [texts.sanction, texts.imposed, texts.lifted];
  return section(texts.sanctions, rows.length > 0 ? table(heads, rows) : none(texts));
}

function automationSection({ machine }: TransparencyReport, say: Saying): Markup {
  const { texts } = say;
  return section(
    texts.automation,
    facts([
      [texts.refusals, shareSaid(machine.refusals, say)],
      [texts.publications, shareSaid(machine.publications, say)],
      [texts.audit, shareSaid(machine.audit, say)],
    ]),
  );
}

function shareSaid({ part, of, low, high }: MeasuredShare, { language, texts, number }: Saying): Cell {
  if (of === 0) return "–";
  const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const share = texts.share(percents.format(part / of), number(part), number(of));
  return markup`${share}<br><small>${texts.interval(percents.format(low), percents.format(high))}</small>`;
}

function section(title: string, body: Markup): Markup {
  return markup`<section><h2>${title}</h2>${body}</section>`;
}

function none({ none }: Texts): Markup {
  return markup`<p>${none}</p>`;
}

function facts(all: readonly (readonly [name: string, value: Cell])[]): Markup {
  return markup`<dl>${all.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** The first cell of a row names it, the others are numbers. */
function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Markup {
  const [first = "", ...others] = heads;
  const body = rows.map(
    ([name = "", ...numbers]) =>
      markup`<tr><th scope="row">${name}</th>${numbers.map((n) => markup`<td class="number">${n}</td>`)}</tr>`,
  );
  const head = first === "" ? markup`<td></td>` : markup`<th scope="col">${first}</th>`;
  return markup`<div class="scrolls"><table><thead><tr>${head}${others.map((name) => markup`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}
