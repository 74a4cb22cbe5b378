import fc from "fast-check";
import { RE2JS } from "re2js";
import { Patterns } from "./patterns.js";
import { pieceOf } from "./pieces.js";

test.each([
  ["casino", "(?:casino)"],
  ["(?i)casino|poker", "(?i)(?:casino|poker)"],
  ["https?://\\S+[.]xyz", "(?:https?://)"],
  ["ab.*cdef", "(?:cdef)"],
  ["(?:foo.*barbaz|qux)+!", "(?:barbaz|qux)"],
  ["\\bgagnez\\s+", "(?:\\bgagnez\\s)"],
  ["a{2,}x", "(?:a{2})"],
  ["[A-Z]{2}\\d{20}", "(?:[A-Z]{2}\\d{3})"],
  ["[]|)]x|\\p{Lu}y", "(?:[]|)]x|\\p{Lu}y)"],
])("no match of %s is without %s", (pattern, piece) => {
  expect(pieceOf(pattern)).toBe(piece);
});

test.each([".*", "a|.*", "a*", "x(?i)y", "\\Qa\\E", "^$", "(?i:a)"])("of %s no piece is known", (pattern) => {
  expect(pieceOf(pattern)).toBeNull();
});

const letter = fc.constantFrom(..."abcA1 .\n".split(""), "é", "😀");
const atom = fc.constantFrom(
  "a",
  "b",
  "c",
  "é",
  "😀",
  ".",
  "[ab]",
  "[^a]",
  "\\d",
  "\\w",
  "\\W",
  "\\b",
  "\\.",
  "\\pL",
  "[[:alpha:]b]",
);
const times = fc.constantFrom("", "", "", "*", "+", "?", "{2}", "{0,2}", "{2,}", "{5}", "+?");
const pattern = fc.letrec<{ whole: string; branch: string; part: string }>((tie) => ({
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 3 },
        atom,
        fc
          .tuple(fc.constantFrom("(", "(?:", "(?i:", "(?<n>"), tie("whole"))
          .map(([open, inner]) => `${open}${inner})`),
      ),
      times,
    )
    .map(([one, repeated]) => one + repeated),
  branch: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
  whole: fc.array(tie("branch"), { minLength: 1, maxLength: 2 }).map((all) => all.join("|")),
})).whole;

function valid(source: string): boolean {
  try {
    RE2JS.compile(source);
    return true;
  } catch {
    return false;
  }
}

/** Places of the matches that are not empty, by the pattern alone. */
function expected(source: string, text: string): [number, number][] {
  const matcher = RE2JS.compile(source).matcher(text);
  const found: [number, number][] = [];
  while (matcher.find()) if (matcher.start() < matcher.end()) found.push([matcher.start(), matcher.end()]);
  return found;
}

test("looking for pieces first finds what the patterns by themselves find", () => {
  const sources = fc.array(
    fc
      .tuple(fc.constantFrom("", "(?i)", "(?s)"), pattern)
      .map((both) => both.join(""))
      .filter(valid),
    { maxLength: 4 },
  );
  const texts = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(sources, texts, (patterns, text) => {
      const found = [...new Patterns(patterns).matches(text, 1000)];
      for (const [index, source] of patterns.entries()) {
        const own = found.filter((match) => match.index === index).map(({ start, end }) => [start, end]);
        expect(own).toEqual(expected(source, text));
      }
    }),
    { numRuns: 2000 },
  );
});
