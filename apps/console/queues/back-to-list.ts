/** Gives the keys back to the list, without moving it. */
export function backToList(): void {
  document.querySelector<HTMLElement>("[role=listbox]")?.focus({ preventScroll: true });
}
