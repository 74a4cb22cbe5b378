import mongoose from "mongoose";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, bo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
  ]);
  const posts = (text: string, parent?: string) => ana.getsPublished(story, text, { parent });
  return { room, ana, bo, mo, posts };
}

describe("a new text", () => {
  test("takes the place of the old one for all readers, who are told that it was changed", async () => {
    const { ana, bo, mo, posts } = await newsroom();
    const posted = await posts("Le pond tient.");
    const edited = await ana.edits(posted, "Le **pont** tient.");
    expect(edited).toMatchObject({ id: posted.id, revision: 2, text: "Le **pont** tient.", parent: null });
    expect(edited.editedAt).not.toBeNull();

    const { events } = await until(async () => {
      const caught = await bo.catchesUp(story, 0);
      return caught.seq === 2 ? caught : null;
    }, "the edit's event");
    const [, event] = events;
    expect(event).toMatchObject({
      type: "comment.edited",
      comment: { id: posted.id, revision: 2, html: "<p>Le <strong>pont</strong> tient.</p>" },
    });
    const { items, story: summary } = await bo.reads(story);
    expect(summary.count).toBe(1);
    expect(items).toMatchObject([{ revision: 2, text: "Le **pont** tient.", editedAt: edited.editedAt }]);
    expect((await mo.case(posted)).revisions).toMatchObject([
      { revision: 1, text: "Le pond tient." },
      { revision: 2, text: "Le **pont** tient." },
    ]);
  });

  test("is one revision, however often it is sent", async () => {
    const { ana, posts } = await newsroom();
    const posted = await posts("Un");
    const [first, again] = await Promise.all([ana.edits(posted, "Deux"), ana.edits(posted, "Deux")]);
    expect([first.revision, again.revision]).toEqual([2, 2]);
    expect((await ana.edits(first, "Deux")).revision).toBe(2);
  });

  test("on a revision that is no longer the last is refused with the one that is", async () => {
    const { ana, posts } = await newsroom();
    const posted = await posts("Un");
    await ana.edits(posted, "Deux");
    const late = await ana.triesToEdit(posted, "Trois");
    expect(late).toMatchObject({ status: 409, refusal: "stale-revision" });
    expect(late.body).toMatchObject({ sent: 1, current: 2, comment: { text: "Deux" } });
  });

  test("is judged like the first: readers keep the old one meanwhile, and lose it where a person has to look", async () => {
    const { ana, bo, mo, posts } = await newsroom({ filters: [holding("patate")] });
    const posted = await posts("Bonjour");
    const edited = await ana.edits(posted, "Bonjour patate");
    await until(() => mo.finds(posted, "held"), "the edit to be held");
    expect(await bo.sees(posted)).toBe(false);

    expect(await mo.triesTo("publish", posted)).toMatchObject({ status: 409, refusal: "stale-revision" });
    await mo.publishes(edited);
    await until(() => bo.sees(posted), "the edit to be published");
    expect((await bo.opens(posted.id)).comment).toMatchObject({ revision: 2, text: "Bonjour patate" });
  });

  test("takes a held comment out of the moderators' queue, to be judged anew", async () => {
    const { ana, bo, mo } = await newsroom({ filters: [holding("patate")] });
    const posted = await ana.posts(story, "Une patate");
    await until(() => mo.finds(posted, "held"), "the comment to be held");
    await ana.edits(posted, "Une pomme");
    await until(() => bo.sees(posted), "the new text to be published");
    expect(await mo.finds(posted, "held")).toBe(false);
  });

  test("comes from the author alone, in time, and not after a refusal", async () => {
    const { room, ana, bo, mo, posts } = await newsroom();
    const posted = await posts("Un");
    expect(await bo.triesToEdit(posted, "Deux")).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await mo.triesToEdit(posted, "Deux")).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await ana.triesToEdit({ ...posted, id: "nowhere" }, "Deux")).toMatchObject({
      refusal: "comment-unknown",
    });
    expect(await ana.triesToEdit(posted, "  ")).toMatchObject({ status: 400, refusal: "invalid-input" });
    await mo.rejects(posted);
    expect(await ana.triesToEdit(posted, "Deux")).toMatchObject({ status: 403, refusal: "not-editable" });

    const other = await posts("Autre");
    await room.set({ editWindow: 0 });
    await until(
      async () => (await ana.triesToEdit(other, "Deux")).refusal === "not-editable",
      "the window to be over",
    );
  });
});

describe("a comment that its author takes back", () => {
  test("is gone for readers, and no word of it is left anywhere", async () => {
    const { ana, bo, posts } = await newsroom();
    const posted = await posts("Parole éphémère");
    const edited = await ana.edits(posted, "Parole retirée");
    await until(async () => (await bo.opens(posted.id)).comment.revision === 2, "the edit to be shown");
    expect(await ana.deletes(edited)).toMatchObject({ status: 204 });
    expect(await ana.deletes(edited)).toMatchObject({ status: 204 });

    await until(async () => (await bo.counts(story)) === 0, "the comment to be gone");
    expect((await bo.reads(story)).items).toEqual([]);
    expect(await ana.triesToEdit(edited, "De retour")).toMatchObject({ refusal: "comment-deleted" });
    for (const collection of ["comments", "events", "decisions"])
      expect(await everywhere(collection)).not.toMatch(/éphémère|retirée/);
    const { events } = await bo.catchesUp(story, 0);
    expect(events).toMatchObject([
      { type: "comment.published", comment: { id: posted.id, author: null, text: "", status: "deleted" } },
      { type: "comment.edited", comment: { text: "" } },
      { type: "comment.removed", id: posted.id },
    ]);
  });

  test("leaves a tombstone where replies hang on it", async () => {
    const { ana, bo, posts } = await newsroom();
    const parent = await posts("Question");
    const reply = await posts("Réponse", parent.id);
    await ana.deletes(parent);
    await until(async () => (await bo.counts(story)) === 1, "the comment to be gone");
    const { items } = await bo.reads(story);
    expect(items).toMatchObject([
      {
        id: parent.id,
        author: null,
        text: "",
        html: "",
        status: "deleted",
        replies: { count: 1, items: [{ id: reply.id }] },
      },
    ]);
  });

  test("is the author's to take back, nobody else's", async () => {
    const { bo, mo, posts } = await newsroom();
    const posted = await posts("À moi");
    expect(await bo.deletes(posted)).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await mo.deletes(posted)).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await bo.sees(posted)).toBe(true);
  });
});

/** All that a collection has, as text. */
async function everywhere(collection: string): Promise<string> {
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const all = await connection.collection(collection).find().toArray();
  await connection.close();
  return JSON.stringify(all);
}
