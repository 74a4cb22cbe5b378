import { IoAdapter } from "@nestjs/platform-socket.io";
import type { INestApplicationContext } from "@nestjs/common";
import type { MessageMappingProperties } from "@nestjs/websockets";
import { createAdapter } from "@socket.io/redis-adapter";
import type { RedisClient } from "#platform";
import type { Server, ServerOptions, Socket } from "socket.io";

/** The largest message a client may send; none of the contract's comes near it. */
const mostBytes = 16 * 1024;

/** Socket.IO as the contract says it, told of the other gateways over Redis. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly redis: RedisClient,
    /** another connection to the same, to listen on */
    private readonly listening: RedisClient,
  ) {
    super(app);
  }

  override createIOServer(port: number, options: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      path: "/realtime",
      serveClient: false,
      maxHttpBufferSize: mostBytes,
      // tokens travel in the handshake, never in a cookie: any page may ask
      cors: { origin: "*" },
      adapter: createAdapter(this.redis, this.listening, { key: "palabre:gateway" }),
    });
  }

  /** A listener for each message, and no stream: streams would be half of what an idle connection has of the memory. */
  override bindMessageHandlers(socket: Socket, handlers: MessageMappingProperties[]): void {
    for (const handler of handlers)
      socket.on(String(handler.message), (...parts: unknown[]) => {
        this.answer(parts, handler).catch((error: unknown) => this.logger.error(error));
      });
  }

  private async answer(parts: unknown[], { callback }: MessageMappingProperties): Promise<void> {
    const said = this.mapPayload(parts.length > 1 ? parts : parts[0]);
    const answer: unknown = await callback(said.data, said.ack);
    if (answer !== undefined) said.ack?.(answer);
  }
}
