import { signal } from "@preact/signals";
import { apply } from "../desk/apply.js";
import { type Desk } from "../desk/desk.js";
import { caseOf, decisionBy, deskWith, item, play } from "../desk/example.js";
import { isPicked } from "../desk/picking.js";
import { picker } from "./pick.js";

const read = caseOf(item("a", { status: "published" }), [decisionBy("Ada", "published")]);

/** A desk with a published comment in front, over an API that answers when the test says so. */
function deskOver() {
  const desk = signal<Desk>(play(deskWith(["a"]), [{ type: "opened", case: read, now: 0 }]));
  const answers: (() => void)[] = [];
  const asked: string[] = [];
  const tell = (happening: Parameters<typeof apply>[1]) => void (desk.value = apply(desk.value, happening));
  const user = { id: "me", site: "demo", name: "Me", role: "moderator" as const, avatar: null, badges: [] };
  const pick = picker({
    desk,
    session: { site: "demo", token: "t", expiresAt: "2100-01-01T00:00:00Z", user },
    tell,
    signedOut: () => undefined,
    newKey: () => `key ${asked.length}`,
    pause: () => Promise.resolve(),
    ask: async <Given>(_: string, { method = "" } = {}) => {
      asked.push(method);
      await new Promise<void>((resolve) => answers.push(resolve));
      const isGiven = (given: unknown): given is Given => given === null;
      const none: unknown = null;
      if (isGiven(none)) return none;
      throw new Error("never");
    },
  });
  const picked = () => isPicked(desk.value.cases.a?.decisions ?? []);
  return { pick, tell, asked, answers, picked };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

test("a case that was read before the key, and comes after it, does not take the pick off the screen", async () => {
  const { pick, tell, answers, picked } = deskOver();
  pick();
  await turns();
  tell({ type: "opened", case: read, now: 1 });
  expect(picked()).toBe(false);
  answers.shift()?.();
  await turns();
  expect(picked()).toBe(true);
});

test("of two keys one after the other the last one counts", async () => {
  const { pick, asked, answers, picked } = deskOver();
  pick();
  pick();
  await turns();
  answers.shift()?.();
  await turns();
  expect(picked()).toBe(false);
  answers.shift()?.();
  await turns();
  expect([picked(), asked]).toEqual([false, ["PUT", "DELETE"]]);
});
