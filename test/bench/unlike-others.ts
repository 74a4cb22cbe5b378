import { randomFrom } from "../faults/random.js";
import { invented } from "./filters/busy-filters.js";

/** A text of so many characters, or a word more, that resembles no other: another for each number. */
export function unlikeOthers(number: number, length: number): string {
  const random = randomFrom(number);
  let text = "";
  while (text.length < length) text += `${invented[Math.floor(random() * invented.length)] ?? ""} `;
  return text;
}
