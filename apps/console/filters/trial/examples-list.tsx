import { useEffect, useState } from "preact/hooks";
import type { Tried, VerdictKind } from "#contract";
import type { Ask } from "../../connection/ask.js";
import { speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";
import { type Example, keepExamples, withExample, wishes } from "./examples.js";
import type { NamedFilterSet } from "../named.js";

interface ExamplesListProps {
  ask: Ask;
  site: string;
  /** what is being typed, which may become one */
  text: string;
  examples: readonly Example[];
  change: (examples: readonly Example[]) => void;
  filters: NamedFilterSet;
  /** changes where the draft has */
  times: number;
  open: (text: string) => void;
}

const lets: ReadonlySet<VerdictKind> = new Set<VerdictKind>(["publish", "flag"]);

/** Texts that must pass and texts that must not, gone through again with each change of the draft. */
export function ExamplesList({ ask, site, text, examples, change, filters, times, open }: ExamplesListProps) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].trial;
  const verdicts = useVerdicts(ask, examples, filters, times);
  const keep = (next: readonly Example[]) => {
    keepExamples(site, next);
    change(next);
  };
  const right = examples.filter((one) => isAsWanted(one, verdicts.get(one.text))).length;
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h4 id="examples-title">{said.examples}</h4>
      <p class="quiet">{said.examplesHint}</p>
      <span class="tools">
        {wishes.map((wanted) => (
          <button
            type="button"
            key={wanted}
            disabled={text.trim() === ""}
            onClick={() => keep(withExample(examples, { text, wanted }))}
          >
            {said.keep[wanted]}
          </button>
        ))}
      </span>
      {examples.length > 0 && (
        <p role="status" class="quiet">
          {said.right(number(right), number(examples.length))}
        </p>
      )}
      <ul>
        {examples.map((one) => (
          <Row
            key={one.text}
            example={one}
            verdict={verdicts.get(one.text)}
            open={() => open(one.text)}
            forget={() => keep(examples.filter((other) => other !== one))}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  example: Example;
  verdict: VerdictKind | undefined;
  open: () => void;
  forget: () => void;
}

function Row({ example, verdict, open, forget }: RowProps) {
  const said = filtersTexts[speech.value.lang].trial;
  const short = example.text.slice(0, 60);
  const isRight = isAsWanted(example, verdict);
  return (
    <li class={verdict === undefined ? undefined : isRight ? "right" : "wrong"}>
      <button type="button" class="plain" aria-label={said.open(short)} onClick={open}>
        <span dir="auto">{example.text}</span>
      </button>
      <small>
        {said.wanted[example.wanted]}
        {verdict !== undefined &&
          (isRight ? ` · ✓ ${said.isRight}` : ` · ✗ ${said.isWrong(said.verdicts[verdict])}`)}
      </small>
      <button type="button" class="plain" aria-label={said.forget(short)} onClick={forget}>
        ×
      </button>
    </li>
  );
}

function isAsWanted({ wanted }: Example, verdict: VerdictKind | undefined): boolean {
  return verdict !== undefined && lets.has(verdict) === (wanted === "out");
}

/** What would become of each, one after another. */
function useVerdicts(
  ask: Ask,
  examples: readonly Example[],
  filters: NamedFilterSet,
  times: number,
): ReadonlyMap<string, VerdictKind> {
  const [verdicts, keep] = useState<ReadonlyMap<string, VerdictKind>>(new Map());
  useEffect(() => {
    const life = { isOver: false };
    const judge = async () => {
      const found = new Map<string, VerdictKind>();
      for (const { text } of examples) {
        const tried = await ask<Tried>("/filters/try", { method: "POST", body: { text, filters } });
        if (life.isOver) return;
        found.set(text, tried.verdict);
      }
      keep(found);
    };
    // what could not be judged is shown without a verdict
    judge().catch(() => keep(new Map()));
    return () => {
      life.isOver = true;
    };
  }, [examples, filters, times]);
  return verdicts;
}
