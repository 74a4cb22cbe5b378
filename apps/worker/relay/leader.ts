import type { DeliverJob, ShadowJob } from "#contract";
import type { StoredComment } from "#store";
import type { Change } from "./change.js";
import type { World } from "./world.js";

/** What a leading relay has done besides. */
export interface Leader {
  /** a comment has come in, and has its job */
  accepted(comment: StoredComment): void;
  /** comments have come to be seen, or ceased to be; said when it is written, and perhaps again */
  concern(comments: readonly string[]): Promise<void>;
  /** messages to webhooks want their jobs; said before it is written how far the relay has come */
  deliver(jobs: readonly DeliverJob[]): Promise<void>;
  /** decided comments want to be looked at by the version in shadow; said before it is written how far the relay has come */
  shadow(jobs: readonly ShadowJob[]): Promise<void>;
  /** verdicts have come, perhaps once more */
  judged(changes: readonly Change[], world: World): void;
  /** every now and then, for what has come by in this process */
  count(): Promise<void>;
  /** every now and then, for all parts of the relay at one place */
  chores(): Promise<void>;
}
