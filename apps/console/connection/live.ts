import { io, type Socket } from "socket.io-client";
import type {
  ModerationDecision,
  ModerationNote,
  PersonNote,
  QueueChange,
  QueueCounts,
  Refused,
  SiteSummary,
} from "#contract";
import { isProblem, Refusal } from "./refusal.js";

interface Messages {
  queue: (change: QueueChange) => void;
  decision: (news: ModerationDecision) => void;
  note: (news: ModerationNote) => void;
  personNote: (news: PersonNote) => void;
  resync: () => void;
}

interface Requests {
  join: (room: { site: string }, answer: (answer: QueueCounts | Refused) => void) => void;
}

/** Who wants to know what the gateway says. */
export interface Listener {
  joined: () => void;
  lost: () => void;
  changed: (change: QueueChange) => void;
  told: (news: ModerationDecision) => void;
  noted: (news: ModerationNote) => void;
  notedOn: (news: PersonNote) => void;
  /** what was said meanwhile is lost: everything has to be asked for anew */
  missed: () => void;
  refused: (refusal: Refusal) => void;
}

/** How long a connection that the server ended is left alone, in ms. */
const rest = 5_000;

/**
 * Stays at the desk of a site: joins again after every break.
 * @returns how to leave
 */
export function listen(
  site: string,
  { url, path }: SiteSummary["realtime"],
  auth: { token: string; lang: string },
  listener: Listener,
): () => void {
  const socket: Socket<Messages, Requests> = io(`${url}/moderation`, {
    path,
    auth,
    transports: ["websocket"],
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
  });
  socket.on("connect", () => {
    socket.emit("join", { site }, (answer) =>
      "error" in answer ? listener.refused(new Refusal(answer.error)) : listener.joined(),
    );
  });
  socket.on("connect_error", (error) => {
    if ("data" in error && isProblem(error.data)) listener.refused(new Refusal(error.data));
    listener.lost();
  });
  socket.on("queue", listener.changed);
  socket.on("decision", listener.told);
  socket.on("note", listener.noted);
  socket.on("personNote", listener.notedOn);
  socket.on("resync", listener.missed);
  const returning = comeBack(socket, listener);
  return () => {
    clearTimeout(returning.timer);
    socket.disconnect();
  };
}

/** The client comes back by itself only where it was not the server that ended it. */
function comeBack(socket: Socket<Messages, Requests>, listener: Listener) {
  const returning: { timer?: ReturnType<typeof setTimeout> } = {};
  socket.on("disconnect", (reason) => {
    if (reason === "io client disconnect") return;
    listener.lost();
    if (reason === "io server disconnect") returning.timer = setTimeout(() => socket.connect(), rest);
  });
  return returning;
}
