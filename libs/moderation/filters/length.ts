import type { LengthFilter } from "#contract";
import { counted, whole } from "../language.js";
import type { Stage } from "../subject.js";
import { countSeen } from "./seen-characters.js";

/** A text too short or too long. Of a long one, points at what is too much. */
export function length({ id, min = 0, max }: LengthFilter): Stage {
  return ({ comment: { text } }) => {
    const { count } = min > 0 ? countSeen(text.trim(), min) : { count: 0 };
    if (count < min) {
      const message = {
        fr: `${counted("fr", count, "caractère", "caractères")}, ${whole("fr", min)} au moins`,
        en: `${counted("en", count, "character", "characters")}, ${whole("en", min)} at least`,
      };
      return [{ filter: id, rule: "min", start: null, end: null, score: 1 - count / min, message }];
    }
    // a character has one UTF-16 unit at least
    if (max === undefined || text.length <= max) return [];
    const { end } = countSeen(text, max);
    if (end === text.length) return [];
    const message = {
      fr: `plus de ${counted("fr", max, "caractère", "caractères")}`,
      en: `more than ${counted("en", max, "character", "characters")}`,
    };
    return [{ filter: id, rule: "max", start: end, end: text.length, score: 1 - end / text.length, message }];
  };
}
