import { UseFilters, UsePipes } from "@nestjs/common";
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from "@nestjs/websockets";
import { Namespace, Socket } from "socket.io";
import { joinModeration, type QueueCounts } from "#contract";
import { KnownSites, May, validation } from "#platform";
import { textLanguageOf } from "#store";
import { Admission, refuseUnknown, type SocketData } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { Desks, deskRoom } from "./desks.js";

const messages = new Set(["join"]);

@WebSocketGateway({ namespace: "/moderation" })
@UseFilters(Refusals)
@UsePipes(validation)
export class ModerationGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly admission: Admission,
    private readonly sites: KnownSites,
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
  @May("moderate")
  async join(
    @ConnectedSocket() socket: Socket<object, object, object, SocketData>,
    @MessageBody({ schema: joinModeration }) { site }: { site: string },
  ): Promise<QueueCounts> {
    const { settings } = await this.sites.get(site);
    await socket.join(deskRoom(site, socket.data.language ?? textLanguageOf(undefined, settings.languages)));
    return this.desks.counts(site);
  }
}
