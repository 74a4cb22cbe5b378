import { io, type Socket, WebSocket } from "socket.io-client";
import type { DiscussionMessages, Joined, JoinStory, Refused, SiteSummary } from "#contract";
import type { Listener } from "./listener.js";
import { Refusal } from "../connection/refusal.js";

interface Requests {
  join: (story: JoinStory, answer: (answer: Joined | Refused) => void) => void;
}

/** Whom the server has sent away come back after so long, and after twice as long at most, in ms: not all at once. */
const takenDown = 5_000;

/**
 * Joins a story and stays on it: after every break it asks for what it missed.
 * @returns how to leave
 */
export function openSocket({ url, path }: SiteSummary["realtime"], listener: Listener): () => void {
  const socket: Socket<DiscussionMessages, Requests> = io(`${url}/discussion`, {
    path,
    auth: (give) => give({ token: listener.token() ?? undefined, lang: listener.lang() }),
    // what is kept for others to share would keep the discussion that it was opened for
    forceNew: true,
    // where no WebSocket comes through, the page asks: long polling would need the same gateway for each of its requests
    transports: [WebSocket],
    reconnectionDelayMax: 30_000,
  });
  const join = () =>
    socket.emit("join", { ...listener.story, since: listener.seq() }, (answer) =>
      "error" in answer ? listener.refused(new Refusal(answer.error)) : listener.joined(answer),
    );
  socket.on("connect", join);
  // the client comes back by itself only where it was not the server that wanted it gone
  const comeBack = (soonest: number) =>
    setTimeout(() => listener.open() && socket.connect(), soonest * (1 + Math.random()));
  socket.on("connect_error", (error) => {
    if ("data" in error && isProblem(error.data)) {
      listener.refused(new Refusal(error.data));
      const { retryAfter } = error.data;
      if (typeof retryAfter === "number") comeBack(retryAfter * 1000);
    }
    listener.lost();
  });
  socket.on("disconnect", (reason) => {
    listener.lost();
    if (reason === "io server disconnect") comeBack(takenDown);
  });
  socket.on("events", listener.events);
  socket.on("reactions", listener.reactions);
  socket.on("viewers", ({ n }) => listener.viewers(n));
  socket.on("mine", listener.mine);
  return () => socket.disconnect();
}

function isProblem(data: unknown): data is Refused["error"] {
  return typeof data === "object" && data !== null && "type" in data && "status" in data;
}
