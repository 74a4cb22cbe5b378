import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useShown } from "./context.js";

/**
 * A part that comes when it is wanted, so that those who only read don't load it.
 * @param waiting what stands there until then
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: () => JSX.Element | null = () => null,
) {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const { discussion } = useShown();
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      // without it the rest of the page still works, and the next one who wants it tries again
      void Promise.all([loaded ?? load(), discussion.loadRest()]).then(
        ([part]) => setPart(() => (loaded = part)),
        () => undefined,
      );
    }, []);
    return Part && discussion.rest.value ? <Part {...props} /> : waiting();
  };
}
