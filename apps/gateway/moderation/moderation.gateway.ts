import { UseFilters, UsePipes } from "@nestjs/common";
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from "@nestjs/websockets";
import { Namespace, Socket } from "socket.io";
import {
  appealMessage,
  type AppealMessage,
  type AtDesk,
  type ClaimAnswer,
  claimMessage,
  type ClaimMessage,
  joinModeration,
  Problem,
  releaseMessage,
} from "#contract";
import {
  AppealClaims,
  Claims,
  type CommentRef,
  KnownSites,
  May,
  problemOf,
  Rights,
  validation,
  Within,
} from "#platform";
import { textLanguageOf } from "#store";
import { Admission, refuseUnknown } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { Claiming } from "./claiming.js";
import { Desks } from "./desks.js";
import { peopleIn, Presence } from "./presence.js";
import { type Moderator, Seats } from "./seats.js";

const messages = new Set(["join", "claim", "release", "claimAppeal", "releaseAppeal"]);
/** Messages that one connection may send in ten seconds: whoever goes through a list claims and releases each case. */
const mostMessages = 300;

@WebSocketGateway({ namespace: "/moderation" })
@UseFilters(Refusals)
@UsePipes(validation)
export class ModerationGateway
  implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket>
{
  constructor(
    private readonly admission: Admission,
    private readonly sites: KnownSites,
    private readonly rights: Rights,
    private readonly seats: Seats,
    private readonly desks: Desks,
    private readonly claims: Claims,
    private readonly appealClaims: AppealClaims,
    private readonly claiming: Claiming,
    private readonly presence: Presence,
  ) {}

  afterInit(namespace: Namespace): void {
    this.admission.guard(namespace, mostMessages);
    this.seats.open(namespace);
  }

  handleConnection(socket: Socket): void {
    refuseUnknown(socket, messages);
  }

  /** What was still under way then ends here, too. */
  handleDisconnect({ id }: Socket): void {
    this.claiming.leave(id);
    this.presence.leave(id);
  }

  /** One works at one site at a time: whoever joins another leaves the first. */
  @SubscribeMessage("join")
  @May("moderate")
  @Within("answer")
  async join(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: joinModeration }) { site }: { site: string },
  ): Promise<AtDesk> {
    const { settings } = await this.sites.get(site);
    const language = socket.data.language ?? textLanguageOf(undefined, settings.languages);
    const counts = await this.seats.take(socket, { site, language });
    if (socket.data.site !== undefined && socket.data.site !== site) this.handleDisconnect(socket);
    socket.data.site = site;
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    await this.presence.arrive(socket.id, site, { id: me.id, name: me.name });
    if (!socket.connected) this.handleDisconnect(socket);
    const claims = await this.desks.within({ site, sections: me.sections }, await this.claims.told(site));
    const appealClaims = await this.appealClaims.told(site, me.sections);
    return { ...counts, claims, appealClaims, present: peopleIn(await this.presence.of(site)) };
  }

  @SubscribeMessage("claim")
  @May("moderate")
  @Within("comment")
  async claim(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: claimMessage }) { comment, or }: ClaimMessage,
  ): Promise<ClaimAnswer> {
    const site = siteOf(socket);
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    try {
      await this.claiming.take(socket.id, this.claims, { site, id: comment }, me);
      return { ok: true };
    } catch (error) {
      const refusal = problemOf(error);
      if (!or || !isTaken(refusal)) throw error;
      const others = or.map((other) => ({ comment: other }));
      const seen = await this.desks.within({ site, sections: me.sections }, others);
      const ids = seen.map((other) => other.comment);
      const instead = await this.claiming.takeFirst(socket.id, this.claims, { site, ids }, me);
      return { error: refusal.details, ...(instead !== null && { instead }) };
    } finally {
      if (!socket.connected) this.handleDisconnect(socket);
    }
  }

  @SubscribeMessage("release")
  @May("moderate")
  @Within("comment")
  async release(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: releaseMessage }) { comment }: Pick<CommentRef, "comment">,
  ): Promise<{ ok: true }> {
    const site = siteOf(socket);
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    await this.claiming.release(socket.id, this.claims, { site, id: comment }, me.id);
    return { ok: true };
  }

  @SubscribeMessage("claimAppeal")
  @May("moderate")
  @Within("answer")
  async claimAppeal(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: appealMessage }) { appeal: id }: AppealMessage,
  ): Promise<{ ok: true }> {
    const site = siteOf(socket);
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    try {
      await this.claiming.take(socket.id, this.appealClaims, { site, id }, me);
      return { ok: true };
    } finally {
      if (!socket.connected) this.handleDisconnect(socket);
    }
  }

  @SubscribeMessage("releaseAppeal")
  @May("moderate")
  @Within("answer")
  async releaseAppeal(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: appealMessage }) { appeal: id }: AppealMessage,
  ): Promise<{ ok: true }> {
    const site = siteOf(socket);
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    await this.claiming.release(socket.id, this.appealClaims, { site, id }, me.id);
    return { ok: true };
  }
}

/** Whether a colleague was quicker to look at it, or to decide. */
function isTaken({ problem }: Problem): boolean {
  return problem === "claimed" || problem === "already-decided";
}

function siteOf({ data: { site } }: Moderator): string {
  if (site === undefined) throw new Problem("invalid-input", "join a site first");
  return site;
}
