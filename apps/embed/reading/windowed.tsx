import { signal, useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useShown } from "./context.js";

/** How far from the window a comment is still drawn: more than a turn of the page. */
const margin = "250% 0px";

/** Paper has room for everything. */
const printing = signal(false);
addEventListener("beforeprint", () => (printing.value = true));
addEventListener("afterprint", () => (printing.value = false));

/** Comments that are drawn only while they are about to be seen; their room stays. */
export function Windowed({ ids, children }: { ids: readonly string[]; children: ComponentChildren }) {
  const { discussion } = useShown();
  const element = useRef<HTMLDivElement>(null);
  const height = useMemo(() => signal<number | null>(null), []);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) height.value = null;
        else if (!isUsed(current)) height.value ??= current.offsetHeight;
      },
      { rootMargin: margin },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const away = useComputed(
    () => height.value !== null && !printing.value && !ids.includes(discussion.reached.value ?? ""),
  ).value;
  return (
    <div ref={element} class="chunk" style={{ blockSize: away ? `${height.peek()}px` : "" }}>
      {!away && children}
    </div>
  );
}

/** Whether somebody writes there, or is there with the keyboard. */
function isUsed(element: HTMLElement): boolean {
  return element.matches(":focus-within") || element.querySelector("form, textarea") !== null;
}
