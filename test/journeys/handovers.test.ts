import { handover, handovers } from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const leaves = (by: Person, text: string) =>
  by.ask("moderation/handovers", { method: "POST", body: { text } });
const reads = async (person: Person) =>
  granted(handovers, 200, await person.ask("moderation/handovers")).items;
const settles = (by: Person, id: string) => by.ask(`moderation/handovers/${id}/done`, { method: "PUT" });

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max };
}

test("what one shift leaves is read by the next at once, and done once", async () => {
  const { room, mo, max } = await newsroom();
  const desk = await Line.open(system.gateway, "moderation", { token: max.token });
  await desk.asks("join", { site: room.site });
  const { id } = granted(handover, 201, await leaves(mo, "La rédaction ferme « le pont » ce soir."));
  await leaves(mo, "Deux appels attendent Max.");
  await until(() => desk.all("handovers", handovers.shape.items).at(-1)?.length === 2, "word of both");
  expect((await reads(max)).map(({ text, by, done }) => [text, by.name, done])).toEqual([
    ["Deux appels attendent Max.", "Mo", null],
    ["La rédaction ferme « le pont » ce soir.", "Mo", null],
  ]);

  const { done } = granted(handover, 200, await settles(max, id));
  expect(done?.by.name).toBe("Max");
  expect(granted(handover, 200, await settles(mo, id)).done).toEqual(done);
  await until(
    () =>
      desk
        .all("handovers", handovers.shape.items)
        .at(-1)
        ?.find((one) => one.id === id)?.done,
    "word of what is done",
  );
});

test("nothing crosses sites, readers leave nothing, and nothing empty is left", async () => {
  const { ana, mo } = await newsroom();
  const elsewhere = await newsroom();
  const { id } = granted(handover, 201, await leaves(mo, "À suivre."));
  expect(await reads(elsewhere.mo)).toEqual([]);
  expect((await settles(elsewhere.mo, id)).refusal).toBe("handover-unknown");
  expect((await leaves(ana, "Bonjour.")).refusal).toBe("forbidden");
  expect((await leaves(mo, "  ")).refusal).toBe("invalid-input");
});
