import {
  analyzeAnswer,
  createdApiKey,
  filter,
  googleError,
  perspectiveDoor,
  perspectiveKey,
} from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

const filters = [
  {
    id: "rude",
    type: "words",
    words: ["crétin", { word: "ordure", severity: 3 }],
    about: "insult",
    then: "hold",
  },
  { id: "links", type: "links", deny: ["spam.example"], then: "hold" },
].map((one) => filter.parse(one));

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters });
  const op = await room.person("Op", "operator");
  const { key } = await newKey(op);
  return { room, op, key, client: clientOf(room, key) };
}

async function newKey(op: Person) {
  return granted(perspectiveKey, 201, await op.ask("perspective/key", { method: "POST" }));
}

/** As Perspective's own clients ask: the method after a colon, the key in the query, and no token. */
function clientOf(room: Newsroom, key: string | null) {
  const query = key === null ? "" : `?key=${encodeURIComponent(key)}`;
  const path = (method: string) => `perspective/v1alpha1/comments:${method}${query}`;
  const ask = (method: string, body: unknown) => room.stranger.ask(path(method), { method: "POST", body });
  return {
    ask,
    analyzes: async (body: object) => granted(analyzeAnswer, 200, await ask("analyze", body)),
    refused: async (body: unknown) => {
      const answer = await ask("analyze", body);
      const { error } = googleError.parse(answer.body);
      expect(error.code).toBe(answer.status);
      return error;
    },
  };
}

const text = "Quel crétin, ce maire, et la mairie est remplie de gens comme lui.";

test("a client of Perspective's changes its address and key, and nothing else", async () => {
  const { client } = await newsroom();
  // as Coral asks
  const coral = await client.analyzes({
    comment: { text },
    doNotStore: true,
    languages: ["fr"],
    requestedAttributes: { TOXICITY: {}, SEVERE_TOXICITY: {} },
  });
  expect(coral.attributeScores.TOXICITY?.summaryScore.type).toBe("PROBABILITY");
  expect(coral.attributeScores.TOXICITY?.summaryScore.value).toBeGreaterThan(0);
  expect(coral.attributeScores.SEVERE_TOXICITY?.summaryScore.value).toBe(0);
  expect(coral).toMatchObject({ languages: ["fr"], detectedLanguages: ["fr"] });
  // as the official client does it in its examples
  const official = await client.analyzes({
    comment: { text, type: "PLAIN_TEXT" },
    requestedAttributes: { INSULT: { scoreType: "PROBABILITY" }, SPAM: { scoreThreshold: 0.5 } },
    spanAnnotations: true,
    clientToken: "42",
    sessionId: "any",
  });
  const score = { value: 0.7, type: "PROBABILITY" };
  expect(official).toEqual({
    attributeScores: { INSULT: { summaryScore: score, spanScores: [{ begin: 5, end: 11, score }] } },
    languages: ["fr"],
    detectedLanguages: ["fr"],
    clientToken: "42",
  });
});

test("a client that takes what there is gets that, by the names and with the key that it has", async () => {
  const { room, key, client } = await newsroom();
  const requestedAttributes = { LIKELY_TO_REJECT: {}, INSULT_EXPERIMENTAL: {}, THREAT: {}, OBSCENE: {} };
  const body = { comment: { text }, requestedAttributes, dropUnsupportedAttributes: true };
  const { attributeScores } = await client.analyzes(body);
  expect(Object.keys(attributeScores).toSorted()).toEqual(["INSULT_EXPERIMENTAL", "LIKELY_TO_REJECT"]);
  expect(attributeScores.INSULT_EXPERIMENTAL?.summaryScore.value).toBe(0.7);
  const inHeader = await room.stranger.ask("perspective/v1alpha1/comments:analyze", {
    ...{ method: "POST", body },
    headers: { "x-goog-api-key": key },
  });
  expect(granted(analyzeAnswer, 200, inHeader).attributeScores).toEqual(attributeScores);
});

test("what is worse scores higher, and what has nothing of it scores nothing", async () => {
  const { client } = await newsroom();
  const toxicity = async (said: string) => {
    const requestedAttributes = { TOXICITY: {}, LIKELY_TO_REJECT: {} };
    const { attributeScores } = await client.analyzes({ comment: { text: said }, requestedAttributes });
    const [one, other] = Object.values(attributeScores).map(({ summaryScore }) => summaryScore.value);
    expect(other).toBe(one);
    return one ?? 0;
  };
  expect(await toxicity("Espèce de crétin, ferme ta gueule")).toBeGreaterThan(
    await toxicity("Merci pour cet article, très clair et bien documenté"),
  );
  const scores = async (said: string) => {
    const requestedAttributes = { INSULT: {}, SEVERE_TOXICITY: {}, PROFANITY: {}, SPAM: {} };
    const { attributeScores } = await client.analyzes({ comment: { text: said }, requestedAttributes });
    return Object.fromEntries(
      Object.entries(attributeScores).map(([name, { summaryScore }]) => [name, summaryScore.value]),
    );
  };
  expect(await scores("Une belle journée")).toEqual({
    ...{ INSULT: 0, SEVERE_TOXICITY: 0, PROFANITY: 0, SPAM: 0 },
  });
  expect(await scores("Quelle ordure")).toEqual({
    ...{ INSULT: 0.95, SEVERE_TOXICITY: 0.95, PROFANITY: 0.95, SPAM: 0 },
  });
  expect(await scores("Voyez https://spam.example/")).toMatchObject({ INSULT: 0, SPAM: 1 });
});

describe("refuses in Google's form", () => {
  const requestedAttributes = { TOXICITY: {} };
  const info = "type.googleapis.com/google.rpc.ErrorInfo";

  test("whoever has no key, another's, or one of before", async () => {
    const { room, op, key } = await newsroom();
    const body = { comment: { text }, requestedAttributes };
    expect(await clientOf(room, null).refused(body)).toMatchObject({
      ...{ code: 403, status: "PERMISSION_DENIED" },
    });
    const wrong = {
      ...{ code: 400, status: "INVALID_ARGUMENT" },
      ...{ message: "API key not valid. Please pass a valid API key." },
      details: [{ "@type": info, reason: "API_KEY_INVALID", domain: "googleapis.com" }],
    };
    const other = await newsroom();
    expect(await clientOf(room, other.key).refused(body)).toEqual(wrong);
    const { key: next } = await newKey(op);
    await clientOf(room, key).analyzes(body);
    const door = async () => granted(perspectiveDoor, 200, await op.ask("perspective/key"));
    const until = Date.parse((await door()).formerUntil ?? "");
    expect(until).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    await op.ask("perspective/key/former", { method: "DELETE" });
    expect(await door()).toEqual({ open: true, formerUntil: null });
    expect(await clientOf(room, key).refused(body)).toEqual(wrong);
    await clientOf(room, next).analyzes(body);
    const renewed = await op.ask("perspective/key?overlap=0", { method: "POST" });
    expect(await clientOf(room, next).refused(body)).toEqual(wrong);
    await clientOf(room, granted(perspectiveKey, 201, renewed).key).analyzes(body);
    await op.ask("perspective/key", { method: "DELETE" });
    expect(await clientOf(room, next).refused(body)).toEqual(wrong);
    const ofServer = await room.admin.ask("keys", { method: "POST", body: { name: "Perspective" } });
    await clientOf(room, granted(createdApiKey, 201, ofServer).token).analyzes(body);
    const ana = await room.person("Ana");
    expect(await clientOf(room, ana.token).refused(body)).toEqual(wrong);
    expect((await ana.ask("perspective/key", { method: "POST" })).refusal).toBe("forbidden");
    const trail = JSON.stringify((await op.ask("moderation/trail")).body);
    expect(trail).toContain("perspective.key");
    expect(trail).not.toContain(next);
  });

  test.each([
    [
      "an attribute that nothing stands for",
      { comment: { text }, requestedAttributes: { THREAT: {} } },
      "Unknown requested attribute: THREAT. This site has TOXICITY, LIKELY_TO_REJECT, SEVERE_TOXICITY, INSULT, PROFANITY, SPAM.",
    ],
    [
      "an attribute that nobody knows",
      { comment: { text }, requestedAttributes: { CHARM: {} } },
      /^Unknown requested attribute: CHARM/,
    ],
    ["an empty comment", { comment: { text: " " }, requestedAttributes }, "Comment must be non-empty."],
    ["no comment", { requestedAttributes }, /^comment/],
    ["no attribute", { comment: { text }, requestedAttributes: {} }, /^requestedAttributes/],
    ["a list", [], /./],
  ])("%s", async (_, body, message) => {
    const { client } = await newsroom();
    const error = await client.refused(body);
    expect(error).toMatchObject({ code: 400, status: "INVALID_ARGUMENT" });
    expect(error.message).toMatch(message);
  });
});

test("what a client would teach Perspective is taken, and changes nothing", async () => {
  const { client } = await newsroom();
  const asked = { comment: { text }, requestedAttributes: { TOXICITY: {} } };
  const before = await client.analyzes(asked);
  const suggested = await client.ask("suggestscore", {
    comment: { text },
    attributeScores: { TOXICITY: { summaryScore: { value: 0 } } },
    clientToken: "x",
  });
  expect(suggested).toMatchObject({ status: 200, body: { clientToken: "x" } });
  expect(await client.analyzes(asked)).toEqual(before);
});
