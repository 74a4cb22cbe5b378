import { listen } from "./events.js";
import { showMarkup } from "./markup.js";
import { pointAtParts } from "./parts.js";
import { place } from "./place.js";

/** The page on which developers try the elements: its controls set what a page of theirs would. */
const controls = place("#controls", HTMLFormElement);
const room = place("#room", HTMLElement);
const ground = place("#ground", HTMLFieldSetElement);
const discussion = place("palabre-comments", HTMLElement);
const counter = place("palabre-count", HTMLElement);

function set(control: HTMLSelectElement | HTMLInputElement): void {
  const { attribute, style, unit = "" } = control.dataset;
  const { value } = control;
  if (attribute) {
    discussion.toggleAttribute(attribute, value !== "");
    if (value !== "") discussion.setAttribute(attribute, value);
    if (attribute === "story") counter.setAttribute(attribute, value);
    ground.disabled = !discussion.hasAttribute("theme");
  }
  if (style) room.style.setProperty(style, value && `${value}${unit}`);
}

/** All controls as they were at first: then nothing is said of looks. */
function startAnew(): void {
  for (const control of controls.querySelectorAll("select")) set(control);
  room.removeAttribute("style");
  if (!discussion.isConnected) turn(place("[data-act=life]", HTMLButtonElement));
}

/** Takes the discussion away, or puts it back; the button says the other from then on. */
function turn(button: HTMLButtonElement): void {
  if (discussion.isConnected) discussion.remove();
  else room.append(discussion);
  swap(button);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(place("#markup", HTMLElement).textContent);
  swap(button);
  setTimeout(() => swap(button), 2_000);
}

function swap(button: HTMLButtonElement): void {
  [button.textContent, button.dataset.done] = [button.dataset.done ?? "", button.textContent];
}

document.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) set(target);
});
// the controls are as they were only after the event
controls.addEventListener("reset", () => setTimeout(startAnew));
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("[data-act]") : null;
  if (button?.dataset.act === "life") turn(button);
  if (button?.dataset.act === "copy") void copy(button).catch(() => undefined);
});
controls.addEventListener("submit", (event) => event.preventDefault());

listen();
pointAtParts(discussion);
showMarkup(discussion, room);
