import type { Signal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { useShown } from "../reading/context.js";
import { Icon } from "../reading/icons.js";

interface Props {
  open: Signal<boolean>;
  /** where it stands: a narrow column puts away all but the answer, a wide one what is wanted now and then */
  column: "narrow" | "wide";
}

/** Opens what is put away of a line, below it. */
export function More({ open, column }: Props) {
  const { actions } = useShown().speech.texts;
  return (
    <button
      type="button"
      class={`quiet extras in-${column}`}
      aria-label={actions.more}
      aria-expanded={open.value}
      onClick={() => (open.value = !open.value)}
    >
      <Icon of="more" />
    </button>
  );
}

/** Puts away by Escape what was opened, and gives the focus back to what opened it. */
export function putsAway(open: Signal<boolean>) {
  return (event: TargetedKeyboardEvent<HTMLElement>) => {
    const openers = event.currentTarget.querySelectorAll<HTMLElement>(".extras");
    closesOnEscape(() => {
      open.value = false;
      // the one that isn't shown can't have it
      openers.forEach((opener) => opener.focus());
    })(event);
  };
}
