import { MetadataScanner } from "@nestjs/core";
import { GATEWAY_OPTIONS, MESSAGE_METADATA } from "@nestjs/websockets/constants.js";
import { z } from "zod";
import { createdApiKey, problemDetails, session } from "#contract";
import { readConfiguration } from "#platform";
import { GatewayModule } from "../../apps/gateway/gateway.module.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { addressOf, type Operation, operationsOf } from "../newsroom/operations.js";
import { type Answer, granted, Person } from "../newsroom/person.js";
import { type Caller, callers, type RightsTable, rightsTable } from "../newsroom/rights-table.js";
import { services, system } from "../newsroom/running-system.js";

/** A newsroom with one of each who may ask. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { guests: true } });
  const bearer = ({ user, token }: z.infer<typeof session>) =>
    new Person(room.api, room.site, user.id, user.name, token);
  const ranked = async (name: string, rank: object) => {
    const person = await room.person(name);
    const { status } = await room.admin.ask(`staff/${person.id}`, { method: "PUT", body: rank });
    expect(status).toBe(200);
    return person;
  };
  const guest = await room.stranger.ask("auth/guest", { method: "POST", body: { name: "Passante" } });
  const key = await room.admin.ask("keys", { method: "POST", body: { name: "CMS" } });
  const people: Record<Caller, Person> = {
    anyone: room.stranger,
    guest: bearer(granted(session, 201, guest)),
    reader: await room.person("Ana"),
    "moderator of sections": await ranked("Zoé", { role: "moderator", sections: ["Sport"] }),
    moderator: await room.person("Mo", "moderator"),
    operator: await room.person("Op", "operator"),
    key: room.stranger.with(granted(createdApiKey, 201, key).token),
    admin: await ranked("Ada", { role: "admin" }),
    installation: room.admin,
  };
  return { room, people };
}

/** What whoever asks has no more after it. */
const lastOfAll = ["POST /v1/auth/logout", "DELETE /v1/me"];
/** What would take the installation's admin from the other tests: the same code decides as for a site's. */
const aboutOneself = /^\/v1\/(?:me|auth)\b/;

/** Asks with what names nothing that there is: who may not is told so before anybody looks at it. */
function asks(person: Person, operation: Operation): Promise<Answer> {
  const given: Record<string, string> = { site: person.site, story: "une", queue: "held", year: "2025" };
  const [type] = Object.keys(operation.bodies);
  return person.ask(
    addressOf(operation, (name) => given[name] ?? "1"),
    {
      method: operation.method,
      ...(type === undefined ? {} : { body: "{}", headers: { "content-type": type } }),
    },
  );
}

/** How the guard refuses whom it knows; what a route refuses by itself is another matter. */
const byTheGuard = /^(?:you are .+|nobody may do this)$/;

/** Whether the guard lets them in; whatever is wrong with what they have sent is another matter. */
function isLetIn({ status, refusal, body }: Answer): boolean {
  if (refusal === "sign-in-needed") {
    expect(status).toBe(401);
    return false;
  }
  expect(status).not.toBe(401);
  expect(status).toBeLessThan(500);
  return refusal !== "forbidden" || !byTheGuard.test(problemDetails.parse(body).detail);
}

async function routesOpenTo(person: Person, operations: readonly Operation[]): Promise<Set<string>> {
  const open = new Set<string>();
  for (const operation of operations) if (isLetIn(await asks(person, operation))) open.add(operation.route);
  return open;
}

/** The part of the table in docs/rights.md that is about HTTP, or about messages. */
async function told(about: (what: string) => boolean): Promise<RightsTable> {
  return Object.fromEntries(Object.entries(await rightsTable()).filter(([what]) => about(what)));
}

const isMessage = (what: string) => /^\/\w+ \w+$/.test(what);

test("each route lets in whom docs/rights.md names, and nobody else", async () => {
  const { operations } = await operationsOf(system.api);
  const ordered = operations.filter(({ route }) => !lastOfAll.includes(route));
  const [first, second] = [await newsroom(), await newsroom()];
  const [logout, erasure] = lastOfAll.map((last) => operations.filter(({ route }) => route === last));
  const open = await Promise.all(
    callers.map(async (caller) => {
      const takes = ({ path }: Operation) => caller !== "installation" || !aboutOneself.test(path);
      const found = await Promise.all([
        routesOpenTo(first.people[caller], [...ordered, ...(logout ?? [])].filter(takes)),
        routesOpenTo(second.people[caller], (erasure ?? []).filter(takes)),
      ]);
      return [caller, new Set(found.flatMap((routes) => [...routes]))] as const;
    }),
  );
  const seen = operations.map(({ route, path }) => [
    route,
    open
      .filter(
        ([caller, routes]) => routes.has(route) || (caller === "installation" && aboutOneself.test(path)),
      )
      .map(([caller]) => caller),
  ]);
  expect(Object.fromEntries(seen)).toEqual(await told((what) => !isMessage(what)));
}, 180_000);

const gatewayOptions = z.object({ namespace: z.string() });

/** Every message that a gateway takes, by its namespace, as the decorators say. */
function messages(): { namespace: string; message: string }[] {
  const { providers = [] } = GatewayModule.for(
    readConfiguration({ MONGODB_URI: services.mongodbUri, REDIS_URL: services.redisUrl }),
  );
  return providers.flatMap((provider) => {
    if (typeof provider !== "function") return [];
    const { data } = gatewayOptions.safeParse(Reflect.getMetadata(GATEWAY_OPTIONS, provider));
    if (!data) return [];
    const prototype: unknown = provider.prototype;
    if (typeof prototype !== "object" || prototype === null) return [];
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      const message: unknown =
        typeof method === "function" ? Reflect.getMetadata(MESSAGE_METADATA, method) : undefined;
      return typeof message === "string" ? [{ namespace: data.namespace, message }] : [];
    });
  });
}

let known: ReturnType<typeof messages>;
beforeAll(() => {
  known = messages();
});

const room = z.enum(["discussion", "moderation", "operations"]);
const refused = z.object({ error: z.object({ type: z.string(), status: z.number() }) });

/** @returns the refusal's name; null where there is none */
async function says(line: Line, message: string, data: object): Promise<string | null> {
  const { data: answer } = refused.safeParse(await line.asks(message, data));
  return answer?.error.type.replace("urn:palabre:problem:", "") ?? null;
}

test("each message lets in whom docs/rights.md names, and nobody else", async () => {
  const { people } = await newsroom();
  const seen: [string, Caller[]][] = [];
  for (const { namespace, message } of known) {
    const open: Caller[] = [];
    for (const caller of callers) {
      const { site, token } = people[caller];
      const line = await Line.open(system.gateway, room.parse(namespace.slice(1)), { token });

      const refusal = await says(line, message, { site, story: "une", comment: "1", appeal: "1" });
      if (refusal !== "forbidden" && refusal !== "sign-in-needed") open.push(caller);
    }
    seen.push([`${namespace} ${message}`, open]);
  }
  expect(Object.fromEntries(seen)).toEqual(await told(isMessage));
}, 180_000);

test("whoever is signed in at one site is nobody at another, on each route and by each message", async () => {
  const { operations } = await operationsOf(system.api);
  const guarded = await told(() => true);
  const [{ people }, other] = [await newsroom(), await Newsroom.open(system.api)];
  const strangers = callers.filter((caller) => caller !== "anyone" && caller !== "installation");
  const closed = operations.filter(
    ({ route, path }) => path.includes("{site}") && !guarded[route]?.includes("anyone"),
  );
  expect(closed.length).toBeGreaterThan(100);
  const letIn = await Promise.all(
    strangers.map(async (caller) => {
      const odd: string[] = [];
      for (const operation of closed) {
        const { status, refusal } = await asks(people[caller].at(other.site), operation);
        if (status !== 401 || refusal !== "token-audience")
          odd.push(`${caller} ${operation.route}: ${status} ${refusal}`);
      }
      for (const { namespace, message } of known) {
        // leaving tells nothing
        if (message === "leave") continue;
        const { token } = people[caller];
        const line = await Line.open(system.gateway, room.parse(namespace.slice(1)), { token });
        const named = { site: other.site, story: "une", comment: "1", appeal: "1" };
        const refusal = await says(
          line,
          message,
          namespace === "/discussion" ? { ...named, since: 0 } : named,
        );
        if (refusal !== "token-audience") odd.push(`${caller} ${namespace} ${message}: ${refusal}`);
      }
      return odd;
    }),
  );
  expect(letIn.flat()).toEqual([]);
}, 180_000);
