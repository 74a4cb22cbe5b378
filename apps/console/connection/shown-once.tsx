import { CopyButton } from "./copy-button.js";

interface ShownOnceProps {
  lead: string;
  secret: string;
  said: { copy: string; copied: string };
}

/** A secret, this once. */
export function ShownOnce({ lead, secret, said }: ShownOnceProps) {
  return (
    <div class="told" role="status">
      <p>{lead}</p>
      <p>
        <code>{secret}</code>
      </p>
      <CopyButton text={() => secret} said={said} />
    </div>
  );
}
