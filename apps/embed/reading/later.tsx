import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useShown } from "./context.js";

/**
 * A part that comes when it is wanted, so that those who only read don't load it.
 * @param waiting what stands there until then
 * @param needs which texts that come later it needs, too: `composing` and `personal` need the rest as well
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: (props: Props) => ComponentChildren = () => null,
  needs: "composing" | "personal" | "rest" | "nothing" = "rest",
) {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const { discussion } = useShown();
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      // without it the rest of the page still works, and the next one who wants it tries again
      const texts = [
        needs !== "nothing" && discussion.loadRest(),
        needs === "composing" && discussion.loadComposing(),
        needs === "personal" && discussion.loadPersonal(),
      ];
      void Promise.all([loaded ?? load(), ...texts]).then(
        ([part]) => setPart(() => (loaded = part)),
        () => undefined,
      );
    }, []);
    const { rest, composing, personal } = discussion;
    const said =
      needs === "nothing" ||
      (rest.value && (needs === "rest" || (needs === "composing" ? composing : personal).value));
    return Part && said ? <Part {...props} /> : waiting(props);
  };
}
