import { signal } from "@preact/signals";
import type { Comment, ProblemDetails } from "#contract";
import { Refusal } from "../connection/refusal.js";
import { keysOf } from "../connection/stored-keys.js";
import { keep, kept } from "../connection/stored.js";
import { commentOf } from "../thread/story-model.js";
import { resume, send, takeBack, type Sender } from "./outbox.js";
import { draftKey, isDraft, outgoingPrefix } from "./outgoing.js";

const { jest } = import.meta;

const story = { site: "demo", story: "article-42" };
const windowEvents = new EventTarget();
Object.assign(globalThis, {
  addEventListener: windowEvents.addEventListener.bind(windowEvents),
  removeEventListener: windowEvents.removeEventListener.bind(windowEvents),
  dispatchEvent: windowEvents.dispatchEvent.bind(windowEvents),
});

interface Sent {
  key: string | undefined;
  body: unknown;
}

/** A discussion whose API gives these answers, one after the other. */
function discussion(...answers: (Comment | ProblemDetails | null)[]) {
  const sent: Sent[] = [];
  const told: string[] = [];
  const sender: Sender = {
    setting: {
      ...story,
      article: { url: "https://example.org/42", title: "42" },
      emit: () => undefined,
      ask: (_path, how) => {
        sent.push({ key: how?.headers?.["idempotency-key"], body: how?.body });
        const answer = answers.shift() ?? null;
        if (answer === null || !("html" in answer)) return Promise.reject(new Refusal(answer));
        return new Promise((resolve) => {
          const given = (value: unknown): value is Parameters<typeof resolve>[0] => value !== undefined;
          if (given(answer)) resolve(answer);
        });
      },
    },
    outgoing: signal([]),
    complaint: signal(null),
    writing: signal("top"),
    written: signal(new Set()),
    leave: new AbortController().signal,
    explain: (error) => (error instanceof Refusal ? (error.problem?.title ?? "") : ""),
    afterwards: (use) => use({ tell: ({ id }) => told.push(id) }),
  };
  return { sender, sent, told };
}

const closed: ProblemDetails = {
  type: "urn:palabre:problem:story-closed",
  title: "The discussion is closed",
  status: 403,
  detail: "",
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const settled = () => jest.advanceTimersByTimeAsync(0);

test("what was written goes out once, and is kept no longer than that", async () => {
  const { sender, sent, told } = discussion(commentOf("c1"));
  send(sender, "top", "Bonjour");
  expect(sender.outgoing.value).toMatchObject([{ body: "Bonjour", state: "sending" }]);
  await settled();
  expect(sent).toMatchObject([{ body: { body: "Bonjour", url: "https://example.org/42" } }]);
  expect(told).toEqual(["c1"]);
  expect(sender.outgoing.value).toEqual([]);
  expect(keysOf(outgoingPrefix(story))).toEqual([]);
});

test("without an answer it is sent again with the same key, when the connection is back", async () => {
  const { sender, sent, told } = discussion(null, commentOf("c1"));
  send(sender, "parent", "Bonjour");
  await settled();
  expect(sender.outgoing.value).toMatchObject([{ state: "unsent", parent: "parent" }]);
  windowEvents.dispatchEvent(new Event("online"));
  await settled();
  expect(told).toEqual(["c1"]);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
});

test("it is sent again after a while, too, where nobody says that the connection is back", async () => {
  const { sender, told } = discussion(null, null, commentOf("c1"));
  send(sender, "top", "Bonjour");
  await jest.advanceTimersByTimeAsync(5_000 + 10_000);
  expect(told).toEqual(["c1"]);
});

test.each([
  ["has too much to do", 429],
  ["is out of order", 502],
])("it is sent again after a while where the API %s", async (_, status) => {
  const { sender, told } = discussion({ ...closed, status }, commentOf("c1"));
  send(sender, "top", "Bonjour");
  await jest.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual(["c1"]);
});

test("a page that is loaded anew goes on with the same key", async () => {
  const before = discussion(null);
  send(before.sender, "top", "Bonjour");
  await settled();
  const after = discussion(commentOf("c1"));
  resume(after.sender);
  await settled();
  expect(after.sent[0]).toEqual(before.sent[0]);
  before.sender.outgoing.value = [];
});

test("what is refused comes back into the composer with the reason, and nothing typed is lost", async () => {
  const { sender } = discussion(closed);
  send(sender, "parent", "Un long texte");
  expect(sender.writing.value).toBeNull();
  await settled();
  expect(sender.writing.value).toBe("parent");
  expect(sender.complaint.value).toEqual({
    place: "parent",
    text: "The discussion is closed",
    error: new Refusal(closed),
  });
  expect(kept(draftKey(story, "parent"), isDraft)).toBe("Un long texte");
});

test("what is taken back to be changed is not sent any more", async () => {
  const { sender, sent } = discussion(null, commentOf("c1"));
  send(sender, "top", "Bonjuor");
  await settled();
  const [waiting] = sender.outgoing.value;
  if (waiting) takeBack(sender, waiting);
  await jest.advanceTimersByTimeAsync(600_000);
  expect(sent).toHaveLength(1);
  expect(kept(draftKey(story, "top"), isDraft)).toBe("Bonjuor");
});

test("what comes back stands before what was begun in its place meanwhile", async () => {
  const { sender } = discussion(closed);
  send(sender, "other", "Le premier.");
  keep(draftKey(story, "other"), "Le second");
  await settled();
  expect(kept(draftKey(story, "other"), isDraft)).toBe("Le premier.\n\nLe second");
});
