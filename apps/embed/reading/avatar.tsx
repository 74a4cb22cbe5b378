import { hueOf, initialsOf } from "./initials.js";

/** A tinted disc with initials: no picture, no third party. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" part="avatar" aria-hidden="true" style={{ "--hue": hueOf(name) }}>
      {initialsOf(name)}
    </span>
  );
}
