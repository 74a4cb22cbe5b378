import type { WebhookData, WebhookEvent } from "#contract";
import { newDelivery } from "#store";
import { chatLetter } from "./message.js";

const where = { language: "en", publicUrl: "https://talk.example" } as const;

/** The way that a chat is shown, as its address says it. */
function way(type: WebhookEvent, said: Partial<WebhookData>): Record<string, string> {
  const letter = chatLetter(
    newDelivery("daily", "chat", { type, at: new Date(), said: { site: "daily", ...said } }),
    where,
  );
  const address = /https:\S+/.exec(letter.body)?.[0].replace(/"\}$/, "") ?? "";
  return Object.fromEntries(new URL(address).searchParams);
}

test("a chat is shown the way to the very place where it is seen to", () => {
  const comment = "c1";
  expect(way("comment.held", { comment })).toEqual({ site: "daily", queue: "held", comment });
  expect(way("comment.reported", { comment })).toEqual({ site: "daily", queue: "reported", comment });
  expect(way("notice.received", { comment, notice: "n1" })).toEqual({
    site: "daily",
    queue: "notices",
    comment,
  });
  expect(way("deadline.near", { comment, notice: "n1" })).toEqual({
    site: "daily",
    queue: "notices",
    comment,
  });
  expect(way("deadline.near", { comment, appeal: "a1" })).toEqual({
    site: "daily",
    queue: "appeals",
    appeal: "a1",
  });
  expect(way("wave.begun", { wave: "w1" })).toEqual({ site: "daily", page: "search", wave: "w1" });
  expect(way("filters.alarm", { version: 3 })).toEqual({ site: "daily", page: "shadow" });
  expect(way("filters.braked", { version: 3, filter: "words" })).toEqual({ site: "daily", page: "filters" });
  expect(way("suggestions.found", {})).toEqual({ site: "daily", page: "suggestions" });
  for (const type of ["service.down", "service.back"] as const)
    expect(way(type, { filter: "ai" })).toEqual({ site: "daily", page: "filters", part: "services" });
});
