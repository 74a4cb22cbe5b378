import { Injectable, type StreamableFile } from "@nestjs/common";
import {
  type BacktestComparison,
  type DifferingVerdicts,
  type ListQuery,
  Problem,
  type VerdictKind,
} from "#contract";
import { shareDifference } from "#discussion";
import { type Fates, noFates, resultOf } from "#moderation";
import { ChangedComments, decodeCursor, encodeCursor, type StoredBacktest, tallyOf } from "#store";
import { csvFile } from "./csv-file.js";
import { beginnings, type BothPlaces, differing, type DifferingComment } from "./differing.js";
import { PresentChanges } from "./present-changes.js";

/** Sets two backtests of the same comments side by side. */
@Injectable()
export class CompareBacktests {
  constructor(
    private readonly changes: ChangedComments,
    private readonly present: PresentChanges,
  ) {}

  /** @throws Problem where they have not judged the same comments */
  async run(one: StoredBacktest, other: StoredBacktest): Promise<BacktestComparison> {
    refuseApart(one, other);
    const pairs = new Map<string, { one: VerdictKind; other: VerdictKind } & Fates>();
    let count = 0;
    for await (const { found } of this.read(one, other, beginnings)) {
      count += 1;
      const key = `${found.one} ${found.other}`;
      const pair = pairs.get(key) ?? { one: found.one, other: found.other, ...noFates() };
      pair[fateOf(found)] += 1;
      pairs.set(key, pair);
    }
    const [here, there] = [resultOf(tallyOf(one)), resultOf(tallyOf(other))];
    return {
      precision: shareDifference(here.precision, there.precision),
      recall: shareDifference(here.recall, there.recall),
      rejections: shareDifference(here.rejections, there.rejections),
      differing: count,
      pairs: [...pairs.values()].sort((a, b) => sizeOf(b) - sizeOf(a)),
    };
  }

  /** The comments that they judge differently, the oldest first. @throws Problem where they have not judged the same ones */
  async list(
    one: StoredBacktest,
    other: StoredBacktest,
    { limit, after }: ListQuery,
  ): Promise<DifferingVerdicts> {
    refuseApart(one, other);
    const found: DifferingComment[] = [];
    let next: string | null = null;
    for await (const { found: each, then } of this.read(one, other, placesIn(after))) {
      found.push(each);
      if (found.length < limit) continue;
      next = cursorOf(then);
      break;
    }
    return { items: await this.present.differing({ one, other }, found), next };
  }

  /** All of them, a line each, read from the store while they are sent. @throws Problem where they have not judged the same ones */
  file(one: StoredBacktest, other: StoredBacktest): StreamableFile {
    refuseApart(one, other);
    return csvFile(`palabre-${one.site}-backtests-${one._id}-${other._id}`, {
      heads: ["comment", "story", "at", "author", "was", "one", "other", "people", "text"],
      pages: (part) => this.list(one, other, part),
      row: ({ comment, story, at, author, was, people, text, ...sides }) => [
        ...[comment, story, at, author.name, was, sides.one, sides.other, people, text],
      ],
    });
  }

  private read(one: StoredBacktest, other: StoredBacktest, from: BothPlaces) {
    const [here, there] = [this.changes.each(one._id, from.one), this.changes.each(other._id, from.other)];
    return differing(here, there, from);
  }
}

function refuseApart(one: StoredBacktest, other: StoredBacktest): void {
  const isSame =
    one.state === "done" &&
    other.state === "done" &&
    tallyOf(one).done === tallyOf(other).done &&
    lastOf(one) === lastOf(other);
  if (!isSame) throw new Problem("backtests-apart", "both have to be done, over the same span");
}

function lastOf({ slices }: StoredBacktest): string | undefined {
  return slices?.at(-1)?.reached?.id;
}

const fateOf = ({ people }: DifferingComment) =>
  people === "published" || people === "rejected" ? people : "undecided";
const sizeOf = ({ published, rejected, undecided }: Fates) => published + rejected + undecided;

function cursorOf({ one, other }: BothPlaces): string {
  return encodeCursor([one.part, `${one.index} ${other.part} ${other.index}`]);
}

function placesIn(cursor: string | undefined): BothPlaces {
  if (cursor === undefined) return beginnings;
  const [part, rest] = decodeCursor(cursor);
  const [index = 0, otherPart = 0, otherIndex = 0] = rest.split(" ").map(Number);
  return { one: { part, index }, other: { part: otherPart, index: otherIndex } };
}
