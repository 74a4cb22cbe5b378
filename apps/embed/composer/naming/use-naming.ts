import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Author, Mentionable } from "#contract";
import { storyPath } from "../../connection/ask.js";
import { useShown } from "../../reading/context.js";
import { changeArea, writtenIn } from "../markup/change-area.js";
import { type NameBegun, nameBegun, named } from "./name-begun.js";

/** How long a typist has to pause until names are asked for. ms */
const pause = 150;

/** Completes the names of those who take part, while one types them behind `@`. */
export function useNaming(area: RefObject<HTMLTextAreaElement | null>, list: string) {
  const { discussion } = useShown();
  const people = useSignal<readonly Author[]>([]);
  const chosen = useSignal(0);
  const asked = useRef(new AbortController());
  /** a name that is not to be completed any further: it was taken, refused, or is nobody's */
  const closed = useRef<NameBegun | null>(null);
  const begun = () => (area.current ? nameBegun(writtenIn(area.current)) : null);
  const stop = () => {
    asked.current.abort();
    people.value = [];
  };
  const close = () => {
    closed.current = begun();
    stop();
  };
  const ask = async (name: NameBegun, signal: AbortSignal) => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal.throwIfAborted();
    const path = storyPath(discussion.setting.story, `people?q=${encodeURIComponent(name.typed.trim())}`);
    const found = await discussion.setting.ask<Mentionable>(path, { signed: true, signal });
    chosen.value = 0;
    people.value = found.people;
    if (people.value.length === 0) closed.current = name;
  };
  const look = () => {
    asked.current.abort();
    const name = begun();
    if (name === null || discussion.me === null || isPartOf(closed.current, name)) stop();
    else {
      asked.current = new AbortController();
      // whoever can't be asked for is typed in full
      ask(name, asked.current.signal).catch(() => undefined);
    }
  };
  const take = (person: Author | undefined) => {
    const name = begun();
    if (!area.current || !name || !person) return;
    changeArea(area.current, named(writtenIn(area.current), name, person.name));
    close();
  };
  const key = (event: KeyboardEvent): boolean => {
    const open = people.value.length;
    const steps: Record<string, () => void> = {
      ArrowDown: () => (chosen.value = (chosen.value + 1) % open),
      ArrowUp: () => (chosen.value = (chosen.value + open - 1) % open),
      Enter: () => take(people.value[chosen.value]),
      Tab: () => take(people.value[chosen.value]),
      Escape: close,
    };
    const step = steps[event.key];
    if (open === 0 || !step || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey)
      return false;
    event.preventDefault();
    event.stopPropagation();
    step();
    return true;
  };
  useEffect(() => () => asked.current.abort(), []);
  const open = people.value.length > 0;
  const attributes = {
    "aria-autocomplete": "list" as const,
    "aria-haspopup": "listbox" as const,
    ...(open && { "aria-controls": list, "aria-activedescendant": optionId(list, chosen.value) }),
  };
  return { list, people, chosen, attributes, look, key, close, take };
}

export type Naming = ReturnType<typeof useNaming>;

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

function isPartOf(closed: NameBegun | null, name: NameBegun): boolean {
  return closed !== null && closed.at === name.at && name.typed.startsWith(closed.typed);
}
