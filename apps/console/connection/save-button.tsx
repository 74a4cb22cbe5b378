import type { Work } from "../work/work.js";
import { saveFile } from "./save-file.js";
import { useSending } from "./use-sending.js";

interface SaveButtonProps {
  work: Work;
  /** of the API, that gives the file */
  path: string;
  /** of the file */
  name: string;
  label: string;
}

/** Fetches a file and gives it to whoever presses; where it can't be had, it says why. */
export function SaveButton({ work, path, name, label }: SaveButtonProps) {
  const { busy, refused, send } = useSending();
  const save = () => void send(async () => saveFile(name, await work.file(path)));
  return (
    <p class="tools">
      <button type="button" disabled={busy} onClick={save}>
        {label}
      </button>
      <span class="refused" role="alert">
        {refused}
      </span>
    </p>
  );
}
