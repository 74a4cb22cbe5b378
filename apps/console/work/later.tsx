import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { speech } from "../texts/speak.js";

/** A page that is loaded when it is first opened: whoever stays at the desk does not wait for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Shown, show] = useState<ComponentType<Props> | null>(() => known);
    const [failed, fail] = useState(false);
    useEffect(() => {
      if (known) return;
      load().then(
        (loaded) => {
          known = loaded;
          show(() => loaded);
        },
        () => fail(true),
      );
    }, []);
    if (Shown) return <Shown {...props} />;
    return <div class="insights">{failed && <p role="alert">{speech.value.texts.loadFailed}</p>}</div>;
  };
}
