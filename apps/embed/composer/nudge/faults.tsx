import type { InputError } from "#contract";
import { useSaid } from "../../reading/use-said.js";
import { isRemovable } from "./faults-of.js";

interface FaultsProps {
  faults: readonly InputError[];
  show: (fault: { start: number; end: number }) => void;
  remove: () => void;
}

/** What is wrong with a text, each kind once, near the field; with a way to where it is, or out of it. */
export function Faults({ faults, show, remove }: FaultsProps) {
  const said = useSaid("composing");
  const kinds = faults.filter(
    ({ fault }, index) => faults.findIndex((earlier) => earlier.fault === fault) === index,
  );
  if (kinds.length === 0) return null;
  return (
    <div class="wrong faults" role="alert">
      {kinds.map(({ fault, message, start, end }) => (
        <p key={fault ?? message}>
          {fault ? said.faults[fault] : message}{" "}
          {start !== undefined && end !== undefined && (
            <button type="button" class="link" onClick={() => show({ start, end })}>
              {said.showFault}
            </button>
          )}
        </p>
      ))}
      {kinds.some(isRemovable) && (
        <p>
          <button type="button" class="link" onClick={remove}>
            {said.removeFaults}
          </button>
        </p>
      )}
    </div>
  );
}
