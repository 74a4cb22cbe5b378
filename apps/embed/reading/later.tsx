import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useShown } from "./context.js";

/**
 * A part that comes when it is wanted, so that those who only read don't load it.
 * @param waiting what stands there until then
 * @param needs whether it needs the texts that come later, too
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: () => JSX.Element | null = () => null,
  needs: "rest" | "nothing" = "rest",
) {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const { discussion } = useShown();
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      // without it the rest of the page still works, and the next one who wants it tries again
      void Promise.all([loaded ?? load(), needs === "rest" && discussion.loadRest()]).then(
        ([part]) => setPart(() => (loaded = part)),
        () => undefined,
      );
    }, []);
    return Part && (needs === "nothing" || discussion.rest.value) ? <Part {...props} /> : waiting();
  };
}
