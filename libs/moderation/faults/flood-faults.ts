import { type FloodFilter, type InputError, networkKept } from "#contract";
import { mostHistory } from "../subject.js";

/** A flood that could never be seen. */
export function floodFaults({ by = "author", max, seconds }: FloodFilter): InputError[] {
  if (by === "address" && seconds > networkKept)
    return [
      { path: "seconds", message: `must be ${networkKept} at most: networks of readers are kept no longer` },
    ];
  if (by === "author" && max > mostHistory)
    return [
      { path: "max", message: `must be ${mostHistory} at most: no more comments of an author are looked at` },
    ];
  return [];
}
