const face = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2";
const eyes = "M5.9 6.4h.01M10.1 6.4h.01";

/** The kinds that have a sign and a name of their own; any other has a star and what the site calls it. */
const paths = {
  heart: "M8 13.4 3 8.4A3.2 3.2 0 0 1 7.5 3.9l.5.5.5-.5A3.2 3.2 0 0 1 13 8.4Z",
  thanks:
    "M4.4 2.8 6.4 4.6 8 2l1.6 2.6 2-1.8v3.4a3.6 3.6 0 0 1-7.2 0ZM8 9.8V14M8 13.8c.1-1.7 1.4-2.8 3.4-2.8M8 13.8c-.1-1.7-1.4-2.8-3.4-2.8",
  laugh: `${face}M4.8 6.6l1-.8 1 .8M9.2 6.6l1-.8 1 .8M4.9 8.8h6.2a3.1 3.1 0 0 1-6.2 0Z`,
  sad: `${face}${eyes}M5.6 11a2.7 2.7 0 0 1 4.8 0`,
  angry: `${face}M4.9 5.8l2 1.1M11.1 5.8l-2 1.1M5.6 11.2a2.7 2.7 0 0 1 4.8 0`,
};
const star = "M8 2.2l1.7 3.7 4 .4-3 2.7.9 4L8 11l-3.6 2 .9-4-3-2.7 4-.4Z";
const smile = `${face}${eyes}M5.5 9.4a2.8 2.8 0 0 0 5 0`;

export type KnownKind = keyof typeof paths;

export function isKnown(kind: string): kind is KnownKind {
  return Object.hasOwn(paths, kind);
}

export function KindIcon({ kind }: { kind: string }) {
  return <Sign path={isKnown(kind) ? paths[kind] : star} />;
}

/** Stands for all kinds. */
export function ReactIcon() {
  return <Sign path={smile} />;
}

function Sign({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
