import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { filter, rule } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

test.each([
  [
    { type: "regex", patterns: [{ name: "casino", pattern: "(?i)casino\\d+" }] },
    "Allez sur CASINO77 ! 👋",
    ["CASINO77", "«\u202fCASINO77\u202f» suit le motif «\u202fcasino\u202f» de «\u202fit\u202f»"],
  ],
  [
    { type: "shouting" },
    "👋 VOUS ÊTES TOUS DES VENDUS, VOILÀ.",
    ["VOUS ÊTES TOUS DES VENDUS, VOILÀ", "100\u00a0% des lettres sont des capitales"],
  ],
  [{ type: "length", max: 10 }, "Un, deux, trois", ["trois", "plus de 10\u00a0caractères"]],
  [
    { type: "characters", run: 4 },
    "Ah oui, bravooooo à eux",
    ["ooooo", "le même caractère 5\u00a0fois de suite"],
  ],
  [{ type: "personal" }, "Appelez le maire au 06 12 34 56 78.", ["06 12 34 56 78", "un numéro de téléphone"]],
  [
    { type: "language" },
    "Ich bin mit diesem Artikel überhaupt nicht einverstanden.",
    ["", "le texte semble être en allemand\u00a0; on attend français ou anglais"],
  ],
  [
    { type: "author", fewerPublished: 3 },
    "Bonjour à tous",
    ["", "0\u00a0commentaire publié du même auteur, 3 attendus"],
  ],
])("what %j finds holds a comment, and says where and why", async (asked, text, [passage, message]) => {
  const filters = [filter.parse({ id: "it", then: "hold", ...asked })];
  const room = await Newsroom.open(system.api, { filters });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posted = await ana.posts(story, text);
  await until(() => mo.finds(posted, "held"), "the comment in held");
  const { verdict, findings } = await mo.case(posted, "fr");
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "it" });
  expect(findings.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual([passage]);
  expect(findings).toMatchObject([{ filter: "it", message }]);
});

test("whoever has published enough, and was seldom refused, is no newcomer", async () => {
  const filters = [
    filter.parse({
      id: "new",
      type: "author",
      fewerPublished: 1,
      moreRejected: 0.5,
      decided: 2,
      then: "hold",
    }),
  ];
  const room = await Newsroom.open(system.api, { filters });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const first = await ana.posts(story, "Bonjour à tous");
  await until(() => mo.finds(first, "held"), "the first comment in held");
  await mo.publishes(first);
  const second = await ana.getsPublished(story, "Et à demain");
  for (const posted of [first, second]) await mo.rejects(posted);
  const third = await ana.posts(story, "Encore moi");
  await until(() => mo.finds(third, "held"), "the third comment in held");
  const { findings } = await mo.case(third, "en");
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ["published", "0\u00a0published comments by the author, 1 expected"],
    ["rejected", "100% of the author’s comments were rejected"],
  ]);
});

describe("rules", () => {
  const insults = filter.parse({ id: "insults", type: "words", words: ["zut"], then: "hold" });
  const rules = [
    {
      id: "sport",
      when: "found('insults') && author.published < 1",
      then: "reject",
      sections: ["Sport"],
      reason: { fr: "Pas ici.", en: "Not here." },
    },
    { id: "regulars", when: "found('insults') && author.published > 0", then: "flag" },
    { id: "lawless", when: "text.contains('boum') && 1 / (links - links) == 1", then: "publish" },
  ].map((one) => rule.parse(one));

  async function newsroom() {
    const room = await Newsroom.open(system.api, { filters: [insults], rules });
    await room.admin.ask("stories/le-match", { method: "PUT", body: { section: "Sport" } });
    const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
    return { ana, mo };
  }

  test("decide by what filters found, by section and by who writes", async () => {
    const { ana, mo } = await newsroom();
    const refused = await ana.posts("le-match", "Zut alors");
    await until(async () => (await mo.case(refused)).comment.status === "rejected", "the refusal");
    const { verdict, findings, decisions } = await mo.case(refused, "fr");
    expect(verdict).toMatchObject({ verdict: "reject", decidedBy: "sport" });
    expect(findings.map(({ filter: by, message, start }) => [by, message, start])).toEqual([
      ["insults", "«\u202fZut\u202f» est dans la liste «\u202finsults\u202f»", 0],
      ["sport", "Pas ici.", null],
    ]);
    expect(decisions).toMatchObject([{ by: { kind: "machine" }, to: "rejected" }]);

    const held = await ana.posts(story, "Zut alors");
    await until(() => mo.finds(held, "held"), "the comment elsewhere in held");
    await mo.publishes(held);
    const told = await ana.getsPublished("le-match", "Zut, encore");
    await until(() => mo.finds(told, "reported"), "a moderator to be told");
    expect((await mo.case(told, "en")).findings.at(-1)?.message).toBe("the rule “regulars” applies");
  });

  test("one that gives no answer holds the comment, and says so", async () => {
    const { ana, mo } = await newsroom();
    const posted = await ana.posts(story, "Et boum");
    await until(() => mo.finds(posted, "held"), "the comment in held");
    expect((await mo.case(posted, "en")).findings).toMatchObject([
      { filter: "lawless", message: "the rule “lawless” gave no answer" },
    ]);
  });
});

test("a draft with a pattern that RE2 does not know and a rule about nothing is refused, with each place and what would be right", async () => {
  const room = await Newsroom.open(system.api);
  const patterns = [{ name: "twice", pattern: "(\\w+) \\1" }];
  const rules = [{ id: "odd", when: "author.publishd < 3", then: "hold" }];
  const body = { filters: [{ id: "patterns", type: "regex", patterns }], rules };
  const answer = await room.admin.ask("filters/draft", { method: "PUT", body });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          path: "filters.0.patterns.0.pattern",
          message:
            "is no pattern: invalid escape sequence: `\\1`; RE2 does not refer back to a group: write out what may come again",
        },
        {
          path: "rules.0.when",
          message:
            'knows no "publishd" (at character 8): author has id, name, published, rejected, days, since, guest, badges; ' +
            "story has id, url, section; a finding has filter, rule, score, severity",
        },
      ],
    },
  });
});

test("a list of 50,000 words is taken, and judges", async () => {
  const words = Array.from({ length: 50_000 }, (_, index) => ({
    word: `mot${index}zut`,
    match: "prefix" as const,
    severity: 2,
  }));
  const filters = [filter.parse({ id: "words", type: "words", words, then: "hold" })];
  const room = await Newsroom.open(system.api, { filters });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posted = await ana.posts(story, "Un mot49999zut !");
  await until(() => mo.finds(posted, "held"), "the comment in held");
  expect((await mo.case(posted)).findings).toMatchObject([{ rule: "mot49999zut", start: 3, end: 14 }]);
});

/** What is answered to a body of so many bytes, of which only the first has come. */
async function announced({ api, site, token }: Person, path: string, bytes: number): Promise<unknown> {
  const headers = {
    "content-type": "application/json",
    "content-length": bytes,
    authorization: `Bearer ${token}`,
  };
  const asked = request(`${api}/v1/sites/${site}/${path}`, { method: "PUT", headers });
  asked.write("{");
  const answer = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
  const told: unknown = await json(answer);
  asked.destroy();
  return told;
}

test("a set of 20 MB is refused before it is read", async () => {
  const room = await Newsroom.open(system.api);
  const answer = await announced(room.admin, "filters/draft", 20_000_000);
  expect(answer).toMatchObject({ status: 413 });
  expect(JSON.stringify(answer)).toContain("it may have 6,291,456 bytes at most: shorten its lists");
});
