import { io, type Socket } from "socket.io-client";
import type { BacktestProgress, ShadowNews } from "#contract";

/** What operators are told of by itself. */
interface OperationsNews {
  backtest: (progress: BacktestProgress) => void;
  /** what the version in shadow has shown is another by now */
  shadow: (news: ShadowNews) => void;
  /** a brake was put on or released */
  brakes: () => void;
  /** the learner knows more */
  model: () => void;
  /** suggestions were looked for */
  suggestions: () => void;
}

interface Requests {
  join: (room: { site: string }, answer: () => void) => void;
}

export interface Heard extends Partial<OperationsNews> {
  /** it may have been missed what was said: also now and then while nothing can be heard */
  missed: () => void;
}

/** Where somebody listens for what happens to a site's filters. */
export interface Post {
  url: string;
  path: string;
  token: string;
  site: string;
}

/** Where no connection comes about, it is looked every so many ms. */
const lookEvery = 5_000;

/** The connections that are open, each with all who listen. */
const open = new Map<string, { heard: Set<Heard>; close: () => void }>();

/** Hears what happens to a site's filters: all who listen at the same place share a connection. @returns how to stop */
export function hear(post: Post, one: Heard): () => void {
  const key = Object.values(post).join(" ");
  const line = open.get(key) ?? connect(post);
  open.set(key, line);
  line.heard.add(one);
  return () => {
    line.heard.delete(one);
    if (line.heard.size > 0) return;
    line.close();
    open.delete(key);
  };
}

function connect({ url, path, token, site }: Post) {
  const heard = new Set<Heard>();
  const tell = (say: (one: Heard) => void) => [...heard].forEach(say);
  const missed = () => tell((one) => one.missed());
  const socket: Socket<OperationsNews, Requests> = io(`${url}/operations`, {
    path,
    auth: { token },
    transports: ["websocket"],
    reconnectionDelayMax: 15_000,
  });
  socket.on("connect", () => {
    socket.emit("join", { site }, missed);
  });
  socket.on("backtest", (progress) => tell((one) => one.backtest?.(progress)));
  socket.on("shadow", (news) => tell((one) => one.shadow?.(news)));
  socket.on("brakes", () => tell((one) => one.brakes?.()));
  socket.on("model", () => tell((one) => one.model?.()));
  socket.on("suggestions", () => tell((one) => one.suggestions?.()));
  const looking = setInterval(() => {
    if (!socket.connected) missed();
  }, lookEvery);
  const close = () => {
    clearInterval(looking);
    socket.disconnect();
  };
  return { heard, close };
}
