import { type FloodFilter, type InputError, networkKept } from "#contract";
import { mostHistory } from "../subject.js";

/** A flood that could never be seen. */
export function floodFaults({ by = "author", max, seconds }: FloodFilter): InputError[] {
  if (by === "address" && seconds > networkKept)
    return [
      {
        path: "seconds",
        message: `must be ${networkKept} at most: networks of readers are kept no longer`,
        filterFault: { name: "too-big", most: networkKept },
      },
    ];
  if (by === "author" && max > mostHistory)
    return [
      {
        path: "max",
        message: `must be ${mostHistory} at most: no more comments of an author are looked at`,
        filterFault: { name: "too-big", most: mostHistory },
      },
    ];
  return [];
}
