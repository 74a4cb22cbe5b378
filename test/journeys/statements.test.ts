import { mongo } from "mongoose";
import {
  caseAppeal,
  mineMessage,
  myData,
  notifications,
  openAppeals,
  type OwnComment,
  queueChange,
  statement,
  type Statement,
  statements,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom, type Opening, refusing } from "../newsroom/newsroom.js";
import { type Answer, granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")], ...opening });
  const [ana, bo, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  await room.admin.ask(`stories/${story}`, {
    method: "PUT",
    body: { url: "https://journal.example/pont", title: "Pont" },
  });
  const refused = async (reason = "off-topic"): Promise<{ comment: OwnComment; statement: Statement }> => {
    const comment = await ana.getsPublished(story, "Parlons d’autre chose.");
    await mo.rejects(comment, { reason });
    return { comment, statement: await stated(ana, comment) };
  };
  return { room, ana, bo, mo, max, refused };
}

async function all(person: Person, query = "", language = "fr") {
  const headers = { "accept-language": language };
  return granted(statements, 200, await person.ask(`/v1/me/statements${query}`, { headers }));
}

async function one(person: Person, id: string, language = "fr"): Promise<Statement> {
  const headers = { "accept-language": language };
  return granted(statement, 200, await person.ask(`/v1/me/statements/${id}`, { headers }));
}

/** Waits until somebody has a statement that holds on a comment. */
function stated(person: Person, { id }: Pick<OwnComment, "id">): Promise<Statement> {
  return until(
    async () => (await all(person)).items.find((one) => one.comment === id && one.revokedAt === null),
    `the statement for ${person.name}`,
  );
}

function appeal(person: Person, id: string, text: unknown = "C’est le sujet de l’article."): Promise<Answer> {
  const headers = { "accept-language": "fr" };
  return person.ask(`/v1/me/statements/${id}/appeal`, { method: "POST", body: { text }, headers });
}

function hear(person: Person, id: string, outcome: string, answer = "Nous avons relu."): Promise<Answer> {
  return person.ask(`moderation/appeals/${id}`, { method: "POST", body: { outcome, answer } });
}

async function bell(person: Person) {
  return granted(notifications, 200, await person.ask("/v1/me/notifications")).items;
}

function told(line: Line): Statement[] {
  return line.all("mine", mineMessage).flatMap((mine) => (mine.type === "statement" ? [mine.statement] : []));
}

describe("a statement of reasons", () => {
  test("says what was refused, by which reason, in my language, and never by whom", async () => {
    const { ana, mo, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    expect(said).toMatchObject({
      site: ana.site,
      about: "comment",
      comment: comment.id,
      story: { id: story, url: "https://journal.example/pont", title: "Pont" },
      text: "Parlons d’autre chose.",
      sanction: null,
      reason: "Hors sujet",
      automated: false,
      notice: false,
      revokedAt: null,
      appealable: true,
      appeal: null,
    });
    expect(said.redress).toContain("six mois");
    expect((await one(ana, said.id, "en")).reason).toBe("Off topic");
    const copy = granted(myData, 200, await ana.ask("/v1/me/export"));
    expect(copy.statements).toMatchObject([{ id: said.id, comment: comment.id, reason: "Off topic" }]);
    expect(JSON.stringify(said)).not.toContain(mo.id);
    expect((await ana.mine(story)).comments).toMatchObject([{ id: comment.id, statement: said.id }]);
  });

  test("comes from the filters too, which say that they decided, and why in words for its author", async () => {
    const { ana, mo } = await newsroom();
    const comment = await ana.posts(story, "Un navet.");
    const said = await stated(ana, comment);
    expect(said).toMatchObject({ text: "Un navet.", automated: true, appealable: true });
    expect(said.reason).toBe("Il contient des mots que les filtres de ce site arrêtent.");
    expect((await one(ana, said.id, "en")).reason).toBe("It has words that this site’s filters stop.");
    expect((await ana.mine(story)).comments).toMatchObject([{ id: comment.id, reason: said.reason }]);
    const [found] = (await mo.case(comment)).findings;
    expect(found?.message).toContain("est dans la liste");
  });

  test("comes live, and rings the bell", async () => {
    const { ana, bo, mo } = await newsroom();
    const [own, other] = [
      await Line.open(system.gateway, "discussion", { token: ana.token, lang: "en" }),
      await Line.open(system.gateway, "discussion", { token: bo.token }),
    ];
    const comment = await ana.posts(story, "Parlons d’autre chose.");
    await mo.rejects(comment, { reason: "spam" });
    const said = await until(() => told(own)[0], "the statement on the line");
    expect(said).toEqual(await one(ana, said.id, "en"));
    expect(said.reason).toBe("Advertising");
    const rung = await until(async () => (await bell(ana))[0], "the bell");
    expect(rung).toMatchObject({
      kind: "statement",
      statement: said.id,
      comment: comment.id,
      by: null,
      read: false,
      story: { title: "Pont" },
      excerpt: "Parlons d’autre chose.",
    });
    const live = own.all("mine", mineMessage).flatMap((mine) => (mine.type === "notification" ? [mine] : []));
    expect(live).toMatchObject([{ notification: rung }]);
    expect(told(other)).toEqual([]);
  });

  test("is told in the site’s language to a page that has not said its own", async () => {
    const { ana, refused } = await newsroom();
    const line = await Line.open(system.gateway, "discussion", { token: ana.token });
    await refused("spam");
    expect((await until(() => told(line)[0], "the statement on the line")).reason).toBe("Publicité");
  });

  test("says that it no longer holds once the comment is published after all, and then takes no appeal", async () => {
    const { ana, bo, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    const { decisions } = await max.case(comment);
    await max.publishes(comment, { replaces: decisions.at(-1)?.id ?? "" });
    await until(() => bo.sees(comment), "the comment on its page");
    const now = await one(ana, said.id);
    expect(now.revokedAt).not.toBeNull();
    expect(now.appealable).toBe(false);
    expect(await appeal(ana, said.id)).toMatchObject({ status: 409, refusal: "not-appealable" });
    expect((await ana.ask("/v1/me/comments")).body).toMatchObject({ items: [{ statement: null }] });
  });

  test("that another takes the place of no longer holds", async () => {
    const { ana, max, refused } = await newsroom();
    const { comment, statement: said } = await refused("spam");
    const { decisions } = await max.case(comment);
    await max.rejects(comment, { replaces: decisions.at(-1)?.id ?? "", reason: "Trop long" });
    await until(async () => (await all(ana)).items.length === 2, "the second statement");
    const [second, first] = (await all(ana)).items;
    expect([first?.id, first?.revokedAt === null]).toEqual([said.id, false]);
    expect(second).toMatchObject({ reason: "Trop long", revokedAt: null });
  });

  test("whose reason was the wrong one gives way to one with the right reason", async () => {
    const { ana, mo, refused } = await newsroom();
    const { comment } = await refused("spam");
    await mo.rejects(comment, { reason: "Trop long" });
    await until(async () => (await all(ana)).items.length === 2, "the second statement");
    expect((await stated(ana, comment)).reason).toBe("Trop long");
  });

  test("keeps no word that its author has deleted", async () => {
    const { ana, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    await ana.deletes(comment);
    await until(async () => (await one(ana, said.id)).text === null, "the words to be gone");
    expect(JSON.stringify(await stored("statements"))).not.toContain("autre chose");
    expect((await one(ana, said.id)).revokedAt).toBeNull();
  });

  test("is for nobody else, and the list comes page by page, newest first", async () => {
    const [here, there] = [await newsroom(), await newsroom()];
    const made = [await here.refused(), await here.refused(), await here.refused()];
    const ids = made.map(({ statement: { id } }) => id).reverse();
    const first = await all(here.ana, "?limit=2");
    const rest = await all(here.ana, `?limit=2&after=${first.next ?? ""}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
    for (const person of [here.bo, here.mo, there.ana])
      for (const answer of [
        await person.ask(`/v1/me/statements/${ids[0]}`),
        await appeal(person, ids[0] ?? ""),
      ])
        expect(answer).toMatchObject({ status: 404, refusal: "statement-unknown" });
    expect((await all(there.ana)).items).toEqual([]);
    expect(await here.room.stranger.ask("/v1/me/statements")).toMatchObject({ refusal: "sign-in-needed" });
    expect(await here.ana.ask("/v1/me/statements?after=x")).toMatchObject({ refusal: "cursor-unknown" });
  });
});

describe("an appeal", () => {
  test("waits for another person, who may overturn the decision: the comment is published", async () => {
    const { ana, bo, mo, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    const mine = granted(statement, 201, await appeal(ana, said.id));
    expect(mine).toMatchObject({ appealable: false, appeal: { state: "open", answer: null } });
    await until(() => max.finds(comment, "appeals"), "the comment in appeals");
    expect(await max.queueCounts()).toMatchObject({ appeals: 1, held: 0 });
    const [item] = (await max.queue("appeals")).items;
    const facts = {
      id: said.id,
      about: "comment",
      comment: comment.id,
      state: "open",
      author: { name: "Ana" },
    };
    expect(item).toMatchObject({
      since: mine.appeal?.at,
      appeals: [{ ...facts, decidedBy: { name: "Mo" }, text: mine.appeal?.text }],
    });
    expect((await max.case(comment)).appeals).toHaveLength(1);

    expect(await hear(mo, said.id, "overturned")).toMatchObject({ status: 403, refusal: "own-decision" });
    expect(await hear(ana, said.id, "overturned")).toMatchObject({ status: 403, refusal: "forbidden" });
    const line = await Line.open(system.gateway, "discussion", { token: ana.token });
    const heard = granted(caseAppeal, 201, await hear(max, said.id, "overturned", "Vous avez raison."));
    expect(heard).toMatchObject({ state: "overturned", heardBy: { id: max.id } });
    await until(() => bo.sees(comment), "the comment on its page");
    await until(async () => (await max.queueCounts()).appeals === 0, "no appeal to wait");
    const after = await one(ana, said.id);
    expect(after).toMatchObject({ appeal: { state: "overturned", answer: "Vous avez raison." } });
    expect(after.revokedAt).not.toBeNull();
    await until(() => told(line).some(({ revokedAt }) => revokedAt), "the outcome on the line");
    expect(told(line).at(-1)).toEqual(after);
    const kinds = await until(async () => {
      const rung = await bell(ana);
      return rung.length === 2 ? rung.map(({ kind, statement: about }) => [kind, about]) : null;
    }, "the bell to ring twice");
    expect(kinds).toEqual([
      ["appeal", said.id],
      ["statement", said.id],
    ]);
    expect((await max.case(comment)).decisions.at(-1)).toMatchObject({
      by: { id: max.id },
      from: "rejected",
      to: "published",
      reason: "appeal",
    });
    expect(JSON.stringify(after)).not.toContain(max.id);
  });

  test("that is not granted leaves the comment refused, with an answer", async () => {
    const { ana, bo, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    await appeal(ana, said.id);
    await until(() => max.finds(comment, "appeals"), "the comment in appeals");
    granted(caseAppeal, 201, await hear(max, said.id, "upheld", "Hors sujet, en effet."));
    await until(async () => !(await max.finds(comment, "appeals")), "the comment to have left appeals");
    expect(await one(ana, said.id)).toMatchObject({
      revokedAt: null,
      appealable: false,
      appeal: { state: "upheld", answer: "Hors sujet, en effet." },
    });
    expect(await bo.sees(comment)).toBe(false);
  });

  test("is made once: the second time I am told how mine stands", async () => {
    const { ana, max, refused } = await newsroom();
    const { statement: said } = await refused();
    const both = await Promise.all([appeal(ana, said.id, "Un"), appeal(ana, said.id, "Deux")]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await hear(max, said.id, "upheld");
    expect(await appeal(ana, said.id)).toMatchObject({
      status: 409,
      refusal: "already-appealed",
      body: { appeal: { state: "upheld", answer: "Nous avons relu." } },
    });
  });

  test("of two who hear it at once, one does, and the other is told", async () => {
    const { room, ana, bo, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    await appeal(ana, said.id);
    const [yes, no] = await Promise.all([
      hear(max, said.id, "overturned", "Oui."),
      hear(room.admin.at(room.site), said.id, "upheld", "Non."),
    ]);
    expect([yes.status, no.status].sort()).toEqual([201, 409]);
    const lost = [yes, no].find(({ status }) => status === 409);
    const state = yes.status === 201 ? "overturned" : "upheld";
    expect(lost).toMatchObject({ refusal: "already-heard", body: { appeal: { state } } });
    await until(async () => (await bo.sees(comment)) === (state === "overturned"), "what was decided");
    const [who, outcome, answer] =
      state === "overturned" ? [max, state, "Oui."] : [room.admin, state, "Non."];
    expect(await hear(who, said.id, outcome, answer)).toMatchObject({ status: 201, body: { state } });
  });

  test("against the machine is heard by anyone but its author", async () => {
    const { room, bo, mo } = await newsroom();
    const comment = await mo.posts(story, "Un navet.");
    const said = await stated(mo, comment);
    await appeal(mo, said.id);
    expect(await hear(mo, said.id, "overturned")).toMatchObject({ status: 403, refusal: "own-decision" });
    granted(caseAppeal, 201, await hear(room.admin, said.id, "overturned"));
    await until(() => bo.sees(comment), "the comment on its page");
  });

  test("is granted by itself where the comment is published meanwhile, and its author hears it", async () => {
    const { ana, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    await appeal(ana, said.id);
    await until(() => max.finds(comment, "appeals"), "the comment in appeals");
    const { decisions } = await max.case(comment);
    await max.publishes(comment, { replaces: decisions.at(-1)?.id ?? "" });
    await until(async () => !(await max.finds(comment, "appeals")), "the comment to have left appeals");
    expect((await one(ana, said.id)).appeal).toMatchObject({
      state: "overturned",
      answer: "Votre commentaire a été publié.",
    });
    await until(async () => (await bell(ana)).some(({ kind }) => kind === "appeal"), "the bell");
    expect(await hear(max, said.id, "upheld")).toMatchObject({ refusal: "already-heard" });
  });

  test("comes to the moderators’ desk, and leaves it", async () => {
    const { room, ana, max, refused } = await newsroom();
    const { comment, statement: said } = await refused();
    const desk = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
    await desk.asks("join", { site: room.site });
    await appeal(ana, said.id);
    const changes = () => desk.all("queue", queueChange);
    const added = await until(() => changes().find((change) => change.added.length > 0), "it at the desk");
    expect(added).toMatchObject({
      queues: { appeals: 1 },
      added: [{ queue: "appeals", comment: { id: comment.id }, appeals: [{ id: said.id }] }],
    });
    await hear(max, said.id, "upheld");
    const removed = await until(() => changes().find((change) => change.removed.length > 0), "its end");
    expect(removed.removed).toEqual([{ queue: "appeals", comment: comment.id }]);
  });

  test("is heard on its own site, where there is one, as the contract asks", async () => {
    const [here, there] = [await newsroom(), await newsroom()];
    const { statement: said } = await here.refused();
    const unknown = { status: 404, refusal: "appeal-unknown" };
    expect(await hear(here.max, said.id, "upheld")).toMatchObject(unknown);
    for (const text of ["", "  ", "x".repeat(5001), 7, { $gt: "" }])
      expect(await appeal(here.ana, said.id, text)).toMatchObject({ refusal: "invalid-input" });
    expect(await appeal(here.ana, "nothing")).toMatchObject({ refusal: "statement-unknown" });
    await appeal(here.ana, said.id);
    expect(await hear(there.max, said.id, "upheld")).toMatchObject(unknown);
    expect(await hear(here.max.at(there.room.site), said.id, "upheld")).toMatchObject({ status: 401 });
    for (const [outcome, answer] of [
      ["open", "x"],
      ["upheld", ""],
      ["upheld", "x".repeat(5001)],
    ] as const)
      expect(await hear(here.max, said.id, outcome, answer)).toMatchObject({ refusal: "invalid-input" });
    const open = granted(openAppeals, 200, await here.max.ask("moderation/appeals"));
    expect(open.items).toMatchObject([{ id: said.id, state: "open", author: { name: "Ana" } }]);
    expect(granted(openAppeals, 200, await there.max.ask("moderation/appeals")).items).toEqual([]);
    expect(await here.bo.ask("moderation/appeals")).toMatchObject({ refusal: "forbidden" });
  });

  test("is not lost where the worker dies: what was refused, appealed and heard meanwhile is told when it is back", async () => {
    const { ana, bo, max, mo } = await newsroom();
    const comment = await ana.getsPublished(story, "Parlons d’autre chose.");
    await mo.rejects(comment);
    const said = await stated(ana, comment);
    await system.kill("worker");
    await appeal(ana, said.id);
    granted(caseAppeal, 201, await hear(max, said.id, "overturned"));
    const other = await bo.posts(story, "Encore autre chose.");
    await mo.rejects(other);
    await system.begin("worker");
    await stated(bo, other);
    await until(() => bo.sees(comment), "the comment on its page again");
    await until(async () => (await bell(ana)).some(({ kind }) => kind === "appeal"), "the bell");
    expect((await bell(ana)).map(({ kind }) => kind)).toEqual(["appeal", "statement"]);
    expect(await max.queueCounts()).toMatchObject({ appeals: 0 });
  }, 60_000);
});

async function stored(collection: string): Promise<unknown[]> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const found = await client.db().collection(collection).find().toArray();
  await client.close();
  return found;
}
