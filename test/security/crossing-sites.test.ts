import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import fc from "fast-check";
import mongoose, { type Connection } from "mongoose";
import { z } from "zod";
import { apiAlone } from "../newsroom/api-alone.js";
import { everything } from "../newsroom/everything.js";
import { busyComments, busyStory } from "../newsroom/busy-comments.js";
import { fill, storesOf } from "../newsroom/busy-store.js";
import { FromSchema } from "../newsroom/from-schema.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { addressOf, type Described, type Operation, operationsOf } from "../newsroom/operations.js";
import type { Person } from "../newsroom/person.js";
import { type FreshServices, freshServices } from "../newsroom/services.js";

/** The site whose things are asked for from another. */
const owner = busyStory.site;

/** Which collection has what a name in an address, a query or a body stands for. */
const collections: Readonly<Record<string, string>> = {
  about: "users",
  appeal: "statements",
  author: "users",
  backtest: "backtests",
  brake: "brakeWatches",
  by: "users",
  comment: "comments",
  decidedBy: "users",
  decision: "decisions",
  delivery: "deliveries",
  handover: "handovers",
  invitation: "invitations",
  job: "decisionJobs",
  key: "apiKeys",
  masking: "decisions",
  notice: "notices",
  other: "backtests",
  parent: "comments",
  people: "users",
  proposal: "proposals",
  receipt: "notices",
  run: "shadowRuns",
  sanction: "sanctions",
  signIn: "signIns",
  statement: "statements",
  sub: "users",
  undo: "filterUndos",
  user: "users",
  wave: "waves",
  webhook: "webhooks",
};

/** What an address may name that every site has for itself. */
const everyones: Readonly<Record<string, string>> = {
  kind: "up",
  queue: "held",
  story: busyStory.story,
  suggestion: "words",
  version: "1",
  year: "2025",
};

let app: NestFastifyApplication;
let connection: Connection;
let described: Described;
let services: FreshServices;
let stranger: Person;
/** What the owner has, by collection. */
const owned = new Map<string, string[]>();

beforeAll(async () => {
  services = await freshServices();
  // its indexes first: what a database is filled with keeps to them
  app = await apiAlone(services);
  connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  await fill(storesOf(connection), busyComments().slice(0, 100));
  const api = await app.getUrl();
  described = await operationsOf(api);
  const other = await Newsroom.open(api);
  const admin = await other.person("Ada");
  await does(other.admin, "PUT", `staff/${admin.id}`, { role: "admin" });
  stranger = admin;
  await furnish(other.admin.at(owner));
}, 90_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});

/** What a database is not filled with. */
async function furnish(admin: Person): Promise<void> {
  await does(admin, "POST", "/v1/sites", { id: owner, name: "Le Journal" });
  await does(admin, "POST", "invitations", { for: "Léa", role: "moderator" });
  const hook = {
    url: "https://hook.example/",
    events: ["comment.held"],
    secret: `whsec_${btoa("a".repeat(32))}`,
  };
  await does(admin, "PATCH", "settings", { webhooks: [{ id: "hook", kind: "standard", ...hook }] });
  owned.set("webhooks", ["hook"]);
  const held = await connection.collection("comments").findOne({ site: owner, status: "held" });
  await does(admin, "PUT", `moderation/comments/${String(held?._id)}/claim`, {});
  for (const name of new Set(Object.values(collections)))
    if (name !== "webhooks") owned.set(name, await idsIn(name));
}

async function does(person: Person, method: string, path: string, body: object): Promise<void> {
  const answer = await person.ask(path, { method, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

const kept = z.object({
  _id: z.unknown().transform(String),
  id: z.string().optional(),
  receipt: z.string().optional(),
  sub: z.string().optional(),
});

async function idsIn(collection: string): Promise<string[]> {
  const found = await connection.collection(collection).find({ site: owner }).limit(20).toArray();
  return found.flatMap((one) => {
    const { _id, id, receipt, sub } = kept.parse(one);
    return [_id, id, receipt, sub].filter((name) => name !== undefined);
  });
}

/** Those that are asked for: the others are never named, and have to be in no answer. */
function idsFor(name: string): string[] {
  return (owned.get(collections[name] ?? "") ?? []).filter((_, at) => at % 2 === 0);
}

function neverNamed(): string[] {
  const asked = new Set(Object.keys(collections).flatMap(idsFor));
  return [...owned.values()].flat().filter((id) => !asked.has(id) && id.length > 8);
}

/** All that is kept anywhere but of whoever asks. */
async function others(): Promise<string[]> {
  const isTheirs = (line: string) => line.includes(stranger.site) || line.includes(stranger.id);
  return (await everything(services)).filter((line) => !isTheirs(line));
}

interface Crossing {
  path: string;
  body: unknown;
  type: string | undefined;
  /** all that it names, as it was before it was encoded */
  asked: string;
}

/** What asks an operation of one's own site for things of the other. */
function crossing(operation: Operation): fc.Arbitrary<Crossing> {
  const values = new FromSchema(described.schemas, (name) => {
    const ids = idsFor(name);
    return ids.length > 0 ? fc.constantFrom(...ids) : undefined;
  });
  const named = operation.parameters.filter((one) => one.in === "path" && one.name !== "site");
  const inPath = named.map(({ name }) => {
    const everyone = everyones[name];
    return [name, everyone === undefined ? fc.constantFrom(...idsFor(name)) : fc.constant(everyone)] as const;
  });
  const inQuery = operation.parameters
    .filter((one) => one.in === "query" && (one.required || one.name in collections))
    .map(({ name, schema }) => [name, values.values(schema, name)] as const);
  const [type] = Object.keys(operation.bodies);
  const schema = operation.bodies[type ?? ""];
  return fc
    .record({
      path: fc.record(Object.fromEntries(inPath)),
      query: fc.record(Object.fromEntries(inQuery)),
      body: schema ? values.values(schema) : fc.constant(undefined),
    })
    .map(({ path, query, body }) => ({
      path: `${addressOf(operation, (name) => path[name] ?? stranger.site)}?${search(query)}`,
      ...{ body, type, asked: JSON.stringify([path, query, body]) },
    }));
}

function search(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  return new URLSearchParams(pairs).toString();
}

/** What gives back what one has of a thing, and has nothing to say where that is nothing. */
const givesBack = /^DELETE .+\/(?:claim|ignore|referral)$/;

test("every name in an address is known to this test", () => {
  const names = described.operations.flatMap(({ parameters }) =>
    parameters.filter((one) => one.in === "path" && one.name !== "site").map(({ name }) => name),
  );
  expect([...new Set(names)].filter((name) => !(name in everyones) && idsFor(name).length === 0)).toEqual([]);
});

test("whoever may do everything at one site reads and changes nothing of another by its ids", async () => {
  const before = await others();
  const odd: string[] = [];
  const unnamed = neverNamed();
  expect(unnamed.length).toBeGreaterThan(100);
  for (const operation of described.operations.filter(({ path }) => path.includes("{site}"))) {
    const isOfOwner = (name: string) =>
      operation.path.includes(`{${name}}`) && !givesBack.test(operation.route);
    const asksByPath = Object.keys(collections).some(isOfOwner);
    for (const { path, body, type, asked } of fc.sample(crossing(operation), 3)) {
      const json = type === "application/json";
      const answer = await stranger.ask(path, {
        method: operation.method,
        ...(body === undefined
          ? {}
          : { body: json ? body : "palabre", headers: { "content-type": type ?? "" } }),
      });
      const found = unnamed.filter((id) => JSON.stringify(answer.body).includes(`"${id}"`));
      if (answer.status >= 500 || found.length > 0 || (asksByPath && answer.status < 400))
        odd.push(`${operation.route}: ${answer.status} ${asked.slice(0, 200)} ${found.join(" ")}`);
    }
  }
  expect([...new Set(odd)]).toEqual([]);
  const after = new Set(await others());
  expect(before.filter((line) => !after.has(line))).toEqual([]);
}, 180_000);
