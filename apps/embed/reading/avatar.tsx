import { hueOf, initialsOf } from "#discussion/initials.js";

/** A tinted disc with initials: no picture, no third party. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" part="avatar" style={{ "--hue": 30 * hueOf(name) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
