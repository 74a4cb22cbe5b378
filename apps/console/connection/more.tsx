import type { ComponentChildren } from "preact";

interface MoreProps {
  /** brings the next page; null where there is none */
  more: (() => void) | null;
  /** what it is called */
  children: ComponentChildren;
}

/** The button below a list of which there is more than is shown. */
export function More({ more, children }: MoreProps) {
  if (!more) return null;
  return (
    <button type="button" onClick={more}>
      {children}
    </button>
  );
}
