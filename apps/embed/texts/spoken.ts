import { type Beginning, speaker } from "./speak.js";

/** The languages that have a file; the build makes what is asked for of it. */
export const { isSpoken, speak } = speaker(
  import.meta.glob<Beginning>("../languages/*.ts", { query: "?beginning" }),
);
