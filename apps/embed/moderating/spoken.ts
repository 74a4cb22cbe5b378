import type { Moderating } from "../texts/moderating.js";
import { speaker } from "../texts/speak.js";

/** What moderators read, in each language: the build makes a file of its own of each. */
export const { speak } = speaker(
  import.meta.glob<{ moderating: Moderating }>("../languages/*.ts", { query: "?part=moderating" }),
);

export type Spoken = Awaited<ReturnType<typeof speak>>;
