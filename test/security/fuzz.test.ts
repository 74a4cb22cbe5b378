import fc from "fast-check";
import { z } from "zod";
import { googleError, problemDetails } from "#contract";
import { FromSchema } from "../newsroom/from-schema.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Described, type Operation, operationsOf } from "../newsroom/operations.js";
import type { Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { hostileJson } from "./hostile-json.js";

/** Requests to each route; `FUZZ_RUNS=500 npm test -- test/security/fuzz` looks much further. */
const runs = Number(process.env.FUZZ_RUNS ?? 4);
/** How many routes are asked at once. */
const atOnce = 8;
/** What takes longer than this, in ms, hangs. */
const longest = 60_000;

let room: Newsroom;
let admin: Person;
let described: Described;
let known: Record<string, string>;
beforeAll(async () => {
  room = await Newsroom.open(system.api, { settings: { guests: true } });
  admin = await room.person("Ada");
  await room.admin.ask(`staff/${admin.id}`, { method: "PUT", body: { role: "admin" } });
  described = await operationsOf(system.api);
  const { id } = await admin.getsPublished("le-pont", "Le pont rouvre demain.");
  known = {
    site: room.site,
    story: "le-pont",
    comment: id,
    user: admin.id,
    queue: "held",
    kind: "up",
    year: "2025",
  };
});

interface Request {
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

const words = fc.oneof(
  fc.constantFrom(
    ...[
      "%",
      "%zz",
      "%ff",
      "%00",
      "%c0%af",
      "..%2f..",
      "%2e%2e%2f",
      "$where",
      "-1",
      "null",
      "NaN",
      "1e400",
      "",
    ],
    ...["9".repeat(30), "a".repeat(9000), "%F0%9F%91%8B", "__proto__", "[object%20Object]", ";", "%0d%0aa:b"],
  ),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

/** Parts of an address: mostly what there is, else anything. */
function places({ parameters }: Operation): fc.Arbitrary<Record<string, string>> {
  const inPath = parameters
    .filter((one) => one.in === "path")
    .map(({ name }) => {
      const value = known[name];
      const fitting =
        value === undefined ? [] : [{ weight: 12, arbitrary: fc.constant(encodeURIComponent(value)) }];
      return [name, fc.oneof(...fitting, { weight: 2, arbitrary: words })] as const;
    });
  return fc.record(Object.fromEntries(inPath));
}

function queries({ parameters }: Operation, values: FromSchema): fc.Arbitrary<string> {
  const pairs = parameters
    .filter((one) => one.in === "query")
    .map(({ name, schema }) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant("") },
        {
          weight: 3,
          arbitrary: values
            .values(schema, name)
            .map((value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`),
        },
        { weight: 1, arbitrary: words.map((word) => `${name}=${word}`) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(`${name}=a&${name}=b`, `${name}[$gt]=1`, `${name}[]=1`, name),
        },
      ),
    );
  return fc
    .tuple(...pairs, fc.constantFrom("", "", "__proto__=1", "$where=1", "%=%"))
    .map((all) => all.filter(Boolean).join("&"));
}

const oddHeaders = fc.record(
  {
    accept: fc.constantFrom("*/*", "text/html", "application/yaml", "a", ";;;", "x/".repeat(2000)),
    "accept-language": fc.constantFrom("fr", "en;q=0.1", "*", "zz-".repeat(1000), ";q="),
    "idempotency-key": fc.constantFrom("k", "\u00e9", "k".repeat(200), "a b"),
    "if-match": fc.constantFrom('"1"', "W/", '"'.repeat(50), "*"),
    "if-none-match": fc.constantFrom('"1"', "*", "W/".repeat(100)),
    "x-forwarded-for": fc.constantFrom("127.0.0.1", "::ffff:1.2.3.4, x", "a".repeat(500)),
  },
  { requiredKeys: [] },
);

const otherTypes = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/json; charset=utf-16",
  "a",
  "",
];

function requests(operation: Operation): fc.Arbitrary<Request> {
  const values = new FromSchema(described.schemas);
  const [type] = Object.keys(operation.bodies);
  const schema = operation.bodies["application/json"];
  const fitting = schema ? values.values(schema) : fc.jsonValue({ maxDepth: 2 });
  const hasBody = type !== undefined || operation.method === "DELETE";
  const types = fc.oneof(
    { weight: 8, arbitrary: fc.constant(type ?? "application/json") },
    { weight: 1, arbitrary: fc.constantFrom(...otherTypes) },
  );
  return fc
    .record({
      place: places(operation),
      query: queries(operation, values),
      headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders }),
      body: hasBody ? fc.tuple(hostileJson(fitting), types) : fc.constant(null),
    })
    .map(({ place, query, headers, body }) => ({
      path: `${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => place[name] ?? "")}?${query}`,
      headers: { ...headers, ...(body ? { "content-type": body[1] } : {}) },
      body: body?.[0],
    }));
}

const inside = /node_modules|\/dist\/|\.[jt]s:\d|\bat \S+ \(|Mongo(?:Server)?Error|E11000|ECONN|ioredis/;

/** What is wrong with an answer; null where nothing is. */
async function fault(
  operation: Operation,
  bearer: Person,
  { path, headers, body }: Request,
): Promise<string | null> {
  const answer = await fetch(`${system.api}${path}`, {
    method: operation.method,
    headers: { ...headers, authorization: `Bearer ${bearer.token ?? ""}` },
    ...(body === undefined ? {} : { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(longest),
  });
  const text = await answer.text();
  // a form that is not spoken is 501 by the contract, as for unknown imports
  if (answer.status >= 500 && answer.status !== 501) return `${answer.status} ${text}`;
  if (answer.status < 400) return answer.status === 200 ? shapeFault(operation, answer, text) : null;
  const refusal = z.union([problemDetails, googleError]).safeParse(jsonOf(text));
  if (!refusal.success) return `${answer.status} is no problem: ${text}`;
  if (inside.test(text)) return `${answer.status} tells of the inside: ${text}`;
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const shapes = new Map<string, z.ZodType>();

/** Where an answer differs from what the document says of it. */
function shapeFault({ route, answers }: Operation, answer: Response, text: string): string | null {
  const described200 = answers["200"];
  if (!described200 || !answer.headers.get("content-type")?.startsWith("application/json")) return null;
  const shape = shapes.get(route) ?? shapeOf(described200);
  shapes.set(route, shape);
  const { error } = shape.safeParse(jsonOf(text));
  return error ? `is not as described: ${error.message} in ${text}` : null;
}

const isSchema = z.custom<Parameters<typeof z.fromJSONSchema>[0]>((one) => typeof one === "object");

function shapeOf(schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: described.schemas }).replaceAll(
    "#/components/schemas/",
    "#/$defs/",
  );
  return z.fromJSONSchema(isSchema.parse(JSON.parse(whole)));
}

test(
  "whatever is sent to a route, it answers soon, as described or with a problem, and without its inside",
  async () => {
    const waiting = [...described.operations];
    const faults: string[] = [];
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const operation = next;
        const aboutOneself = /^\/v1\/(?:me|auth)\b/.test(operation.path);
        const { failed, counterexample, errorInstance } = await fc.check(
          fc.asyncProperty(requests(operation), async (request) => {
            const found = await fault(
              operation,
              aboutOneself ? await room.person("Une autre") : admin,
              request,
            );
            if (found !== null) throw new Error(found);
          }),
          { numRuns: runs, endOnFailure: runs < 50 },
        );
        if (failed)
          faults.push(
            `${operation.route} ${JSON.stringify(counterexample).slice(0, 800)}\n${String(errorInstance).slice(0, 800)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults).toEqual([]);
  },
  180_000 + runs * 30_000,
);
