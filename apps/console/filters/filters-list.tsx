import { useState } from "preact/hooks";
import type { Brake } from "#contract";
import { verdictKinds } from "./then-select.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { AddFilter } from "./add-filter.js";
import {
  faultsBelow,
  freeId,
  itemsOf,
  type List,
  type Members,
  type Place,
  readPlace,
  saidPlace,
  textIn,
  withAdded,
} from "./draft.js";
import type { Drafting } from "./drafting.js";
import { kindSaid, whatItDoes } from "./facts.js";
import { wishFocus } from "./focus.js";
import { move, remove } from "./rearranging.js";
import { show, shown } from "./shown.js";

interface FiltersListProps {
  drafting: Drafting;
  draft: Members;
  /** how often each filter has found something of late */
  hits: ReadonlyMap<string, number>;
  say: (what: string) => void;
}

/** The filters, then the rules, then what happens else: in the order in which they are asked. */
export function FiltersList({ drafting, draft, hits, say }: FiltersListProps) {
  const said = filtersTexts[speech.value.lang];
  const [adding, add] = useState(false);
  const put = (list: List, item: Members) => {
    drafting.change(withAdded(draft, list, item));
    show(saidPlace({ list, index: itemsOf(draft, list).length }));
    wishFocus("form");
    add(false);
  };
  const rule = () => put("rules", { id: freeId(draft, "rule"), when: "", then: "hold" });
  return (
    <div class="filter-list">
      <Rows list="filters" {...{ drafting, draft, hits, say }} />
      {adding ? (
        <AddFilter draft={draft} add={(item) => put("filters", item)} cancel={() => add(false)} />
      ) : (
        <button type="button" onClick={() => add(true)}>
          {said.addFilter}
        </button>
      )}
      <Rows list="rules" {...{ drafting, draft, hits, say }} />
      <button type="button" onClick={rule}>
        {said.addRule}
      </button>
      <label class="default">
        {said.default}
        <select
          value={textIn(draft, "default") || "publish"}
          onChange={({ currentTarget }) => drafting.change({ ...draft, default: currentTarget.value })}
        >
          {verdictKinds.map((kind) => (
            <option key={kind} value={kind}>
              {said.then[kind]}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet shown-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {said.keys.choose} · <kbd>↵</kbd> {said.keys.open} · <kbd>Alt</kbd>{" "}
        <kbd>↑</kbd> <kbd>↓</kbd> {said.keys.move} · <kbd>⌫</kbd> {said.keys.remove} · <kbd>Esc</kbd>{" "}
        {said.keys.back}
      </p>
    </div>
  );
}

function Rows({ list, drafting, draft, hits, say }: FiltersListProps & { list: List }) {
  const said = filtersTexts[speech.value.lang];
  const items = itemsOf(draft, list);
  const chosen = readPlace(shown());
  const open = (place: Place) => {
    show(saidPlace(place));
    wishFocus("form");
  };
  const press = (event: KeyboardEvent, place: Place) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const doing = { drafting, draft, say };
    if (by !== 0 && event.altKey) {
      move(doing, place, by);
      wishFocus("row");
    } else if (by !== 0) stepFrom(event.currentTarget, by);
    else if (event.key === "Delete" || event.key === "Backspace") remove(doing, place);
    else if (event.key === "Enter") open(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`}>
        {said[list]} <span class="quiet">{items.length > 0 && speech.value.number(items.length)}</span>
      </h3>
      {list === "rules" && items.length > 0 && <p class="quiet">{said.rulesHint}</p>}
      {items.length === 0 && <p class="quiet">{list === "filters" ? said.none : said.noRules}</p>}
      <ol>
        {items.map((item, index) => (
          <Row
            // what has no name of its own is told apart by its place
            key={index}
            item={item}
            isChosen={chosen?.list === list && chosen.index === index}
            faults={faultsBelow(drafting.faults.value, saidPlace({ list, index })).length}
            hits={hits.get(textIn(item, "id"))}
            brakes={drafting.brakes.value.filter(({ on }) => on === textIn(item, "id"))}
            open={() => show(saidPlace({ list, index }))}
            press={(event) => press(event, { list, index })}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  item: Members;
  isChosen: boolean;
  faults: number;
  hits: number | undefined;
  /** that are on it */
  brakes: readonly Brake[];
  open: () => void;
  press: (event: KeyboardEvent) => void;
}

function Row({ item, isChosen, faults, hits, brakes, open, press }: RowProps) {
  const onlyHolds = brakes.every(({ effect }) => effect === "hold");
  const { lang, count } = speech.value;
  const said = filtersTexts[lang];
  const [type, then] = [textIn(item, "type"), textIn(item, "then")];
  const follows = verdictKinds.find((kind) => kind === then) ?? "none";
  return (
    <li>
      <button
        type="button"
        data-row
        aria-current={isChosen ? "true" : undefined}
        onClick={open}
        onKeyDown={press}
      >
        <span class="name">
          {textIn(item, "id") || "?"}{" "}
          {brakes.length > 0 && <span class="state braked">{said.brakes[onlyHolds ? "holds" : "on"]}</span>}
        </span>
        <span class={`follows ${follows}`}>{said.thenShort[follows]}</span>
        <span class="what quiet">
          {type === "" ? whatItDoes(item) : `${kindSaid(type)} · ${whatItDoes(item)}`}
        </span>
        {faults > 0 ? (
          <span class="refused">{count(said.faults, faults)}</span>
        ) : (
          hits !== undefined && (
            <span class="quiet" title={said.hitsHint}>
              {count(said.hits, hits)}
            </span>
          )
        )}
      </button>
    </li>
  );
}

/** The row above or below, over both lists. */
function stepFrom(row: EventTarget | null, by: 1 | -1): void {
  const all = rowsIn(document.querySelector(".filter-list"));
  const here = all.findIndex((one) => one === row);
  const next = all[here + by];
  next?.focus();
  next?.click();
}

function rowsIn(element: Element | null): HTMLElement[] {
  return Array.from(element?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
}
