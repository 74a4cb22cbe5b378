import { type RawChange, readReactionId, readStoryKey, saidOf, type StoredStory } from "#store";
import type { Change } from "./change.js";

/** What a change says; a new text may bring its decision along. */
export function readChange(raw: RawChange): Change[] {
  if (raw.kind !== "comments update") return [readOne(raw)];
  const { documentKey, updateDescription } = raw;
  const { revision, decision, verdict = null, featuring, masking, ...told } = updateDescription.updatedFields;
  const { lang, trace } = told;
  const comment = documentKey._id;
  return [
    ...(revision === undefined ? [] : [{ about: "revised", comment, revision } as const]),
    // before it is shown: nobody is told of words that go with the verdict
    ...(masking ? [{ about: "masked", comment } as const] : []),
    ...(decision
      ? [
          {
            about: "decided",
            comment,
            decision,
            verdict,
            ...(lang !== undefined && { lang }),
            ...(trace !== undefined && { trace }),
          } as const,
        ]
      : []),
    ...(featuring ? [{ about: "featured", comment, featuring } as const] : []),
  ];
}

function readOne(raw: Exclude<RawChange, { kind: "comments update" }>): Change {
  switch (raw.kind) {
    case "waves insert":
      return { about: "flooded", wave: raw.fullDocument };
    case "acts insert":
      return { about: "acted", act: raw.fullDocument };
    case "comments insert":
      return { about: "accepted", comment: raw.fullDocument };
    case "deliveries insert":
      return { about: "addressed", delivery: raw.fullDocument._id, round: raw.fullDocument.round };
    case "deliveries update": {
      const { round } = raw.updateDescription.updatedFields;
      return { about: "addressed", delivery: raw.documentKey._id, round };
    }
    case "flags insert": {
      const { comment, reason, at } = raw.fullDocument;
      return { about: "flagged", comment, reason, at };
    }
    case "notifications insert": {
      const { fullDocument: notification } = raw;
      return { about: "notified", comment: notification.comment, notification };
    }
    case "notes insert":
      return { about: "noted", note: raw.fullDocument };
    case "notices insert":
      return { about: "noticed", comment: raw.fullDocument.comment, notice: raw.fullDocument._id };
    case "sanctions insert":
      return { about: "sanctioned", comment: raw.fullDocument.comment, sanction: raw.fullDocument };
    case "sanctions update":
      return {
        about: "lifted",
        statement: raw.documentKey._id,
        ...raw.updateDescription.updatedFields.lifted,
      };
    case "statements update":
      return { about: "appealed", statement: raw.documentKey._id };
    case "reactions insert":
      return { about: "reacted", comment: raw.fullDocument.comment, kind: raw.fullDocument.kind, by: 1 };
    case "reactions delete":
      return { about: "reacted", ...readReactionId(raw.documentKey._id), by: -1 };
    case "stories insert":
      return {
        about: "story",
        story: readStoryKey(raw.fullDocument._id),
        rules: saidOf(raw.fullDocument),
        ...standingIn(raw.fullDocument),
      };
    case "stories update":
      return {
        about: "story",
        story: readStoryKey(raw.documentKey._id),
        rules: saidOf(raw.updateDescription.updatedFields),
        ...standingIn(raw.updateDescription.updatedFields),
      };
    // a name may stand on any page of the site
    case "users update": {
      const { renamed } = raw.updateDescription.updatedFields;
      return renamed ? { about: "site", site: renamed.site } : { about: "person", user: raw.documentKey._id };
    }
    case "sites insert":
    case "sites update":
      return { about: "site", site: raw.documentKey._id };
  }
}

/** What places a story's comments in the queues, as far as something says it. */
function standingIn({ section, readers }: Partial<StoredStory>) {
  return { ...(section !== undefined && { section }), ...(readers !== undefined && { readers }) };
}
