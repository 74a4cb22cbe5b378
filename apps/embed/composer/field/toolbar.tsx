import { useSignal } from "@preact/signals";
import { rove } from "../../keys/roving.js";
import { useSaid } from "../../reading/use-said.js";
import { keyOf, type Tool, tools } from "./tools.js";

interface ToolbarProps {
  /** id of the field that it acts on */
  field: string;
  act: (tool: Tool) => void;
  hidden: boolean;
}

export function Toolbar({ field, act, hidden }: ToolbarProps) {
  const said = useSaid("composing").tools;
  const current = useSignal(0);
  return (
    <div
      class={`tools${hidden ? " away" : ""}`}
      part="toolbar"
      role="toolbar"
      aria-label={said.label}
      aria-controls={field}
      onKeyDown={(event) => rove(event, event.currentTarget)}
      // the field keeps its selection, and a phone its keyboard
      onMouseDown={(event) => event.preventDefault()}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          class="tool"
          tabIndex={index === current.value ? 0 : -1}
          aria-label={said[tool.name]}
          aria-keyshortcuts={keyOf(tool).aria}
          title={`${said[tool.name]} (${keyOf(tool).said})`}
          onFocus={() => (current.value = index)}
          onClick={() => act(tool)}
        >
          <svg class={`icon sign-${tool.name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={tool.sign} />
          </svg>
        </button>
      ))}
    </div>
  );
}
