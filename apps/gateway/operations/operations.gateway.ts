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
import { joinOperations } from "#contract";
import { May, validation } from "#platform";
import { Admission, refuseUnknown } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { type Operator, Operators } from "./operators.js";

const messages = new Set(["join"]);

/** Operators of a site hear how far their backtests have come, and what the learner has learned. */
@WebSocketGateway({ namespace: "/operations" })
@UseFilters(Refusals)
@UsePipes(validation)
export class OperationsGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly admission: Admission,
    private readonly operators: Operators,
  ) {}

  afterInit(namespace: Namespace): void {
    this.admission.guard(namespace);
    this.operators.open(namespace);
  }

  handleConnection(socket: Socket): void {
    refuseUnknown(socket, messages);
  }

  @SubscribeMessage("join")
  @May("operate")
  async join(
    @ConnectedSocket() socket: Operator,
    @MessageBody({ schema: joinOperations }) { site }: { site: string },
  ): Promise<{ ok: true }> {
    await this.operators.take(socket, site);
    return { ok: true };
  }
}
