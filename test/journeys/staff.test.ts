import {
  invitations,
  type MadeInvitation,
  madeInvitation,
  namedPeople,
  session,
  type StaffAct,
  staff,
  staffActs,
  staffMember,
  type StaffRole,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const password = "un mot de passe assez long";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  return { room, admin: room.admin, ana, bo };
}

function appointing(by: Person, { id: user }: Person, role: StaffRole, more: object = {}): Promise<Answer> {
  return by.ask("staff", { method: "POST", body: { user, role, ...more } });
}

async function appoints(by: Person, person: Person, role: StaffRole, more: object = {}) {
  return granted(staffMember, 201, await appointing(by, person, role, more));
}

async function invites(by: Person, body: object): Promise<MadeInvitation> {
  return granted(madeInvitation, 201, await by.ask("invitations", { method: "POST", body }));
}

function accepting(room: Newsroom, code: string, username: string, chosen = password): Promise<Answer> {
  const body = { code, username, password: chosen };
  return room.stranger.ask("auth/invitation", { method: "POST", body });
}

async function accepts(room: Newsroom, code: string, username: string): Promise<Person> {
  const { user, token } = granted(session, 201, await accepting(room, code, username));
  return new Person(room.api, room.site, user.id, user.name, token);
}

/** The trail, the first act first. */
async function trail(admin: Person): Promise<StaffAct[]> {
  return granted(staffActs, 200, await admin.ask("staff/acts")).items.toReversed();
}

test("an admin makes a moderator of a reader, and a reader of a moderator, at once", async () => {
  const { admin, ana } = await newsroom();
  expect((await ana.ask("moderation/queues")).refusal).toBe("forbidden");
  expect(await appoints(admin, ana, "moderator", { sections: ["sport", "sport"] })).toMatchObject({
    user: { id: ana.id, name: "Ana" },
    role: "moderator",
    sections: ["sport"],
  });
  expect((await ana.ask("moderation/queues")).status).toBe(200);
  expect(granted(staff, 200, await admin.ask("staff")).items).toMatchObject([
    { user: { id: ana.id }, role: "moderator", sections: ["sport"] },
  ]);
  const leaves = () => admin.ask(`staff/${ana.id}`, { method: "DELETE" });
  expect((await leaves()).status).toBe(204);
  expect((await leaves()).status).toBe(204);
  expect((await ana.ask("moderation/queues")).refusal).toBe("forbidden");
  expect(granted(staff, 200, await admin.ask("staff")).items).toEqual([]);
  expect(await trail(admin)).toMatchObject([
    {
      act: "appointed",
      by: { kind: "person", name: "admin" },
      about: { id: ana.id, name: "Ana" },
      from: { role: "reader" },
      to: { role: "moderator", sections: ["sport"] },
    },
    { act: "removed", from: { role: "moderator" }, to: { role: "reader", sections: null } },
  ]);
});

test("what an admin has decided stands over what the publisher's sign-in says", async () => {
  const { room, admin, ana } = await newsroom();
  await appoints(admin, ana, "moderator");
  expect((await (await room.person("Ana")).ask("moderation/queues")).status).toBe(200);
  await admin.ask(`staff/${ana.id}`, { method: "DELETE" });
  expect((await (await room.person("Ana", "operator")).ask("moderation/queues")).refusal).toBe("forbidden");
});

test("nobody gives or takes a rank that is not below their own, nor changes their own", async () => {
  const { admin, ana, bo } = await newsroom();
  await appoints(admin, ana, "admin");
  await appoints(ana, bo, "operator");
  expect((await appointing(ana, bo, "admin")).refusal).toBe("forbidden");
  expect((await appointing(ana, ana, "moderator")).refusal).toBe("own-rank");
  expect((await appointing(bo, ana, "moderator")).refusal).toBe("forbidden");
  await appoints(admin, bo, "admin");
  expect((await ana.ask(`staff/${bo.id}`, { method: "DELETE" })).refusal).toBe("forbidden");
  expect((await ana.ask(`staff/${admin.id}`, { method: "DELETE" })).refusal).toBe("user-unknown");
  expect((await admin.ask(`staff/${admin.id}`, { method: "DELETE" })).refusal).toBe("own-rank");
  expect((await ana.ask("invitations", { method: "POST", body: { for: "x", role: "admin" } })).refusal).toBe(
    "forbidden",
  );
});

test("two who decide on one rank at once both leave a line, and the last one counts", async () => {
  const { admin, ana } = await newsroom();
  await Promise.all([appoints(admin, ana, "moderator"), appoints(admin, ana, "operator")]);
  const acts = await trail(admin);
  const [member] = granted(staff, 200, await admin.ask("staff")).items;
  expect(acts.at(-1)?.to?.role).toBe(member?.role);
  expect(acts[1]?.from).toEqual(acts[0]?.to);
});

test.each([
  ["sections of an operator", { role: "operator", sections: ["sport"] }],
  ["no section at all", { role: "moderator", sections: [] }],
  ["a role that is none of the staff", { role: "reader" }],
])("%s are refused", async (_, rank) => {
  const { admin, ana } = await newsroom();
  const answer = await admin.ask("staff", { method: "POST", body: { user: ana.id, ...rank } });
  expect(answer.refusal).toBe("invalid-input");
});

test("nobody of another site can be made staff", async () => {
  const [{ ana }, { admin }] = await Promise.all([newsroom(), newsroom()]);
  expect((await appointing(admin, ana, "moderator")).refusal).toBe("user-unknown");
});

test("people are found by a name as it is seen", async () => {
  const { admin, ana } = await newsroom();
  const found = granted(namedPeople, 200, await admin.ask("staff/people?name=ANA"));
  expect(found.items).toEqual([{ id: ana.id, name: "Ana", avatar: null, role: "reader" }]);
});

test("staff choose no password that is tried first; what readers choose is theirs", async () => {
  const { room, admin } = await newsroom();
  const { code } = await invites(admin, { for: "Zoé", role: "moderator" });
  const tried = ["Password1", "Palabre-2026", "ZoéDumas99"];
  for (const one of tried)
    expect((await accepting(room, code, "Zoé Dumas", one)).refusal).toBe("invalid-input");
  const zoe = await accepts(room, code, "Zoé Dumas");
  const change = { password: "Password1", currentPassword: password };
  expect((await zoe.ask("/v1/me", { method: "PATCH", body: change })).refusal).toBe("invalid-input");
  const form = { username: "Lectrice", password: "Password1" };
  expect((await room.stranger.ask("auth/register", { method: "POST", body: form })).status).toBe(201);
});

test("whoever is invited makes an account with that rank, once, even where nobody may register", async () => {
  const { room, admin } = await newsroom();
  await room.set({ registration: false });
  const { code, id } = await invites(admin, { for: "Léa du bureau", role: "moderator", sections: ["sport"] });
  expect(granted(invitations, 200, await admin.ask("invitations")).items).toMatchObject([
    { id, for: "Léa du bureau", role: "moderator", sections: ["sport"] },
  ]);
  expect((await accepting(room, code, "Ana")).refusal).toBe("name-taken");
  const lea = await accepts(room, code, "Léa");
  expect((await lea.ask("moderation/queues")).status).toBe(200);
  expect((await accepting(room, code, "Max")).refusal).toBe("invitation-unknown");
  expect(await trail(admin)).toMatchObject([
    { act: "invited", about: { id: null, name: "Léa du bureau" } },
    { act: "joined", about: { id: lea.id, name: "Léa" }, to: { role: "moderator", sections: ["sport"] } },
  ]);
});

test("an invitation that was withdrawn, or whose inviter is no admin any more, lets nobody in", async () => {
  const { room, admin, ana } = await newsroom();
  await appoints(admin, ana, "admin");
  const [one, other] = [
    await invites(admin, { for: "x", role: "moderator" }),
    await invites(ana, { for: "y", role: "moderator" }),
  ];
  expect((await admin.ask(`invitations/${one.id}`, { method: "DELETE" })).status).toBe(204);
  await admin.ask(`staff/${ana.id}`, { method: "DELETE" });
  for (const { code } of [one, other])
    expect((await accepting(room, code, "Max")).refusal).toBe("invitation-unknown");
});

test("an admin puts somebody out wherever they are in, who comes in again by their password, and the trail says so", async () => {
  const { room, admin } = await newsroom();
  const { code } = await invites(admin, { for: "Léa", role: "moderator" });
  const lea = await accepts(room, code, "Léa");
  const line = await Line.open(system.gateway, "discussion", { token: lea.token });
  const everywhere = `staff/${lea.id}/sign-ins`;
  expect((await lea.ask(everywhere, { method: "DELETE" })).refusal).toBe("forbidden");
  expect((await admin.ask(everywhere, { method: "DELETE" })).status).toBe(204);
  expect((await lea.ask("moderation/queues")).refusal).toBe("token-ended");
  await until(() => !line.connected, "their connection to end");
  const body = { username: "Léa", password };
  const again = granted(session, 200, await room.stranger.ask("auth/login", { method: "POST", body }));
  expect((await lea.with(again.token).ask("moderation/queues")).status).toBe(200);
  expect((await trail(admin)).at(-1)).toMatchObject({
    act: "sign-ins-ended",
    about: { id: lea.id },
    from: { role: "moderator" },
    to: { role: "moderator" },
  });
});
