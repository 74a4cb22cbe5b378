import { mongo } from "mongoose";
import {
  backtest,
  type BacktestResult,
  filter,
  type FilterSet,
  filterVersion,
  insights,
  type OwnComment,
  shadow,
  type VerdictKind,
} from "#contract";
import { resultFile } from "../../apps/console/backtests/result-file.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";
import { comparable, type Fate, type Known, recomputed, rounded, shareOf, sharesIn } from "./recomputing.js";

const story = "la-halle";

const words = (id: string, listed: string[], then: VerdictKind) =>
  filter.parse({ id, type: "words", words: listed, then });

const live = [
  words("insults", ["crétin"], "hold"),
  words("ads", ["réclame"], "flag"),
  words("junk", ["navet"], "reject"),
];
const better: FilterSet = {
  filters: [
    words("insults", ["crétin", "navet"], "hold"),
    words("ads", ["réclame", "loterie"], "reject"),
    words("heat", ["colère"], "flag"),
    { id: "links", type: "links", allow: [], deny: [], shorteners: false, max: 1, then: "hold" },
    words("idle", ["introuvable"], "hold"),
    filter.parse({ id: "mails", type: "personal", kinds: ["mail"], mask: true }),
  ],
  rules: [
    {
      id: "forgiven",
      priority: 0,
      when: "text.contains('loterie') && findings.exists(f, f.filter == 'heat')",
      then: "flag",
    },
    // sometimes behind the one above, always, and never true
    { id: "draws", priority: -1, when: "found('ads') && text.contains('réclame')", then: "hold" },
    { id: "heated", priority: -2, when: "found('heat') && text.contains('loterie')", then: "hold" },
    { id: "asleep", priority: -2, when: "found('idle')", then: "reject" },
  ],
  default: "publish",
};
const rules = ["forgiven", "draws", "heated", "asleep"];
const names = ["insults", "ads", "heat", "links", "idle", "mails", ...rules];

const links = "https://a.example et https://b.example";
/** Each comment has some of these, no two the same ones. */
const markers = ["crétin", "navet", "réclame", "loterie", "colère", links];
const written = Array.from({ length: 2 ** markers.length }, (_, number) => {
  const has = markers.filter((_marker, bit) => (number >> bit) % 2 === 1);
  const mail = number % 5 === 0 ? "Écrire à etal@halle.example." : "";
  return {
    number,
    has,
    mail,
    text: `Étal ${number}, « n° ${number} », dit "oui"\n${has.join(" ou ")}. ${mail}`.trim(),
  };
});
type Written = (typeof written)[number];

function liveVerdict({ has }: Written): VerdictKind {
  if (has.includes("navet")) return "reject";
  return has.includes("crétin") ? "hold" : has.includes("réclame") ? "flag" : "publish";
}

/** Those that are true, the one that decides first. */
function betterRules(has: readonly string[]): string[] {
  const isHeated = has.includes("loterie") && has.includes("colère");
  return [
    ...(isHeated ? ["forgiven"] : []),
    ...(has.includes("réclame") ? ["draws"] : []),
    ...(isHeated ? ["heated"] : []),
  ];
}

function betterFinds({ has, mail }: Written): Map<string, string[]> {
  const listed = (...some: string[]) => some.filter((word) => has.includes(word));
  const found: [string, string[]][] = [
    ["insults", listed("crétin", "navet")],
    ["ads", listed("réclame", "loterie")],
    ["heat", listed("colère")],
    ["links", has.includes(links) ? ["max"] : []],
    ["mails", mail === "" ? [] : ["mail"]],
    ...betterRules(has).map((rule): [string, string[]] => [rule, [rule]]),
  ];
  return new Map(found.filter(([, rules]) => rules.length > 0));
}

function betterSays(found: ReadonlyMap<string, unknown>): Pick<Known, "would" | "decidedBy"> {
  if (found.has("forgiven")) return { would: "flag", decidedBy: "forgiven" };
  if (found.has("draws")) return { would: "hold", decidedBy: "draws" };
  if (found.has("ads")) return { would: "reject", decidedBy: "ads" };
  for (const holds of ["insults", "links"]) if (found.has(holds)) return { would: "hold", decidedBy: holds };
  return found.has("heat") ? { would: "flag", decidedBy: "heat" } : { would: "publish", decidedBy: null };
}

/** What a moderator does with a comment: some decide twice, and some take their decision back. */
type Course = "rejects" | "publishes" | "leaves" | "rejects and undoes" | "is overruled";
const courses: readonly Course[] = [
  ...(["rejects", "publishes", "leaves", "rejects and undoes"] as const),
  ...(["is overruled", "rejects", "leaves"] as const),
];
const courseOf = ({ number }: Written): Course => courses[number % courses.length] ?? "leaves";
const fateOf: Record<Course, Fate> = {
  rejects: "rejected",
  publishes: "published",
  leaves: "undecided",
  "rejects and undoes": "undecided",
  "is overruled": "published",
};

async function decides(mo: Person, max: Person, comment: OwnComment, course: Course): Promise<void> {
  if (course === "leaves") return;
  if (course === "publishes") {
    await mo.publishes(comment);
    return;
  }
  const { decision } = await mo.rejects(comment, { reason: "abuse" });
  if (course === "rejects and undoes") expect((await mo.undoes(comment, decision.id)).status).toBe(200);
  if (course === "is overruled") await max.publishes(comment, { replaces: decision.id });
}

const settings = { timeZone: "Europe/Paris" };
const dayInParis = (at: Date) => at.toLocaleDateString("sv", { timeZone: settings.timeZone });

/** Every comment is written while the better filters stand beside the live ones, and then people decide. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: live, settings });
  const [ana, mo, max, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Op", "operator"),
  ]);
  await op.ask("filters/draft", { method: "PUT", body: better });
  const made = await op.ask("filters/versions", { method: "POST", body: { note: "" } });
  const { version } = granted(filterVersion, 201, made);
  await op.ask("filters/shadow", { method: "PUT", body: { version } });
  const posted = new Map<Written, OwnComment>();
  for (const one of written) posted.set(one, await ana.posts(story, one.text));
  await until(async () => {
    const { run } = granted(shadow, 200, await op.ask("filters/shadow"));
    return run?.judged === written.length;
  }, "all to be judged twice");
  for (const [one, comment] of posted) await decides(mo, max, comment, courseOf(one));
  return { op, mo, version, posted };
}

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
}, 120_000);

function known(dayOf: (one: Written, comment: OwnComment) => Date): Known[] {
  return [...room.posted].map(([one, comment]) => {
    const found = betterFinds(one);
    return {
      ...{ id: comment.id, found, was: liveVerdict(one), ...betterSays(found) },
      rules: betterRules(one.has),
      isMasked: one.mail !== "",
      ...{ fate: fateOf[courseOf(one)], day: dayInParis(dayOf(one, comment)) },
    };
  });
}

const asWritten = (_: Written, { createdAt }: OwnComment) => new Date(createdAt);

test("a shadow’s figures, and those of the live filters beside it, are those of the comments themselves", async () => {
  const { op } = room;
  const all = known(asWritten);
  const decided = (fate: Fate) => all.filter((one) => one.fate === fate).length;
  const run = await until(async () => {
    const now = granted(shadow, 200, await op.ask("filters/shadow")).run;
    const counted = Object.values(now?.result?.matrix ?? {});
    const isTold = (fate: Fate) => counted.reduce((sum, one) => sum + one[fate], 0) === decided(fate);
    return isTold("published") && isTold("rejected") ? now : null;
  }, "what people decided in the figures");
  expect(comparable(run.result)).toEqual(comparable(recomputed(all, names, rules)));
  expect(comparable(run.live)).toEqual(comparable(sharesIn(all, ({ was }) => was)));
});

test("what insights say of filters, of people and of the machine is what was decided", async () => {
  const { mo } = room;
  const done = (...some: Course[]) => written.filter((one) => some.includes(courseOf(one)));
  const rejections = done("rejects", "is overruled");
  const publications = done("publishes", "is overruled");
  const told = await until(async () => {
    const now = granted(insights, 200, await mo.ask("moderation/insights"));
    const { total } = now;
    return total.publishedByPeople + total.rejectedByPeople === rejections.length + publications.length
      ? now
      : null;
  }, "all that was decided to be counted");
  const verdict = (...some: VerdictKind[]) => written.filter((one) => some.includes(liveVerdict(one)));
  expect(told.total).toMatchObject({
    received: written.length,
    publishedByMachine: verdict("publish", "flag").length,
    heldByMachine: verdict("hold").length,
    rejectedByMachine: verdict("reject").length,
    publishedByPeople: publications.length,
    rejectedByPeople: rejections.length,
  });
  const finders = { insults: "crétin", ads: "réclame", junk: "navet" };
  expect(comparable(told.filters)).toEqual(
    comparable(
      Object.entries(finders).map(([filter, word]) => {
        const within = (some: readonly Written[]) => some.filter(({ has }) => has.includes(word)).length;
        return {
          ...{ filter, found: within(written) },
          ...{ rejected: within(rejections), published: within(publications) },
        };
      }),
    ),
  );
  const hasOpinion = (one: Written) => liveVerdict(one) !== "hold";
  const [no, yes] = [rejections.filter(hasOpinion), publications.filter(hasOpinion)];
  const same = [
    ...no.filter((one) => liveVerdict(one) === "reject"),
    ...yes.filter((one) => liveVerdict(one) !== "reject"),
  ];
  expect(comparable(told.agreement)).toEqual(
    comparable(shareOf({ part: same.length, of: no.length + yes.length })),
  );
  expect(told.reasons).toEqual([{ reason: "abuse", rejected: rejections.length }]);
});

/** Some days before today, with days between on which nobody wrote; some of it late in the evening: that is the next day in Paris. */
function backThen({ number }: Written): Date {
  const days = [9, 9, 8, 5, 5, 4, 2][number % 7] ?? 0;
  const at = new Date(Date.now() - days * 86_400_000);
  at.setUTCHours(number % 3 === 0 ? 23 : 11, number % 60, number % 50, number);
  return at;
}

/** As if some of what was written had been written days ago. */
async function datesBack(): Promise<Map<string, Date>> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const dates = new Map([...room.posted].map(([one, { id }]) => [id, backThen(one)]));
  try {
    const comments = client.db().collection<{ _id: string; createdAt: Date }>("comments");
    for (const [_id, createdAt] of dates) await comments.updateOne({ _id }, { $set: { createdAt } });
  } finally {
    await client.close();
  }
  return dates;
}

test("a backtest’s figures, its course over days and its tables are those of the comments themselves", async () => {
  const { op, version } = room;
  const dates = await datesBack();
  const all = known((one, { id }) => dates.get(id) ?? new Date());
  const begun = await op.ask("filters/backtests", { method: "POST", body: { filters: version } });
  const { id } = granted(backtest, 202, begun);
  const done = await until(async () => {
    const now = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return now.state === "done" ? now.result : null;
  }, "the end of the backtest");
  const expected = recomputed(all, names, rules);
  expect(expected.overlaps.length).toBeGreaterThan(8);
  expect(expected.steps.length).toBeGreaterThan(7);
  expect(comparable(done)).toEqual(comparable(expected));
  expect(done.filters.map(({ filter }) => filter)).toEqual(names);
  const standing = done.filters.flatMap(({ filter, hits, behind }) =>
    behind ? [[filter, hits, behind.reduce((sum, { comments }) => sum + comments, 0)]] : [],
  );
  expect(standing).toEqual([
    ["forgiven", 16, 0],
    ["draws", 32, 8],
    ["heated", 16, 16],
    ["asleep", 0, 0],
  ]);
  const orderly = (values: readonly number[]) =>
    values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
  expect(orderly(done.overlaps.map(({ both }) => both))).toBe(true);
  expect(orderly(done.rules.map(({ hits }) => hits))).toBe(true);

  expect(sectionsIn(resultFile(done))).toEqual(sectionsOf(expected));
  const answer = await op.ask(`filters/backtests/${id}/changes/export`);
  const [header, ...lines] = rowsIn(String(answer.body));
  expect(header).toEqual("comment,story,at,author,was,would,decided by,people,text".split(","));
  const changed = [...room.posted].flatMap(([{ text }, comment]) => {
    const one = all.find((each) => each.id === comment.id);
    if (!one || one.was === one.would) return [];
    const at = dates.get(comment.id)?.toISOString() ?? "";
    const people = one.fate === "undecided" ? "" : one.fate;
    const { was, would, decidedBy } = one;
    return [[comment.id, story, at, "Ana", was, would, decidedBy ?? "", people, text]];
  });
  const byTime = (one: string[], other: string[]) => ((one[2] ?? "") < (other[2] ?? "") ? -1 : 1);
  expect(lines).toEqual(changed.sort(byTime));
});

/** What a spreadsheet reads in a file (RFC 4180). */
function rowsIn(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end = ""] of file.matchAll(/("(?:[^"]|"")*"|[^",\r]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

type Section = string[][];

/** Parts of a file that empty lines divide, the lines of each in an order that does not depend on it. */
function sectionsIn(file: string): Section[] {
  const sections: Section[] = [[]];
  for (const row of rowsIn(file)) {
    if (row.length === 1 && row[0] === "") sections.push([]);
    else
      sections
        .at(-1)
        ?.push(row.map((cell) => (/^\d+\.\d+$/.test(cell) ? String(rounded(Number(cell))) : cell)));
  }
  return sections.map(ordered);
}

function ordered([header = [], ...rows]: Section): Section {
  return [header, ...rows.sort((one, other) => (one.join() < other.join() ? -1 : 1))];
}

const fated = ["published by people", "rejected by people", "undecided"];
const measure = ["part", "of", "low", "high"];

/** The same, of what was worked out. */
function sectionsOf(expected: ReturnType<typeof recomputed>): Section[] {
  const { matrix, precision, recall, rejections, filters, rules, overlaps, moves, steps, masked } = expected;
  const share = (one: BacktestResult["precision"]) => [one.part, one.of, one.low, one.high];
  const fate = (one: Record<Fate, number>) => [one.published, one.rejected, one.undecided];
  const sections: (string | number)[][][] = [
    [["verdict", ...fated], ...Object.entries(matrix).map(([verdict, one]) => [verdict, ...fate(one)])],
    [
      ["measure", ...measure],
      ["precision", ...share(precision)],
      ["recall", ...share(recall)],
      ["rejections", ...share(rejections)],
    ],
    [["comments with something masked"], [masked]],
    [
      [
        "from",
        "to",
        ...fated,
        ...["precision", "recall"].flatMap((name) => measure.map((one) => `${name} ${one}`)),
      ],
      ...steps.map((one) => [one.from, one.to, ...fate(one), ...share(one.precision), ...share(one.recall)]),
    ],
    [
      ["filter or rule", "comments", "alone", "decides", ...fated, "not asked about"],
      ...filters.map((one) => [one.filter, one.hits, one.alone, one.decides, ...fate(one), 0]),
    ],
    [
      ["filter", "word or pattern", "comments", ...fated],
      ...rules.map((one) => [one.filter, one.rule, one.hits, ...fate(one)]),
    ],
    [
      ["rule", "behind rule", "comments"],
      ...filters.flatMap(({ filter, behind = [] }) =>
        behind.map(({ rule, comments }) => [filter, rule, comments]),
      ),
    ],
    [["filter", "and filter", "comments"], ...overlaps.map((one) => [...one.filters, one.both])],
    [["was", "would", ...fated], ...moves.map((one) => [one.was, one.would, ...fate(one)])],
  ];
  return sections.map((rows) => ordered(rows.map((row) => row.map(String))));
}
