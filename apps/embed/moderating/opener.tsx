import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Choices, type ChoicesProps } from "./choices.js";

type OpenerProps = Omit<ChoicesProps, "close"> & {
  /** how the button is dressed besides */
  look?: string;
};

/** Opens the choices for one comment, and has the focus again where nothing was decided. */
export function Opener({ look = "", settled, ...shown }: OpenerProps) {
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    opener.current?.focus({ preventScroll: true });
  };
  const leave = () => {
    open.value = false;
    settled();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`quiet opener moderate ${look}`}
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        {shown.said.moderating.moderate}
      </button>
      {open.value && <Choices {...shown} close={close} settled={leave} />}
    </>
  );
}
