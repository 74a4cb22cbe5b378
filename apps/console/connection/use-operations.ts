import { useEffect, useRef } from "preact/hooks";
import { io, type Socket } from "socket.io-client";
import type { BacktestProgress } from "#contract";
import type { Work } from "../work/work.js";

/** What operators are told of by itself. */
interface OperationsNews {
  backtest: (progress: BacktestProgress) => void;
  /** what the version in shadow has shown is another by now */
  shadow: () => void;
  /** a brake was put on or released */
  brakes: () => void;
  /** the learner knows more */
  model: () => void;
}

interface Requests {
  join: (room: { site: string }, answer: () => void) => void;
}

/** Where no connection comes about, it is looked every so many ms. */
const lookEvery = 5_000;

interface Heard extends Partial<OperationsNews> {
  /** it may have been missed what was said: also now and then while nothing can be heard */
  missed: () => void;
}

/** Hears what happens to the site's filters while a page is open. */
export function useOperations({ session, site }: Work, heard: Heard): void {
  const latest = useRef(heard);
  latest.current = heard;
  const realtime = site.value?.realtime;
  useEffect(() => {
    if (!realtime) return;
    const socket: Socket<OperationsNews, Requests> = io(`${realtime.url}/operations`, {
      path: realtime.path,
      auth: { token: session.token },
      transports: ["websocket"],
      reconnectionDelayMax: 15_000,
    });
    socket.on("connect", () => {
      socket.emit("join", { site: session.site }, () => latest.current.missed());
    });
    socket.on("backtest", (progress) => latest.current.backtest?.(progress));
    socket.on("shadow", () => latest.current.shadow?.());
    socket.on("brakes", () => latest.current.brakes?.());
    socket.on("model", () => latest.current.model?.());
    const looking = setInterval(() => {
      if (!socket.connected) latest.current.missed();
    }, lookEvery);
    return () => {
      clearInterval(looking);
      socket.disconnect();
    };
  }, [realtime?.url, realtime?.path, session]);
}
