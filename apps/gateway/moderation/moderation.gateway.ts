import { UseInterceptors, UsePipes } from "@nestjs/common";
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from "@nestjs/websockets";
import { Namespace, Socket } from "socket.io";
import { joinModeration, Problem, type QueueCounts } from "#contract";
import { may, roleNeeded } from "#discussion";
import { KnownSites, SignIn, validation } from "#platform";
import { textLanguageOf } from "#store";
import { Admission, refuseUnknown, type SocketData } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { Desks, deskRoom } from "./desks.js";

const messages = new Set(["join"]);

@WebSocketGateway({ namespace: "/moderation" })
@UseInterceptors(Refusals)
@UsePipes(validation)
export class ModerationGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly admission: Admission,
    private readonly sites: KnownSites,
    private readonly signIn: SignIn,
    private readonly desks: Desks,
  ) {}

  afterInit(namespace: Namespace): void {
    this.admission.guard(namespace);
    this.desks.open(namespace);
  }

  handleConnection(socket: Socket): void {
    refuseUnknown(socket, messages);
  }

  @SubscribeMessage("join")
  async join(
    @ConnectedSocket() socket: Socket<object, object, object, SocketData>,
    @MessageBody({ schema: joinModeration }) { site }: { site: string },
  ): Promise<QueueCounts> {
    const { settings } = await this.sites.get(site);
    const { token, language } = socket.data;
    if (token === null) throw new Problem("sign-in-needed", "connect with `auth: {token}`");
    const { role } = await this.signIn.me(token, site);
    if (!may(role, "moderate"))
      throw new Problem("forbidden", `you are ${role} here; this takes a ${roleNeeded("moderate")}`);
    await socket.join(deskRoom(site, language ?? textLanguageOf(undefined, settings.languages)));
    return this.desks.counts(site);
  }
}
