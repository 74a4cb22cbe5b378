import type { ComponentChildren } from "preact";
import { queues, writeAddress } from "../work/address.js";
import type { Work } from "../work/work.js";

interface CaseLinkProps {
  work: Work;
  comment: string;
  /** called when it is followed here, and not in another window */
  followed?: () => void;
  children: ComponentChildren;
}

/** Leads to the case of another comment. */
export function CaseLink({ work, comment, followed, children }: CaseLinkProps) {
  // an appeal is no comment, and no comment is opened among appeals
  const queue = queues.find((name) => name === work.desk.value.queue && name !== "appeals") ?? "held";
  const { order } = work.desk.value;
  const address = { site: work.session.site, page: "desk", queue, order, sought: {} } as const;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    followed?.();
    work.tell({ type: "queue", queue });
    work.tell({ type: "select", comment, now: Date.now() });
  };
  return (
    <a href={writeAddress({ ...address, entry: comment })} onClick={open}>
      {children}
    </a>
  );
}
