import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

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
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (!loaded) void load().then((part) => setPart(() => (loaded = part)));
    }, []);
    return Part ? <Part {...props} /> : waiting();
  };
}
