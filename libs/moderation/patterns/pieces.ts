/** A part of a pattern that matches by itself. */
interface Atom {
  source: string;
  /** how much it tells texts apart: 0 for what has no width */
  weight: number;
  /** matches about anything, at any length: what comes before it says nothing of what comes after */
  gap: boolean;
}

const weights = { letter: 4, choice: 1, edge: 0 };
/** More repetitions tell no more. */
const mostRepeated = 3;
const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;
const flags = /^\(\?[a-zA-Z]+\)/;
/** Flags that change on the way, and what is quoted: rare, and left to the pattern as a whole. */
const tooClever = /\(\?[a-zA-Z-]+\)|\\Q/;
const plainGroup = /^\((?:\?:|\?P?<\w+>|(?!\?))/;

/** What every match of a pattern has in it, as a pattern that is quick to look for; null where nothing is known. */
export function pieceOf(pattern: string): string | null {
  const [prefix = ""] = flags.exec(pattern) ?? [];
  const rest = pattern.slice(prefix.length);
  const best = tooClever.test(rest) ? null : bestOf(rest);
  return best && best.weight > 0 ? `${prefix}(?:${best.source})` : null;
}

/** The best piece of each alternative, together: one of them is in every match. */
function bestOf(source: string): Atom | null {
  const bests = branches(source).map((branch) => heaviest(runs(branch)));
  if (bests.some((best) => best === null)) return null;
  const known = bests.filter((best) => best !== null);
  return {
    source: known.map((best) => best.source).join("|"),
    weight: Math.min(...known.map(({ weight }) => weight)),
    gap: false,
  };
}

function heaviest(found: readonly Atom[]): Atom | null {
  return found.reduce<Atom | null>((best, next) => (best && best.weight >= next.weight ? best : next), null);
}

/** Where an escape, a class or a group ends that begins here. */
function atomEnd(source: string, at: number): number {
  const opening = source[at];
  if (opening === "\\") return escapeEnd(source, at);
  if (opening === "[") return classEnd(source, at);
  if (opening !== "(") return at + String.fromCodePoint(source.codePointAt(at) ?? 0).length;
  let next = at + 1;
  while (next < source.length && source[next] !== ")") next = atomEnd(source, next);
  return next + 1;
}

function escapeEnd(source: string, at: number): number {
  const braced = /^\\(?:[pPx]\{[^}]*\}|[pP].)/.exec(source.slice(at, at + 80));
  if (braced) return at + braced[0].length;
  return at + (source[at + 1] === "x" ? 4 : 2);
}

function classEnd(source: string, at: number): number {
  let next = at + (source[at + 1] === "^" ? 2 : 1);
  if (source[next] === "]") next++;
  while (next < source.length && source[next] !== "]") {
    if (source.startsWith("[:", next)) next = source.indexOf(":]", next) + 2;
    else next = source[next] === "\\" ? escapeEnd(source, next) : next + 1;
  }
  return next + 1;
}

function branches(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = atomEnd(source, at)) {
    if (source[at] !== "|") continue;
    found.push(source.slice(from, at));
    from = at + 1;
  }
  return [...found, source.slice(from)];
}

/** Stretches of one alternative without a gap in them. */
function runs(branch: string): Atom[] {
  const found: Atom[] = [];
  let run: Atom = { source: "", weight: 0, gap: false };
  const end = () => {
    found.push(run);
    run = { source: "", weight: 0, gap: false };
  };
  for (let at = 0; at < branch.length;) {
    const until = atomEnd(branch, at);
    const source = branch.slice(at, until);
    const [repeated = "", least, range, most] = quantifier.exec(branch.slice(until)) ?? [];
    at = until + repeated.length;
    const times = repeated === "" || repeated.startsWith("+") ? 1 : Number(least ?? 0);
    const exact = repeated === "" || (repeated.startsWith("{") && (range === undefined || least === most));
    const optional = repeated.startsWith("?");
    const atom = read(source);
    if (atom.gap) {
      end();
      const inner = times > 0 && plainGroup.test(source) ? bestOf(inside(source)) : null;
      if (inner) found.push(inner);
    } else if (optional) run.source += `${source}?`;
    else {
      const copies = Math.min(times, mostRepeated);
      if (copies > 0) run.source += copies > 1 ? `${source}{${copies}}` : source;
      run.weight += atom.weight * copies;
      if (!exact || copies < times) end();
    }
  }
  end();
  return found;
}

function inside(group: string): string {
  return group.replace(plainGroup, "").slice(0, -1);
}

function read(source: string): Atom {
  const weigh = (weight: number) => ({ source, weight, gap: false });
  switch (source.charAt(0)) {
    case "\\":
      if (/^\\[bBAz]/.test(source)) return weigh(weights.edge);
      if (/^\\[DSWPCQE]/.test(source)) return { source, weight: 0, gap: true };
      return weigh(/^\\[a-zA-Z]/.test(source) ? weights.choice : weights.letter);
    case "[":
      return source[1] === "^" ? { source, weight: 0, gap: true } : weigh(weights.choice);
    case "^":
    case "$":
      return weigh(weights.edge);
    case ".":
      return { source, weight: 0, gap: true };
    case "(":
      return readGroup(source);
    default:
      return weigh(weights.letter);
  }
}

/** A group without a gap in any alternative is as good as a letter; one with flags of its own is none. */
function readGroup(source: string): Atom {
  const gap = { source, weight: 0, gap: true };
  if (!plainGroup.test(source)) return gap;
  const all = branches(inside(source)).map(runs);
  const alternatives = all.map(([only, ...others]) => (only && others.length === 0 ? only : null));
  if (alternatives.some((only) => only === null)) return gap;
  const weight = Math.min(...alternatives.map((only) => only?.weight ?? 0));
  return { source, weight, gap: false };
}
