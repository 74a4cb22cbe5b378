import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Later } from "../texts/speak.js";
import { untilThere } from "../connection/until-there.js";
import { useShown } from "./context.js";

/**
 * A part that comes when it is wanted, so that those who only read don't load it.
 * @param waiting what stands there until then
 * @param needs which texts that come later it needs
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: (props: Props) => ComponentChildren = () => null,
  needs: readonly (keyof Later)[] = ["rest"],
) {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const { discussion } = useShown();
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      // without it the rest of the page still works
      void untilThere(discussion.leave, () =>
        Promise.all([loaded ?? load(), ...needs.map((part) => discussion.load(part))]),
      ).then(([part]) => setPart(() => (loaded = part)));
    }, []);
    const said = needs.every((part) => discussion.said[part].value);
    return Part && said ? <Part {...props} /> : waiting(props);
  };
}
