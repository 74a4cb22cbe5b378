import { flagReason, username, type VerdictKind } from "#contract";
import { checkBody, renderText } from "#discussion";
import { compileFilterSet, type History, noHistory, starterFilters } from "#moderation";
import type { ImportedComment } from "../imported.js";
import { demoAccounts } from "./demo-accounts.js";
import { earlierArticles } from "./earlier-articles.js";
import { englishArticle } from "./english-article.js";
import { frenchArticle } from "./french-article.js";
import { quietReaders } from "./quiet-readers.js";

const now = new Date("2026-11-24T18:00:00Z");
const minute = 60_000;
const articles = { french: frenchArticle(now), english: englishArticle(now) };

function historyOf(comment: ImportedComment, all: readonly ImportedComment[]): History {
  const others = all.filter((other) => other.key !== comment.key && other.createdAt <= comment.createdAt);
  const past = ({ key: id, body: text, author, createdAt: at }: ImportedComment) => ({
    id,
    text,
    author,
    at,
  });
  return {
    ...noHistory,
    byAuthor: others.filter(({ author }) => author === comment.author).map(past),
    sameText: others.filter(({ body }) => body === comment.body).map(past),
  };
}

const filters = compileFilterSet(starterFilters, 1);

async function verdictOf(comment: ImportedComment, all: readonly ImportedComment[]): Promise<VerdictKind> {
  const { verdict } = await filters.judge({
    comment: {
      id: comment.key,
      revision: 1,
      text: comment.body,
      lang: null,
      links: renderText(comment.body).links,
      createdAt: comment.createdAt,
    },
    author: { id: comment.author, name: comment.author, standing: null },
    story: { id: "article", url: null, section: null },
    site: { id: "demo", languages: ["fr", "en"], timeZone: "Europe/Paris" },
    history: historyOf(comment, all),
  });
  return verdict;
}

async function keysJudged(wanted: VerdictKind, comments: readonly ImportedComment[]): Promise<string[]> {
  const verdicts = await Promise.all(comments.map((comment) => verdictOf(comment, comments)));
  return comments.filter((_, index) => verdicts[index] === wanted).map(({ key }) => key);
}

function maySend(comments: readonly ImportedComment[]): void {
  for (const { body } of comments) expect(checkBody(body, 20_000)).toEqual([]);
  for (const name of new Set([...comments.map(({ author }) => author), ...quietReaders]))
    expect(username.parse(name)).toBe(name);
}

function depthOf({ parent }: ImportedComment, comments: readonly ImportedComment[]): number {
  const above = comments.find(({ key }) => key === parent);
  return above ? 1 + depthOf(above, comments) : 0;
}

describe.each(Object.values(articles))("the discussion of $story", ({ comments }) => {
  const authors = new Set(comments.map(({ author }) => author));
  const readers = new Set([...authors, ...quietReaders]);

  test("has 38 to 42 comments by at least 16 readers, in threads five deep", () => {
    expect(comments.length).toBeGreaterThanOrEqual(38);
    expect(comments.length).toBeLessThanOrEqual(42);
    expect(authors.size).toBeGreaterThanOrEqual(16);
    expect(Math.max(...comments.map((comment) => depthOf(comment, comments)))).toBe(5);
  });

  test("names each comment once", () => {
    expect(new Set(comments.map(({ key }) => key)).size).toBe(comments.length);
  });

  test("has every answer after what it answers", () => {
    const above = new Map<string, ImportedComment>();
    for (const comment of comments) {
      if (comment.parent !== undefined) {
        const parent = above.get(comment.parent);
        expect(parent?.createdAt.getTime()).toBeLessThan(comment.createdAt.getTime());
      }
      above.set(comment.key, comment);
    }
  });

  test("goes over days, up to 25 minutes ago, at a different moment each", () => {
    const times = comments.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    expect(times[0]).toBeLessThan(now.getTime() - 3 * 24 * 60 * minute);
    expect(times.at(-1)).toBe(now.getTime() - 25 * minute);
  });

  test("has long comments in numbered parts, and one-liners", () => {
    const long = comments.filter(({ body }) => body.length >= 2000 && body.length <= 5000);
    expect(long.length).toBeGreaterThanOrEqual(6);
    const inParts = long.filter(({ body }) => (renderText(body).html.match(/<h4>/g) ?? []).length >= 3);
    expect(inParts.length).toBeGreaterThanOrEqual(5);
    expect(comments.filter(({ body }) => body.length < 80).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...comments.map(({ body }) => body.length))).toBeLessThanOrEqual(5000);
  });

  test("has only texts and names that a reader may send", () => maySend(comments));

  test("has votes by known readers, one each, and never by the author", () => {
    for (const { author, reactions = {} } of comments) {
      const voters = Object.values(reactions).flat();
      expect(Object.keys(reactions).every((kind) => ["up", "down"].includes(kind))).toBe(true);
      expect(new Set(voters).size).toBe(voters.length);
      expect(voters.filter((voter) => voter === author || !readers.has(voter))).toEqual([]);
    }
    const most = Math.max(...comments.map(({ reactions }) => reactions?.up?.length ?? 0));
    expect(most).toBeGreaterThan(20);
  });

  test("has three or four published comments that other readers have reported", async () => {
    const reported = comments.filter(({ flags = [] }) => flags.length > 0);
    expect(reported.length).toBeGreaterThanOrEqual(3);
    expect(reported.length).toBeLessThanOrEqual(4);
    const held = await keysJudged("hold", comments);
    for (const { key, author, flags = [] } of reported) {
      expect(held).not.toContain(key);
      expect(flags.filter(({ by }) => by === author || !readers.has(by))).toEqual([]);
      for (const { reason } of flags) expect(flagReason.options).toContain(reason);
    }
  });
});

test("what a new site begins with holds in the articles what waits for a moderator, and lets gambling pass", async () => {
  const { french, english } = articles;
  expect(await keysJudged("hold", french.comments)).toEqual([
    "contre-insulte",
    "documentation",
    "sauvegarde-doublon",
  ]);
  expect(await keysJudged("hold", english.comments)).toEqual(["gift-insult", "reading-list", "signed-again"]);
  const decided = [french, english].map(({ comments }) => comments.filter(({ decision }) => decision));
  expect(decided.map((comments) => comments.map(({ key }) => key))).toEqual([["casino"], ["casino"]]);
});

describe.each(earlierArticles(now))("the earlier discussion of $story", ({ comments }) => {
  test("has each comment once, and only texts and names that a reader may send", () => {
    expect(new Set(comments.map(({ key }) => key)).size).toBe(comments.length);
    maySend(comments);
    for (const { decision } of comments) if (decision) expect(username.parse(decision.by)).toBe(decision.by);
  });

  test("has what the first filters hold rightly and wrongly, and what they miss", async () => {
    const judged = await Promise.all(
      comments.map(async (comment) => [await verdictOf(comment, comments), comment.decision?.decision]),
    );
    const count = (...wanted: unknown[]) =>
      judged.filter((one) => one.every((part, index) => part === wanted[index])).length;
    expect(count("hold", "reject")).toBeGreaterThanOrEqual(4);
    expect(count("hold", "publish")).toBeGreaterThanOrEqual(3);
    expect(count("publish", "reject")).toBeGreaterThanOrEqual(8);
    expect(count("hold", undefined)).toBe(0);
  });

  test("was moderated by somebody who wrote nothing, and has no account", () => {
    const moderators = new Set(comments.flatMap(({ decision }) => decision?.by ?? []));
    expect(moderators.size).toBe(1);
    const others = [...comments.map(({ author }) => author), ...demoAccounts.map(({ name }) => name)];
    expect(others.filter((name) => moderators.has(name))).toEqual([]);
  });
});

test("there is an account for each view of the demo site", () => {
  expect(demoAccounts.map(({ role }) => role)).toEqual([
    "reader",
    "moderator",
    "moderator",
    "moderator",
    "operator",
  ]);
  for (const { name } of demoAccounts) expect(username.parse(name)).toBe(name);
});
