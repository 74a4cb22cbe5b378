import { z } from "zod";
import { brakeEffect } from "./brakes.js";
import { graveKind } from "./proposals.js";
import { sanctionKind, sanctionScope } from "./sanctions.js";
import { shownRank, staffAct } from "./staff.js";
import { appealState } from "./statements.js";
import { suggestedChange } from "./suggested-change.js";
import { actor, commentStatus, listQuery, opaqueId, page, siteId, timestamp } from "./words.js";

/** Whom or what an act is about. */
export const trailSubject = z.object({
  kind: z.enum(["comment", "person", "story", "site", "invitation"]),
  id: z.string(),
});
export type TrailSubject = z.infer<typeof trailSubject>;

/** One setting, before and after; both null where its values are not shown. */
const changed = z.array(z.object({ name: z.string(), from: z.unknown(), to: z.unknown() }));

const filtersActs = z.enum([
  "made",
  "activated",
  "shadowed",
  "unshadowed",
  "braked",
  "released",
  "judged-again",
  "taken-back",
]);

/** What is done that the trail keeps. A status change made by the machine is a decision, too. */
const deeds = {
  decision: z.object({
    from: commentStatus,
    to: commentStatus,
    revision: z.int(),
    version: z.int().nullable().describe("of the filters, where these decided"),
    featured: z.boolean().nullable().describe("whether it became a pick or ceased to be one"),
    undoes: opaqueId.nullable().describe("the decision that it takes back"),
  }),
  sanction: z.object({
    act: z.enum(["imposed", "lifted"]),
    sanction: opaqueId,
    kind: sanctionKind,
    until: timestamp.nullable(),
    scope: sanctionScope.nullable(),
  }),
  appeal: z.object({ statement: opaqueId, outcome: appealState }),
  settings: z.object({ changed }),
  filters: z.object({
    act: filtersActs,
    version: z.int(),
    on: z.string().nullable().optional().describe("the filter or rule; null: all of the version"),
    undo: z
      .object({
        id: opaqueId,
        version: z.int().nullable(),
        decidedBy: z.string().nullable().describe("the filter or rule"),
        from: timestamp,
        to: timestamp,
      })
      .optional()
      .describe(
        "what was judged again, or taken back: what a version, a filter or rule had decided of what was written in a span of time",
      ),
    effect: brakeEffect.optional().describe("which of what it does is braked"),
  }),
  staff: z.object({
    act: staffAct.shape.act,
    from: shownRank.nullable(),
    to: shownRank.nullable(),
  }),
  story: z.object({ changed }),
  person: z.object({ act: z.enum(["changed", "erased"]) }),
  proposal: z.object({
    act: z.enum(["proposed", "confirmed", "declined", "withdrawn"]),
    proposal: opaqueId,
    of: graveKind,
  }),
  referral: z.object({
    act: z.enum(["passed", "returned"]),
    to: z.enum(["person", "desk", "anyone"]),
    desk: z.string().nullable(),
  }),
  wave: z
    .object({
      act: z.enum(["standing", "ended"]),
      wave: opaqueId,
      decision: z.enum(["publish", "reject"]).nullable().describe("null: of one that was ended"),
      until: timestamp.nullable(),
    })
    .describe("whether something decided on a wave holds for what still comes of it"),
  judgement: z
    .object({
      judgement: opaqueId,
      backtest: opaqueId
        .optional()
        .describe("whose change it is about; in old entries it may be a run in shadow"),
      run: opaqueId.optional().describe("the run in shadow whose change it is about"),
      revision: z.int(),
      right: z.enum(["publish", "reject"]).nullable().describe("null: taken back"),
      undoes: opaqueId.nullable().describe("the judgement that it takes back or replaces"),
    })
    .describe("who was right where a backtest, or a version in shadow, judges otherwise"),
  suggestion: z
    .object({ act: z.enum(["dismissed", "restored"]), suggestion: opaqueId, change: suggestedChange })
    .describe("whether somebody wants to hear of it"),
  model: z.object({ act: z.enum(["imported", "reset"]), snapshot: z.int() }),
  masking: z.object({
    revision: z.int(),
    parts: z.int().describe("how many stretches of the text"),
    undone: z.literal(true).optional().describe("what filters had masked was put back"),
  }),
  look: z.object({ at: z.enum(["profile", "export", "notices", "dossier", "linked", "model", "original"]) }),
};

export const trailKind = z.enum([
  "decision",
  "sanction",
  "appeal",
  "settings",
  "filters",
  "staff",
  "story",
  "person",
  "proposal",
  "referral",
  "wave",
  "judgement",
  "suggestion",
  "model",
  "masking",
  "look",
]);
export type TrailKind = z.infer<typeof trailKind>;

const facts = {
  n: z.int().min(1).describe("counted within the site, without gaps"),
  id: opaqueId,
  at: timestamp,
  by: actor.describe("somebody erased is named by a pseudonym"),
  from: z
    .string()
    .nullable()
    .describe("the network that they did it from: of an address the first 24 or 48 bits"),
  about: trailSubject.extend({ name: z.string().nullable() }),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  hash: z.string().describe("SHA-256 over the entry and the hash before it, in hexadecimal"),
};

function entry<Kind extends TrailKind>(kind: Kind) {
  return z.object({ ...facts, kind: z.literal(kind), what: deeds[kind] });
}

/** One act on a site. */
export const trailEntry = z
  .discriminatedUnion("kind", [
    entry("decision"),
    entry("sanction"),
    entry("appeal"),
    entry("settings"),
    entry("filters"),
    entry("staff"),
    entry("story"),
    entry("person"),
    entry("proposal"),
    entry("referral"),
    entry("wave"),
    entry("judgement"),
    entry("suggestion"),
    entry("model"),
    entry("masking"),
    entry("look"),
  ])
  .meta({ id: "TrailEntry" });
export type TrailEntry = z.infer<typeof trailEntry>;

/** An act's kind, with what belongs to it. */
export type Deed<Entry extends TrailEntry = TrailEntry> = Entry extends TrailEntry
  ? Pick<Entry, "kind" | "what">
  : never;

export const trailQuery = listQuery.extend({
  by: z.string().max(64).optional().describe("id of a person, or `machine`"),
  about: z.string().max(2048).optional().describe("id of a comment, a person or a story"),
  kind: trailKind.optional(),
  from: timestamp.optional(),
  to: timestamp.optional().describe("not included"),
});
export type TrailQuery = z.infer<typeof trailQuery>;

/** The latest act first. */
export const trail = page(trailEntry).meta({ id: "Trail" });
export type Trail = z.infer<typeof trail>;

/** Who is staff of a site, or was, as far as that is known: those whose acts may be asked for. */
export const trailPeople = z.object({ items: z.array(actor) }).meta({ id: "TrailPeople" });
export type TrailPeople = z.infer<typeof trailPeople>;

/** Whether what was last written down is as it was written. */
export const trailCheck = z
  .object({
    site: siteId,
    entries: z.int().describe("how many were looked at: the last ones"),
    last: z.object({ n: z.int(), hash: z.string() }).nullable(),
    fault: z
      .object({ n: z.int(), what: z.enum(["changed", "missing", "disordered"]) })
      .nullable()
      .describe("the first entry that does not hold; null where all do"),
  })
  .meta({ id: "TrailCheck" });
export type TrailCheck = z.infer<typeof trailCheck>;
