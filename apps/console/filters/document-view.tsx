import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { InputError } from "#contract";
import { reasons } from "../case/reasons.js";
import { keep, kept } from "../connection/stored.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import type { Format } from "./code/set-document.js";
import { isMembers } from "./draft.js";
import type { Drafting } from "./drafting.js";
import { documentSchema } from "./schema.js";
import { tooLarge } from "./too-large.js";

const formats = ["yaml", "json"] as const satisfies readonly Format[];
const formatKey = "palabre:console:filters-format";

function isFormat(value: unknown): value is Format {
  return formats.some((one) => one === value);
}

/** The whole draft as one document, with completion and faults in place. What it is written in comes with it. */
export function DocumentView({ drafting }: { drafting: Drafting }) {
  const said = filtersTexts[speech.value.lang].document;
  const [format, choose] = useState<Format>(() => kept(formatKey, isFormat) ?? "yaml");
  return (
    <div class="document">
      <div class="tools">
        <div role="group" aria-label={said.format} class="segments">
          {formats.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={format === one}
              onClick={() => {
                keep(formatKey, one);
                choose(one);
              }}
            >
              {one.toUpperCase()}
            </button>
          ))}
        </div>
        <p class="quiet" id="document-keys">
          {said.keys}
        </p>
      </div>
      <SetEditor key={format} drafting={drafting} format={format} />
    </div>
  );
}

interface WarningsProps {
  warnings: readonly InputError[];
  goTo: (warning: InputError) => void;
}

/** What is in order and yet hardly meant, each with a way to where it is written. */
function Warnings({ warnings, goTo }: WarningsProps) {
  const { lang, count } = speech.value;
  return (
    <details class="warned">
      <summary>{count(filtersTexts[lang].words.warned, warnings.length)}</summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.path}>
            <button type="button" class="plain" onClick={() => goTo(warning)}>
              <code>{warning.path}</code> · {warning.message}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Opened {
  /** Writes the draft there as it is by now. */
  write: () => void;
  /** Shows the faults that it has by now, and what is hardly meant. */
  mark: () => void;
  goTo: (warning: InputError) => void;
}

/** How long nothing has to be typed before the document is read, in ms: one of 50,000 words takes a moment. */
const calm = 200;

interface Life {
  isOver: boolean;
  close?: () => void;
  timer?: ReturnType<typeof setTimeout>;
  /** reads what was typed last */
  pending?: (() => void) | undefined;
}

function SetEditor({ drafting, format }: { drafting: Drafting; format: Format }) {
  const said = filtersTexts[speech.value.lang].document;
  const box = useRef<HTMLDivElement>(null);
  const [editor, open] = useState<Opened | null>(null);
  const [unread, tell] = useState<string | null>(null);
  // what is written here is not to be put here again
  const own = useRef<unknown>(null);
  useEffect(() => {
    const life: Life = { isOver: false };
    void Promise.all([import("./code/editor.js"), import("./code/set-document.js")]).then(
      ([{ openEditor }, { forms, placed }]) => {
        if (life.isOver || !box.current) return;
        const form = forms[format];
        own.current = drafting.draft.peek();
        const take = (text: string) => {
          life.pending = undefined;
          const refused = tooLarge(text.length);
          if (refused !== null) {
            tell(refused);
            return;
          }
          const read = form.read(text);
          const isSet = "value" in read && isMembers(read.value);
          tell(isSet ? null : said.unread);
          if ("unread" in read) it.mark(read.unread);
          if (!("value" in read) || !isMembers(read.value)) return;
          own.current = read.value;
          drafting.type(read.value);
        };
        const it = openEditor({
          parent: box.current,
          text: form.write(own.current),
          label: said.title,
          describedBy: "document-keys",
          language: form.language,
          complete: form.complete({
            schema: () => documentSchema.peek(),
            value: () => drafting.draft.peek(),
            reasons: () => reasons.peek().map(({ id }) => id),
          }),
          isSmall: false,
          change(text) {
            clearTimeout(life.timer);
            life.pending = () => take(text);
            life.timer = setTimeout(() => life.pending?.(), calm);
          },
        });
        life.close = it.close;
        open({
          write: () => it.put(form.write(drafting.draft.peek())),
          mark: () =>
            it.mark([
              ...placed(it.view.state, drafting.faults.peek(), "error"),
              ...placed(it.view.state, drafting.warnings.peek(), "warning"),
            ]),
          goTo(warning) {
            const [place] = placed(it.view.state, [warning], "warning");
            if (place) it.goTo(place);
          },
        });
      },
    );
    return () => {
      life.isOver = true;
      life.pending?.();
      clearTimeout(life.timer);
      life.close?.();
    };
  }, []);
  const [draft, faults, warnings] = [drafting.draft.value, drafting.faults.value, drafting.warnings.value];
  useLayoutEffect(() => {
    if (!editor || draft === own.current) return;
    own.current = draft;
    editor.write();
  }, [editor, draft]);
  useEffect(() => {
    if (unread === null) editor?.mark();
  }, [editor, faults, warnings, unread]);
  return (
    <>
      {!editor && <p class="quiet">{said.loading}</p>}
      <div ref={box} class="code-box" />
      {unread !== null && (
        <p class="refused" role="alert">
          {unread}
        </p>
      )}
      {editor && warnings.length > 0 && <Warnings warnings={warnings} goTo={editor.goTo} />}
    </>
  );
}
