import { useSignal } from "@preact/signals";
import { useShown } from "../reading/context.js";
import { later } from "../reading/later.js";

const Legal = later(() => import("../fairness/legal.js").then(({ Legal }) => Legal), undefined, [
  "rest",
  "personal",
]);

/** How anybody reports what is illegal, and asks what became of it (Digital Services Act, article 16). */
export function Foot() {
  const { speech } = useShown();
  const open = useSignal(false);
  return (
    <footer>
      <div class="actions">
        <button
          type="button"
          class="quiet opener legal"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {speech.texts.legal}
        </button>
      </div>
      {open.value && <Legal close={() => (open.value = false)} />}
    </footer>
  );
}
