import type { Ref } from "preact";
import { useImperativeHandle, useRef, useState } from "preact/hooks";
import { speech } from "../texts/speak.js";
import type { FiltersTexts } from "../texts/filters.js";
import { MatchSelect, SeveritySelect } from "./word-selects.js";
import { readEntry, type WordEntry } from "./word-entries.js";

/** How high a row is, in CSS pixels: only those in sight are there. */
const rowHeight = 36;
const shownRows = 10;
const spare = 6;

/** What a list says of itself. */
export type Said = FiltersTexts["words"];

/** What may be asked of a list from outside. */
export interface Listing {
  /** Shows the next row that something is wrong with. */
  nextFault: () => void;
}

interface WordRowsProps {
  ref: Ref<Listing>;
  entries: readonly unknown[];
  /** the places of those that are shown */
  found: readonly number[];
  /** what is wrong, by the place */
  wrong: ReadonlyMap<number, string>;
  /** what is no fault and yet hardly meant, by the place */
  warned: ReadonlyMap<number, string>;
  /** whether nothing is said of each besides what it is */
  isPlain: boolean;
  said: Said;
  put: (index: number, entry: WordEntry) => void;
  remove: (index: number) => void;
}

/** The words as a table of which only so much exists as is seen. */
export function WordRows({ ref, entries, found, wrong, warned, isPlain, said, put, remove }: WordRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, scroll] = useState(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const shown = found.slice(first, first + shownRows + 2 * spare);
  useImperativeHandle(ref, () => ({
    nextFault() {
      const here = Math.floor(top / rowHeight);
      const places = found.flatMap((place, row) => (wrong.has(place) ? [row] : []));
      const next = places.find((row) => row > here) ?? places[0] ?? 0;
      box.current?.scrollTo({ top: next * rowHeight });
    },
  }));
  if (found.length === 0) return null;
  return (
    <div
      ref={box}
      class={isPlain ? "word-rows plain-rows" : "word-rows"}
      role="table"
      aria-label={said.title}
      aria-rowcount={found.length}
      tabIndex={0}
      style={{ maxBlockSize: `${rowHeight * shownRows}px` }}
      onScroll={({ currentTarget }) => scroll(currentTarget.scrollTop)}
    >
      <div role="rowgroup" style={{ blockSize: `${found.length * rowHeight}px` }}>
        {shown.map((place, at) => (
          <WordRow
            key={place}
            row={first + at}
            entry={readEntry(entries[place])}
            fault={wrong.get(place)}
            warning={warned.get(place)}
            {...{ isPlain, said }}
            put={(entry) => put(place, entry)}
            remove={() => remove(place)}
          />
        ))}
      </div>
    </div>
  );
}

interface WordRowProps {
  row: number;
  entry: WordEntry;
  fault: string | undefined;
  warning: string | undefined;
  isPlain: boolean;
  said: Said;
  put: (entry: WordEntry) => void;
  remove: () => void;
}

function WordRow({ row, entry, fault, warning, isPlain, said, put, remove }: WordRowProps) {
  const { number } = speech.value;
  const { word, severity } = entry;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      class={fault !== undefined ? "wrong" : warning !== undefined ? "warned" : undefined}
      style={{ insetBlockStart: `${row * rowHeight}px`, blockSize: `${rowHeight}px` }}
    >
      <span role="cell">
        <input
          type="text"
          aria-label={said.word(number(row + 1))}
          aria-invalid={fault === undefined ? undefined : true}
          aria-description={fault ?? warning}
          title={fault ?? warning}
          spellcheck={false}
          dir="auto"
          value={word}
          onChange={({ currentTarget }) => put({ ...entry, word: currentTarget.value.trim() })}
        />
      </span>
      {!isPlain && (
        <>
          <span role="cell">
            <MatchSelect label={said.match} value={entry} change={(next) => put({ ...entry, ...next })} />
          </span>
          <span role="cell">
            <SeveritySelect
              label={said.severity}
              value={severity}
              change={(next) => put({ ...entry, severity: next })}
            />
          </span>
        </>
      )}
      <span role="cell">
        <button type="button" class="plain" aria-label={said.remove(word)} onClick={remove}>
          ×
        </button>
      </span>
    </div>
  );
}
