/**
 * Moves the focus among the buttons of a group by arrows, Home and End, so that Tab passes the group in one step.
 * @returns the one that has it then; null for another key
 */
export function rove(event: KeyboardEvent, group: HTMLElement): HTMLElement | null {
  const buttons = [...group.querySelectorAll<HTMLElement>("button")];
  const at = buttons.findIndex((button) => button === event.target);
  const rightward = getComputedStyle(group).direction === "rtl" ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: at + rightward,
    ArrowLeft: at - rightward,
    Home: 0,
    End: -1,
  };
  const to = steps[event.key];
  if (to === undefined || at < 0) return null;
  const next = buttons.at(to % buttons.length) ?? null;
  event.preventDefault();
  next?.focus();
  return next;
}
