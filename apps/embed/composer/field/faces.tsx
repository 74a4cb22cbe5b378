import { rove } from "../../keys/roving.js";
import { useSaid } from "../../reading/use-said.js";

interface FacesProps {
  /** the field's */
  id: string;
  previewing: boolean;
  turn: (preview: boolean) => void;
  /** takes one who came by mouse or finger back to the text */
  write: () => void;
}

/** The two faces of a field: what one types, and how it will look. */
export function Faces({ id, previewing, turn, write }: FacesProps) {
  const said = useSaid("composing");
  const face = (preview: boolean, name: string, label: string) => (
    <button
      type="button"
      class="quiet face"
      role="tab"
      id={`${id}-to-${name}`}
      aria-controls={`${id}-${name}`}
      aria-selected={previewing === preview}
      tabIndex={previewing === preview ? 0 : -1}
      onFocus={() => turn(preview)}
      onClick={({ detail }) => {
        turn(preview);
        if (!preview && detail > 0) requestAnimationFrame(write);
      }}
    >
      {label}
    </button>
  );
  return (
    <div
      class="faces"
      role="tablist"
      aria-label={said.faces}
      onKeyDown={(event) => rove(event, event.currentTarget)}
    >
      {face(false, "write", said.write)}
      {face(true, "preview", said.preview)}
    </div>
  );
}
