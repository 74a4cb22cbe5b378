import { io, type Socket } from "socket.io-client";
import type {
  AppealClaim,
  AppealMessage,
  AtDesk,
  Claim,
  ClaimAnswer,
  ClaimMessage,
  Colleague,
  DecisionJob,
  Handover,
  ModerationDecision,
  ModerationNote,
  PersonNote,
  QueueChange,
  Referral,
  Refused,
  SiteSummary,
  Wave,
} from "#contract";
import { isProblem, Refusal } from "./refusal.js";

interface Messages {
  queue: (change: QueueChange) => void;
  decision: (news: ModerationDecision) => void;
  note: (news: ModerationNote) => void;
  personNote: (news: PersonNote) => void;
  claims: (claims: Claim[]) => void;
  appealClaims: (claims: AppealClaim[]) => void;
  present: (present: Colleague[]) => void;
  handovers: (handovers: Handover[]) => void;
  waves: (waves: Wave[]) => void;
  proposals: () => void;
  referrals: (referrals: Referral[]) => void;
  job: (job: DecisionJob) => void;
  resync: () => void;
}

interface Requests {
  join: (room: { site: string }, answer: (answer: AtDesk | Refused) => void) => void;
  claim: (what: ClaimMessage, answer: (answer: ClaimAnswer) => void) => void;
  release: (what: { comment: string }, answer: (answer: { ok: true } | Refused) => void) => void;
  claimAppeal: (what: AppealMessage, answer: (answer: ClaimAnswer) => void) => void;
  releaseAppeal: (what: AppealMessage, answer: (answer: { ok: true } | Refused) => void) => void;
}

/** What is one's own by a claim, and why it isn't what was wanted, if it isn't. */
export interface Claimed {
  own: string | null;
  refusal: Refusal | null;
}

/** What can be said to the gateway while it is heard. */
export interface Line {
  /** @param or what would do as well, the best first */
  claim: (comment: string, or: readonly string[]) => Promise<Claimed>;
  release: (comment: string) => void;
  claimAppeal: (appeal: string) => Promise<Claimed>;
  releaseAppeal: (appeal: string) => void;
}

/** Who wants to know what the gateway says. */
export interface Listener {
  joined: (line: Line, desk: AtDesk) => void;
  lost: () => void;
  changed: (change: QueueChange) => void;
  told: (news: ModerationDecision) => void;
  noted: (news: ModerationNote) => void;
  notedOn: (news: PersonNote) => void;
  claims: (claims: readonly Claim[]) => void;
  appealClaims: (claims: readonly AppealClaim[]) => void;
  present: (present: readonly Colleague[]) => void;
  handovers: (handovers: readonly Handover[]) => void;
  waves: (waves: readonly Wave[]) => void;
  /** some have come, or come to an end */
  proposals: () => void;
  referrals: (referrals: readonly Referral[]) => void;
  /** a decision on many comments has come further */
  job: (job: DecisionJob) => void;
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
      "error" in answer
        ? listener.refused(new Refusal(answer.error))
        : listener.joined(lineOf(socket), answer),
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
  socket.on("claims", listener.claims);
  socket.on("appealClaims", listener.appealClaims);
  socket.on("present", listener.present);
  socket.on("handovers", listener.handovers);
  socket.on("waves", listener.waves);
  socket.on("proposals", listener.proposals);
  socket.on("referrals", listener.referrals);
  socket.on("job", listener.job);
  socket.on("resync", listener.missed);
  const returning = comeBack(socket, listener);
  return () => {
    clearTimeout(returning.timer);
    socket.disconnect();
  };
}

/** What is not heard at once is not said later: who comes back claims what they look at by then. */
function lineOf(socket: Socket<Messages, Requests>): Line {
  return {
    claim: (comment, or) =>
      new Promise((settle) => {
        socket.volatile.emit("claim", { comment, or: [...or] }, (answer) =>
          settle(claimedBy(answer, comment)),
        );
      }),
    release: (comment) => void socket.volatile.emit("release", { comment }, () => undefined),
    claimAppeal: (appeal) =>
      new Promise((settle) => {
        socket.volatile.emit("claimAppeal", { appeal }, (answer) => settle(claimedBy(answer, appeal)));
      }),
    releaseAppeal: (appeal) => void socket.volatile.emit("releaseAppeal", { appeal }, () => undefined),
  };
}

/** What was had by asking for something. */
function claimedBy(answer: ClaimAnswer, wanted: string): Claimed {
  if (!("error" in answer)) return { own: wanted, refusal: null };
  return { own: answer.instead ?? null, refusal: new Refusal(answer.error) };
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
