import { useId, useMemo, useRef, useState } from "preact/hooks";
import { saveTable } from "../insights/save-table.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import type { FieldProps } from "./fields.js";
import { type Matching, MatchSelect, SeveritySelect } from "./word-selects.js";
import {
  changedAt,
  foundIn,
  linesFile,
  takeLines,
  takeWords,
  type WordEntry,
  wordsFile,
  writtenEntry,
} from "./word-entries.js";
import { tooLarge } from "./too-large.js";
import { type Listing, type Said, WordRows } from "./word-rows.js";

/** A list of up to 50,000 words: pasted, looked through, changed one by one or many at once, taken from a file and given as one. */
export function WordsField(props: FieldProps) {
  return <ListField {...props} isPlain={false} />;
}

/** A list of which nothing is said of each, such as exceptions and domains, written in the same way. */
export function PlainListField(props: FieldProps) {
  return <ListField {...props} isPlain />;
}

function ListField({ isPlain, change: put, ...field }: FieldProps & { isPlain: boolean }) {
  const { name, label, hint, value, faults, warnings = [], isNeeded } = field;
  const { lang, count, number } = speech.value;
  const { words, plainList } = filtersTexts[lang];
  const said = isPlain ? { ...words, ...plainList(label) } : words;
  const title = useId();
  const [wanted, look] = useState("");
  const [told, tell] = useState("");
  const listing = useRef<Listing>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const found = useMemo(() => foundIn(entries, wanted), [entries, wanted]);
  const wrong = useMemo(() => placesOf(faults), [faults]);
  const warned = useMemo(() => placesOf(warnings), [warnings]);
  const change = (next: readonly unknown[]) => put(next.length === 0 && !isNeeded ? undefined : next);
  const take = (text: string) => {
    const taken = isPlain ? takeLines(entries, text) : takeWords(entries, text);
    tell(
      said.taken(number(taken.added), number(taken.twice), number(taken.empty)) +
        (taken.tooMany > 0 ? ` · ${said.tooMany}` : ""),
    );
    if (taken.added > 0) change(taken.entries);
  };
  return (
    <section class="words" aria-labelledby={title}>
      <header>
        <h4 id={title}>
          {isPlain ? (
            <>
              {label} <span class="quiet">{number(entries.length)}</span>
            </>
          ) : (
            count(said.count, entries.length)
          )}
        </h4>
        <input
          type="search"
          aria-label={said.search}
          placeholder={isPlain ? said.searchShort : said.search}
          value={wanted}
          onInput={({ currentTarget }) => look(currentTarget.value)}
        />
        {wanted !== "" && <span class="quiet">{count(said.found, found.length)}</span>}
        {wrong.size > 0 && (
          <button
            type="button"
            onClick={() => {
              look("");
              listing.current?.nextFault();
            }}
          >
            {said.nextFault}
          </button>
        )}
      </header>
      {found.length === 0 && wanted !== "" ? (
        <p class="quiet">{said.nothing}</p>
      ) : (
        <WordRows
          ref={listing}
          {...{ entries, found, wrong, warned, isPlain, said }}
          put={(index, entry) => change(entries.with(index, writtenEntry(entry)))}
          remove={(index) => change(entries.toSpliced(index, 1))}
        />
      )}
      <Faults faults={faults} said={said} />
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {found.length > 0 && (!isPlain || wanted !== "") && (
        <Many
          {...{ found, isPlain }}
          set={(what) => {
            change(changedAt(entries, found, what));
            tell(count(said.changed, found.length));
          }}
          remove={() => {
            const gone = new Set(found);
            change(entries.filter((_, index) => !gone.has(index)));
            look("");
          }}
        />
      )}
      <Adding take={take} said={said} hint={isPlain ? hint : undefined} />
      <div class="tools">
        <label class="file">
          {said.file}
          <input
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              const refused = file ? tooLarge(file.size) : null;
              if (refused === null) void file?.text().then(take);
              else tell(refused);
              currentTarget.value = "";
            }}
          />
        </label>
        {entries.length > 0 && (
          <button
            type="button"
            onClick={() =>
              saveTable(`palabre-${name}.csv`, isPlain ? linesFile(entries) : wordsFile(entries))
            }
          >
            {said.export}
          </button>
        )}
      </div>
      <p class="quiet" role="status">
        {told}
      </p>
    </section>
  );
}

/** The entries that something is wrong with, each with what it is. */
function placesOf(faults: FieldProps["faults"]): ReadonlyMap<number, string> {
  return new Map(
    faults.flatMap(({ path, message }): [number, string][] => {
      const index = Number.parseInt(path, 10);
      return Number.isNaN(index) ? [] : [[index, message]];
    }),
  );
}

const shownFaults = 3;

/** The first things that are wrong with the list, each with the place of its word. */
function Faults({ faults, said }: Pick<FieldProps, "faults"> & { said: Said }) {
  const { number } = speech.value;
  return (
    <>
      {faults.slice(0, shownFaults).map(({ path, message }) => {
        const index = Number.parseInt(path, 10);
        return (
          <p key={path + message} class="refused">
            {Number.isNaN(index) ? message : `${said.word(number(index + 1))} · ${message}`}
          </p>
        );
      })}
    </>
  );
}

/** What the list finds besides what was meant. */
function Warnings({ warnings }: { warnings: NonNullable<FieldProps["warnings"]> }) {
  const { lang, count, number } = speech.value;
  const said = filtersTexts[lang].words;
  return (
    <details class="warned">
      <summary>{count(said.warned, warnings.length)}</summary>
      <ul>
        {warnings.map(({ path, message }) => (
          <li key={path}>{`${said.word(number(Number.parseInt(path, 10) + 1))} · ${message}`}</li>
        ))}
      </ul>
    </details>
  );
}

interface ManyProps {
  found: readonly number[];
  isPlain: boolean;
  set: (what: Partial<WordEntry>) => void;
  remove: () => void;
}

/** What is done to all that are in the list as it is looked through. */
function Many({ found, isPlain, set, remove }: ManyProps) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].words;
  const [match, chooseMatch] = useState<Matching | null>(null);
  const [severity, chooseSeverity] = useState<number | null>(null);
  const isChosen = match !== null || severity !== null;
  return (
    <fieldset class="many">
      <legend>{said.all}</legend>
      {!isPlain && (
        <>
          <MatchSelect label={said.setMatch} value={match} change={chooseMatch} isOptional />
          <SeveritySelect label={said.setSeverity} value={severity} change={chooseSeverity} isOptional />
          <button
            type="button"
            disabled={!isChosen}
            onClick={() => set({ ...match, ...(severity !== null && { severity }) })}
          >
            {said.apply(number(found.length))}
          </button>
        </>
      )}
      <button type="button" class="plain" onClick={remove}>
        {said.removeAll(number(found.length))}
      </button>
    </fieldset>
  );
}

interface AddingProps {
  take: (text: string) => void;
  said: Said;
  hint: string | undefined;
}

function Adding({ take, said, hint = said.pasteHint }: AddingProps) {
  const id = useId();
  const [pasted, paste] = useState("");
  return (
    <div class="field">
      <label for={id}>{said.paste}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={pasted}
        // thousands of lines would take a field longer than the list
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (!text.includes("\n")) return;
          event.preventDefault();
          take(text);
        }}
        onInput={({ currentTarget }) => paste(currentTarget.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
      <span class="tools">
        <button
          type="button"
          disabled={pasted.trim() === ""}
          onClick={() => {
            take(pasted);
            paste("");
          }}
        >
          {said.take}
        </button>
      </span>
    </div>
  );
}
