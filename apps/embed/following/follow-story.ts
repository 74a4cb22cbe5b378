import type { Joined, SiteSummary } from "#contract";
import type { Refusal } from "../connection/refusal.js";
import type { Follower } from "./listener.js";

const patience = 8_000;

/**
 * Keeps a page up with its story: over a socket, which comes after the page; and as long as there is none, because it is refused,
 * blocked or broken, by asking.
 * @returns how to stop
 */
export function followStory(realtime: SiteSummary["realtime"], follower: Follower): () => void {
  let stopAsking: (() => void) | undefined;
  let impatient: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;
  let open = true;
  const ask = () => {
    import("./polling.js").then(({ poll }) => {
      if (open && impatient !== undefined) stopAsking ??= poll(follower.catchUp, document);
    }, wait);
  };
  const wait = () => {
    if (open) impatient = setTimeout(ask, patience);
  };
  const lost = () => {
    if (impatient === undefined) wait();
  };
  const joined = (answer: Joined) => {
    clearTimeout(impatient);
    stopAsking?.();
    impatient = stopAsking = undefined;
    follower.joined(answer);
  };
  const refused = (refusal: Refusal) => {
    lost();
    follower.refused(refusal);
  };
  lost();
  import("./socket.js").then(({ openSocket }) => {
    if (open) leave = openSocket(realtime, { ...follower, joined, refused, lost, open: () => open });
  }, ask);
  return () => {
    open = false;
    clearTimeout(impatient);
    stopAsking?.();
    leave?.();
  };
}
