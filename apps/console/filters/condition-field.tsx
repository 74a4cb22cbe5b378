import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { InputError } from "#contract";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { saidOf } from "./draft.js";
import type { Editor } from "./code/editor.js";

interface ConditionFieldProps {
  value: string;
  /** ids that it may ask for */
  filters: readonly string[];
  faults: readonly InputError[];
  change: (value: string) => void;
}

/** A condition in CEL. What it is written in comes with the first rule that is opened. */
export function ConditionField({ value, filters, faults, change }: ConditionFieldProps) {
  const said = filtersTexts[speech.value.lang].rule;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [editor, open] = useState<{
    it: Editor;
    mark: (source: string, faults: readonly InputError[]) => void;
  } | null>(null);
  const latest = useRef({ filters, change });
  latest.current = { filters, change };
  // what is written here is not to be put here again, while more is being written
  const own = useRef(value);
  useEffect(() => {
    const life: { isOver: boolean; close?: () => void } = { isOver: false };
    void Promise.all([import("./code/editor.js"), import("./code/cel.js")]).then(
      ([{ openEditor }, language]) => {
        if (life.isOver || !box.current) return;
        const it = openEditor({
          parent: box.current,
          text: value,
          label: said.when,
          describedBy: `${id}-hint ${id}-fault`,
          language: language.cel,
          complete: language.celCompletions(() => latest.current.filters),
          isSmall: true,
          change(text) {
            own.current = text;
            latest.current.change(text);
          },
        });
        life.close = it.close;
        open({ it, mark: (source, found) => it.mark(language.celFaults(source, found)) });
      },
    );
    return () => {
      life.isOver = true;
      life.close?.();
    };
  }, []);
  useLayoutEffect(() => {
    if (value === own.current) return;
    own.current = value;
    editor?.it.put(value);
  }, [editor, value]);
  useEffect(() => editor?.mark(value, faults), [editor, faults]);
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {said.when}
      </span>
      <div ref={box} class="code-box small" />
      <small id={`${id}-hint`}>{said.whenHint}</small>
      <p class="refused" id={`${id}-fault`}>
        {saidOf(faults)}
      </p>
    </div>
  );
}
