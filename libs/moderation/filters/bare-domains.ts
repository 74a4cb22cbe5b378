import { parse } from "tldts";

/** Top-level domains that are words with which a sentence begins where somebody forgot the space: « bonjour.je ». */
const words: ReadonlySet<string> = new Set(
  (
    "ai am as at au be ca ch cu de do es et gl il in is it je la ma me mo mu my ne ni no on pa sa se si so st su to us va vu " +
    "are ads best boo buy call cool dad day eat fan fit fly foo fun gay hot here how kid like live love man meet moi mom name new now " +
    "one open play post read red rest ride safe save sex sexy talk tel top total trust try uno watch weather win work world wow yes you"
  ).split(" "),
);
/** And those by which files are named. */
const files: ReadonlySet<string> = new Set(
  "ai cc cs do mm mov md ml pl pm ps py rs sc sh so st tf vi zip".split(" "),
);

const longestHost = 253;
const sentence = /^\p{Lu}\p{Ll}/u;
const onward = /^(?::\d{2,5})?\/[\p{L}\p{N}]|^\?[\p{L}\p{N}_]+=/u;

/**
 * Whether a name with dots in a text is an address that readers can follow although no scheme stands before it: « example.com/offre ».
 * Its end is on the Public Suffix List. « bonjour.je », « M.Dupont », « lisez.Tout » and « README.md » end like domains, too: they are
 * none unless a path follows or « www. » begins them. Nor are mail addresses.
 * @param end in UTF-16 units, as `start`
 * @see https://publicsuffix.org, as tldts has it
 */
export function isBareDomain(text: string, { start, end }: { start: number; end: number }): boolean {
  if (end - start > longestHost || text[start - 1] === "@" || text[end] === "@") return false;
  const typed = text.slice(start, end);
  const name = typed.toLowerCase();
  const { isIcann, domain } = parse(name, { validateHostname: false });
  if (isIcann !== true || domain === null) return false;
  const last = typed.slice(typed.lastIndexOf(".") + 1);
  if (name.startsWith("www.")) return true;
  if (sentence.test(last)) return false;
  if (onward.test(text.slice(end, end + 40))) return true;
  return !words.has(last.toLowerCase()) && !files.has(last.toLowerCase());
}
