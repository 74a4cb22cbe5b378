import { Comments, Flags } from "#store";
import { someComment } from "../newsroom/some-comment.js";
import { connection } from "./migrated.js";

test("a comment that very many report hides no report of another on the same page", async () => {
  const [flags, comments] = [new Flags(connection), new Comments(connection)];
  const [flooded, other] = [someComment(), someComment()];
  await comments.stored.insertMany([flooded, other]);
  const { site, story } = flooded;
  const report = (comment: string, user: string) => {
    const facts = { site, story, comment, user, detail: null, at: new Date() };
    return { _id: `${comment} ${user}`, ...facts, reason: "spam" as const };
  };
  const many = Array.from({ length: 2000 }, (_, number) => report(flooded._id, `reader-${number}`));
  await flags.model.insertMany([...many, report(other._id, "ana")], { lean: true });

  const found = await flags.ofComments([flooded._id, other._id]);
  expect(found.filter(({ comment }) => comment === other._id)).toHaveLength(1);
  expect(found.filter(({ comment }) => comment === flooded._id)).toHaveLength(50);
});
