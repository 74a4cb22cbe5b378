import { moderationCase, session, staffMember } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const story = "le-pont";
const password = "une phrase assez longue";

/** Nothing that two of them write is alike: that would be a wave, and one case. */
const opinions = {
  Ana: "Ce crétin de maire a vendu la gare, et personne n’a rien dit au conseil.",
  Bo: "Les travaux durent depuis l’hiver ; quel crétin a signé le devis ?",
  Cléo: "Un pont sans trottoir, il fallait être un fameux crétin pour l’inventer.",
  Dan: "On nous promet des arbres, on nous plante des bornes. Merci, crétin.",
};

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const mo = await room.person("Mo", "moderator");
  const writes = async (name: keyof typeof opinions) => {
    const comment = await (await room.person(name)).posts(story, opinions[name]);
    await until(() => mo.finds(comment, "held"), "the comment in held");
    return comment;
  };
  return { room, mo, writes };
}

async function standing(person: Person, { id }: { id: string }) {
  const { comment, decisions } = granted(moderationCase, 200, await person.ask(`moderation/comments/${id}`));
  const people = decisions.filter(({ by }) => by.kind === "person");
  return { status: comment.status, by: people.map(({ by }) => by.name) };
}

/** A moderator who signs in with a name and a password. */
async function hires(room: Newsroom, username: string): Promise<void> {
  const body = { username, password };
  const joined = await room.stranger.ask("auth/register", { method: "POST", body });
  const rank = { user: granted(session, 201, joined).user.id, role: "moderator" };
  granted(staffMember, 201, await room.admin.ask("staff", { method: "POST", body: rank }));
}

/** Ends the session that a window has, as its time would. */
async function endSession({ page }: Desk, room: Newsroom): Promise<void> {
  const kept: unknown = await page.evaluate("JSON.parse(localStorage.getItem('palabre:console:session'))");
  const { token } = session.parse(kept);
  const { status } = await room.stranger.with(token).ask("/v1/auth/logout", { method: "POST" });
  expect(status).toBe(204);
}

test("what is decided while the network is gone arrives once when it is back, and nothing moves meanwhile", async () => {
  const { room, mo, writes } = await newsroom();
  const [anas, bos] = [await writes("Ana"), await writes("Bo")];
  const max = await room.person("Max", "moderator");
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  await desk.case("Ana").waitFor();

  await desk.window.context.setOffline(true);
  await desk.page.getByText(desk.texts.connection.lost, { exact: true }).waitFor();
  await desk.presses("p");
  await desk.case("Bo").waitFor();
  await desk.presses("r", "1");
  await desk.page.getByText(desk.count(desk.texts.unsent, 2), { exact: true }).waitFor();
  await max.publishes(bos);
  const cleos = await writes("Cléo");
  expect(await standing(mo, anas)).toEqual({ status: "held", by: [] });

  await desk.window.context.setOffline(false);
  await desk.isLive();
  const conflict = desk.conflict("Bo");
  await conflict.waitFor();
  await until(async () => (await standing(mo, anas)).status === "published", "the decision to arrive");
  await desk.row(opinions.Cléo).waitFor();
  await desk.counts("held", 1);
  expect(await standing(mo, anas)).toEqual({ status: "published", by: ["Mo"] });
  expect(await standing(mo, bos)).toEqual({ status: "published", by: ["Max"] });
  await conflict.getByRole("button", { name: desk.texts.conflict.keep("Max") }).click();
  await desk.opens(opinions.Cléo, "Cléo");
  await desk.presses("p");
  await until(async () => (await standing(mo, cleos)).status === "published", "the next decision");
  expect(await desk.page.getByText(desk.count(desk.texts.unsent, 2), { exact: true }).count()).toBe(0);
});

test("a console that was left open overnight shows what is so in the morning, and its session's end loses no decision", async () => {
  const { room, writes } = await newsroom();
  await hires(room, "Lou");
  const [anas, bos] = [await writes("Ana"), await writes("Bo")];
  const desk = await Desk.open(stage, { width: 1280 });
  await desk.page.clock.install();
  await desk.signsIn(room.site, "Lou", password);
  await desk.case("Ana").waitFor();

  await desk.window.context.setOffline(true);
  await desk.page.getByText(desk.texts.connection.lost, { exact: true }).waitFor();
  await desk.presses("j");
  await desk.case("Bo").waitFor();
  await desk.presses("p");
  const max = await room.person("Max", "moderator");
  await max.rejects(anas);
  const dans = await writes("Dan");
  await desk.page.clock.fastForward("10:00:00");
  await endSession(desk, room);
  await desk.window.context.setOffline(false);

  await desk.page.getByText(desk.texts.signIn.ended, { exact: true }).waitFor();
  await desk.signsIn(room.site, "Lou", password);
  await until(async () => (await standing(max, bos)).status === "published", "the decision to arrive");
  await desk.counts("held", 1);
  await desk.opens(opinions.Dan, "Dan");
  await desk.presses("p");
  await desk.counts("held", 0);
  await until(async () => (await standing(max, dans)).status === "published", "the new decision to arrive");
  const all = await Promise.all([anas, bos, dans].map((comment) => standing(max, comment)));
  expect(all).toEqual([
    { status: "rejected", by: ["Max"] },
    { status: "published", by: ["Lou"] },
    { status: "published", by: ["Lou"] },
  ]);
});
