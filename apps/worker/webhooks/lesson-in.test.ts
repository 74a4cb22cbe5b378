import type { Reason } from "#contract";
import { newDecision, type StoredComment } from "#store";
import { someComment } from "../../../test/newsroom/some-comment.js";
import { lessonIn } from "./lesson-in.js";

const mo = { kind: "person", id: "mo", name: "Mo" } as const;
const message = { fr: "", en: "" };
const spam = { filter: "ai", rule: "spam", start: null, end: null, score: 0.9, message };

interface Case {
  to: "published" | "rejected" | "held";
  reason?: string;
  /** whether the service took it for spam */
  found?: boolean;
  /** whether a decision was taken back */
  back?: boolean;
  told?: "spam" | "ham";
  spamReasons?: string[];
}

function lesson({ to, reason, found = false, back = false, told, spamReasons }: Case) {
  const comment = someComment({ status: to });
  const decision: StoredComment["decision"] = {
    ...newDecision(comment, mo, to, { reason: reason ?? null }),
    ...(back && { undoes: "before" }),
  };
  const findings = found ? [spam] : [];
  const verdict = { verdict: "publish", version: 1, decidedBy: null, reason: message, findings } as const;
  const title = { fr: "Réclame" };
  const reasons: Reason[] = [{ id: "reclame", title, text: title, category: "Spam" }];
  const filter = { id: "ai", ...(spamReasons && { spamReasons }) };
  return lessonIn(
    { ...comment, decision, verdict: { ...verdict, findings } },
    { filter, reasons, told: told ?? null },
  );
}

test.each<[string, Case, "spam" | "ham" | null]>([
  ["spam that it missed", { to: "rejected", reason: "spam" }, "spam"],
  ["spam that it found", { to: "rejected", reason: "spam", found: true }, null],
  ["spam that it was told of", { to: "rejected", reason: "spam", told: "spam" }, null],
  ["a reason of the category spam", { to: "rejected", reason: "reclame" }, "spam"],
  ["a reason that the operator named", { to: "rejected", reason: "pub", spamReasons: ["pub"] }, "spam"],
  ["one that the operator did not name", { to: "rejected", reason: "spam", spamReasons: ["pub"] }, null],
  ["another reason", { to: "rejected", reason: "abuse" }, null],
  ["another reason after it was told spam", { to: "rejected", reason: "abuse", told: "spam" }, "ham"],
  ["what it wrongly took for spam", { to: "published", found: true }, "ham"],
  ["what it was told already", { to: "published", found: true, told: "ham" }, null],
  ["spam after it was told ham", { to: "rejected", reason: "spam", found: true, told: "ham" }, "spam"],
  ["a mistake taken back", { to: "published", back: true, told: "spam" }, "ham"],
  ["a mistake taken back before it was told", { to: "published", back: true, found: true }, null],
  ["what waits again", { to: "held", back: true, told: "spam" }, null],
])("a service that learns is told of %s only what is news to it", (_, said, expected) => {
  expect(lesson(said)).toBe(expected);
});
