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
import { KnownSites, May, validation, Within } from "#platform";
import { textLanguageOf } from "#store";
import { Admission, refuseUnknown } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { type Moderator, Seats } from "./seats.js";

const messages = new Set(["join"]);

@WebSocketGateway({ namespace: "/moderation" })
@UseFilters(Refusals)
@UsePipes(validation)
export class ModerationGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly admission: Admission,
    private readonly sites: KnownSites,
    private readonly seats: Seats,
  ) {}

  afterInit(namespace: Namespace): void {
    this.admission.guard(namespace);
    this.seats.open(namespace);
  }

  handleConnection(socket: Socket): void {
    refuseUnknown(socket, messages);
  }

  @SubscribeMessage("join")
  @May("moderate")
  @Within("answer")
  async join(
    @ConnectedSocket() socket: Moderator,
    @MessageBody({ schema: joinModeration }) { site }: { site: string },
  ): Promise<QueueCounts> {
    const { settings } = await this.sites.get(site);
    const language = socket.data.language ?? textLanguageOf(undefined, settings.languages);
    return this.seats.take(socket, { site, language });
  }
}
