import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import { z } from "zod";
import { apiAlone } from "../../../test/newsroom/api-alone.js";
import { freshServices } from "../../../test/newsroom/services.js";

const methods = ["get", "put", "post", "delete", "patch"] as const;

// OpenAPI 3.1.0, as far as the document uses it: https://spec.openapis.org/oas/v3.1.0
const schema = z.record(z.string(), z.unknown()).refine((one) => Object.keys(one).length > 0, "says nothing");
const content = z.record(z.string(), z.strictObject({ schema }));
const filled = content.refine((one) => Object.keys(one).length > 0, "has no form");
const parameter = z
  .strictObject({
    name: z.string().min(1),
    in: z.enum(["path", "query", "header"]),
    description: z.string().optional(),
    required: z.boolean(),
    schema,
  })
  .refine((one) => one.in !== "path" || one.required, "what is in the path is required");
const response = z.strictObject({ description: z.string().min(1), content: content.optional() });
const operation = z.strictObject({
  operationId: z.string().min(1),
  tags: z.array(z.string()),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content: filled }).optional(),
  responses: z.record(z.string().regex(/^[1-5](\d\d|XX)$/), response),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const openApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  tags: z.array(z.unknown()),
  servers: z.array(z.unknown()),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(z.enum(methods), operation)),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), schema),
    securitySchemes: z.record(
      z.string(),
      z.looseObject({ type: z.literal("http"), scheme: z.literal("bearer") }),
    ),
  }),
});
type Operation = z.infer<typeof operation>;

let app: NestFastifyApplication;
let document: z.infer<typeof openApi>;
let operations: [route: string, operation: Operation][];
const routes: string[] = [];
beforeAll(async () => {
  const adapter = new FastifyAdapter();
  adapter.getInstance().addHook("onRoute", ({ method, url }) => void routes.push(`${String(method)} ${url}`));
  app = await apiAlone(await freshServices(), adapter);
  document = openApi.parse(await (await fetch(`${await app.getUrl()}/v1/openapi.json`)).json());
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): [string, Operation][] => {
      const found = item[method];
      return found ? [[`${method.toUpperCase()} ${path}`, found]] : [];
    }),
  );
});
afterAll(() => app.close());

test("has every route that there is, and no other", () => {
  const pages = /^\w+ \/demo\b/;
  const served = routes
    .filter((route) => !route.startsWith("HEAD ") && !pages.test(route))
    // two colons are one that begins no parameter
    .map((route) => route.replace(/(?<!:):(\w+)/g, "{$1}").replace("::", ":"));
  expect(operations.map(([route]) => route).sort()).toEqual(served.sort());
});

test.each([
  "GET /v1/sites/{site}",
  "GET /v1/sites/{site}/counts",
  "GET /v1/sites/{site}/stories/{story}/comments",
  "POST /v1/sites/{site}/stories/{story}/comments",
  "GET /v1/sites/{site}/stories/{story}/events",
  "GET /v1/sites/{site}/stories/{story}/mine",
  "PUT /v1/sites/{site}/stories/{story}",
  "GET /v1/sites/{site}/comments/{comment}",
  "GET /v1/sites/{site}/comments/{comment}/replies",
  "PUT /v1/sites/{site}/comments/{comment}/reactions/{kind}",
  "DELETE /v1/sites/{site}/comments/{comment}/reactions/{kind}",
  "POST /v1/sites/{site}/comments/{comment}/flags",
  "POST /v1/sites/{site}/auth/register",
  "POST /v1/sites/{site}/auth/login",
  "POST /v1/sites/{site}/auth/sso",
  "GET /v1/sites/{site}/moderation/queues",
  "GET /v1/sites/{site}/moderation/queues/{queue}",
  "GET /v1/sites/{site}/moderation/comments/{comment}",
  "POST /v1/sites/{site}/moderation/decisions",
  "PUT /v1/sites/{site}/moderation/comments/{comment}/featured",
  "POST /v1/sites/{site}/notices",
  "GET /v1/sites/{site}/notices/{receipt}",
  "GET /v1/me/statements",
  "POST /v1/me/statements/{statement}/appeal",
  "GET /v1/sites/{site}/moderation/appeals",
  "POST /v1/sites/{site}/moderation/appeals/{statement}",
  "GET /v1/sites/{site}/moderation/users/{user}/sanctions",
  "POST /v1/sites/{site}/moderation/users/{user}/sanctions",
  "DELETE /v1/sites/{site}/moderation/users/{user}/sanctions/{sanction}",
  "DELETE /v1/me",
  "GET /v1/sites/{site}/users/sub/{sub}",
  "PATCH /v1/sites/{site}/users/sub/{sub}",
  "DELETE /v1/sites/{site}/users/sub/{sub}",
  "GET /v1/sites/{site}/users/sub/{sub}/export",
  "GET /v1/sites/{site}/filters",
  "PUT /v1/sites/{site}/filters/draft",
  "POST /v1/sites/{site}/filters/versions",
  "GET /v1/sites/{site}/filters/versions/{version}",
  "PUT /v1/sites/{site}/filters/active",
  "GET /v1/sites/{site}/settings",
  "PATCH /v1/sites/{site}/settings",
  "POST /v1/sites",
  "GET /v1/openapi.json",
  "GET /health/live",
  "GET /health/ready",
  "GET /metrics",
])("has what the contract promises: %s", (route) => {
  expect(operations.map(([one]) => one)).toContain(route);
});

test("names each operation once", () => {
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(ids).toEqual([...new Set(ids)]);
});

test("declares every parameter of a path, and each parameter once", () => {
  for (const [route, { parameters }] of operations) {
    const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
    expect([route, inPath.sort()]).toEqual([
      route,
      [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
    ]);
    const names = parameters.map((one) => `${one.in} ${one.name}`);
    expect([route, names]).toEqual([route, [...new Set(names)]]);
  }
});

test.each([
  ["GET /v1/sites/{site}/stories/{story}/comments", ["sort", "show", "limit", "after", "lang", "with"], []],
  ["GET /v1/sites/{site}/comments/{comment}/replies", ["limit", "after", "lang"], []],
  ["GET /v1/sites/{site}/counts", ["story"], ["story"]],
  ["GET /v1/sites/{site}/stories/{story}/events", ["since"], ["since"]],
  ["GET /v1/sites/{site}/moderation/queues/{queue}", ["limit", "after", "order", "waves"], []],
])("tells the query of %s", (route, names, needed) => {
  const parameters = operationOf(route).parameters.filter((one) => one.in === "query");
  expect(parameters.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(needed);
});

test("tells that a comment may be sent with a key of its own", () => {
  const { parameters } = operationOf("POST /v1/sites/{site}/stories/{story}/comments");
  const header = parameters.find((one) => one.in === "header");
  expect(header).toMatchObject({ name: "Idempotency-Key", required: false, schema: { type: "string" } });
});

test("tells the body of whatever takes one", () => {
  const bodiless = operations
    .filter(([route, { requestBody }]) => /^(POST|PUT|PATCH)/.test(route) && !requestBody)
    .map(([route]) => route);
  const saidByAddress = [
    "POST /v1/auth/logout",
    "POST /v1/auth/refresh",
    "POST /v1/me/two-factor",
    "POST /v1/sites/{site}/deliveries/{delivery}/replay",
    "POST /v1/sites/{site}/filters/backtests/{backtest}/resume",
    "POST /v1/sites/{site}/filters/suggestions",
    "POST /v1/sites/{site}/filters/suggestions/{suggestion}/backtests",
    "POST /v1/sites/{site}/filters/undos/{undo}/carry-out",
    "POST /v1/sites/{site}/filters/undos/{undo}/undo",
    "POST /v1/sites/{site}/moderation/jobs/{job}/undo",
    "POST /v1/sites/{site}/perspective/key",
    "POST /v1/sites/{site}/staff/{user}/password-reset",
    "POST /v1/sites/{site}/webhooks/{webhook}/test",
    "PUT /v1/sites/{site}/comments/{comment}/follow",
    "PUT /v1/sites/{site}/comments/{comment}/reactions/{kind}",
    "PUT /v1/sites/{site}/filters/suggestions/{suggestion}/dismissal",
    "PUT /v1/sites/{site}/filters/suggestions/{suggestion}/draft",
    "PUT /v1/sites/{site}/moderation/appeals/{statement}/claim",
    "PUT /v1/sites/{site}/moderation/comments/{comment}/claim",
    "PUT /v1/sites/{site}/moderation/comments/{comment}/featured",
    "PUT /v1/sites/{site}/moderation/handovers/{handover}/done",
    "PUT /v1/sites/{site}/stories/{story}/follow",
    "PUT /v1/sites/{site}/stories/{story}/visit",
    "PUT /v1/sites/{site}/users/{user}/ignore",
  ];
  expect(bodiless.sort()).toEqual(saidByAddress);
});

/** A job may be only previewed; what takes two people is only proposed. */
const twofold = new Set([
  ...["jobs", "decisions", "users/{user}/sanctions", "appeals/{statement}"].map(
    (path) => `POST /v1/sites/{site}/moderation/${path}`,
  ),
  "PUT /v1/sites/{site}/filters/active",
]);

test("tells the shape of every answer, and that refusals are problems", () => {
  const problem = { schema: { $ref: "#/components/schemas/Problem" } };
  for (const [route, { responses }] of operations) {
    const { "4XX": refused, "5XX": failed, ...answers } = responses;
    expect([route, refused?.content, failed?.content]).toEqual([
      route,
      { "application/problem+json": problem },
      { "application/problem+json": problem },
    ]);
    const shapeless = Object.entries(answers).filter(([, { content }]) => content === undefined);
    const empty = shapeless.filter(([status]) => status !== "202" && status !== "204");
    const [granted, ...others] = Object.keys(answers);
    expect([route, empty, granted]).toEqual([route, [], expect.stringMatching(/^2/)]);
    expect(others).toEqual(twofold.has(route) ? ["202"] : []);
  }
});

test("tells which answers exist as HTML, too", () => {
  const asHtml = operations.filter(([, { responses }]) => responses["200"]?.content?.["text/html"]);
  expect(asHtml.map(([route]) => route).sort()).toEqual([
    "GET /v1/sites/{site}/comments/{comment}/replies",
    "GET /v1/sites/{site}/moderation/notices/{notice}/dossier",
    "GET /v1/sites/{site}/stories/{story}/comments",
    "GET /v1/sites/{site}/transparency/{year}",
  ]);
  const { content } = operationOf("GET /v1/sites/{site}/stories/{story}/comments").responses["200"] ?? {};
  expect(Object.keys(content ?? {})).toEqual(["application/json", "text/html"]);
});

test("refers only to schemas that it has, and has none that nothing refers to", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  const all = [...JSON.stringify(document).matchAll(/"\$ref":/g)];
  expect(references).toHaveLength(all.length);
  const names = new Set(references.map(([, name]) => name));
  expect([...names].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test("what is sent and what is answered have names of their own where they differ", () => {
  const { FilterSet, FilterSetInput, Comment, OwnComment } = document.components.schemas;
  expect(FilterSet?.required).toEqual(["filters", "default"]);
  expect(FilterSetInput).not.toHaveProperty("required");
  expect(Comment?.properties).toMatchObject({
    replies: { properties: { items: { items: { $ref: "#/components/schemas/Comment" } } } },
  });
  expect(OwnComment?.properties).toHaveProperty("reason");
  expect(Object.keys(document.components.schemas).filter((name) => name.endsWith("Output"))).toEqual([]);
});

test("asks for a token exactly where one has to be sent", async () => {
  expect(Object.keys(document.components.securitySchemes)).toEqual(["bearer"]);
  const differing: string[] = [];
  for (const [route, { security, requestBody }] of operations) {
    const [method = "", path = ""] = route.split(" ");
    const body = requestBody && { body: "{}", headers: { "content-type": "application/json" } };
    const url = (await app.getUrl()) + path.replace(/\{\w+\}/g, "1");
    const { status } = await fetch(url, { method, ...body });
    const needed = security.some((one) => "bearer" in one);
    if ((status === 401) !== needed) differing.push(`${route}: ${status}`);
  }
  expect(differing).toEqual([]);
});

function operationOf(route: string): Operation {
  const found = operations.find(([one]) => one === route)?.[1];
  if (!found) throw new Error(`there is no ${route}`);
  return found;
}
