import type { PalabreEventMap } from "../palabre.d.ts";
import { place } from "./place.js";

const names = [
  "palabre:ready",
  "palabre:count",
  "palabre:posted",
] as const satisfies readonly (keyof PalabreEventMap)[];

/** Notes the events of the elements as they come, the newest first. */
export function listen(): void {
  const list = place("#events", HTMLOListElement);
  const number = place("#number", HTMLOutputElement);
  const last = place("#last", HTMLElement);
  const note = ({ type, detail }: PalabreEventMap[keyof PalabreEventMap]) => {
    const told = JSON.stringify(detail).replaceAll('":', '": ').replaceAll(',"', ', "');
    list.prepend(line(type, told));
    number.value = String(list.childElementCount);
    last.textContent = `${type} ${told}`;
  };
  for (const name of names) document.addEventListener(name, note);
}

function line(type: string, told: string): HTMLLIElement {
  const [item, time] = [document.createElement("li"), document.createElement("time")];
  const now = new Date();
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString(document.documentElement.lang);
  item.append(time, code(type), code(told));
  return item;
}

function code(text: string): HTMLElement {
  const element = document.createElement("code");
  element.textContent = text;
  return element;
}
