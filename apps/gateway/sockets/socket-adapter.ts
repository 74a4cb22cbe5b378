import { IoAdapter } from "@nestjs/platform-socket.io";
import type { INestApplicationContext } from "@nestjs/common";
import { createAdapter } from "@socket.io/redis-adapter";
import type { Redis } from "ioredis";
import type { Server, ServerOptions } from "socket.io";

/** The largest message a client may send; none of the contract's comes near it. */
const mostBytes = 16 * 1024;

/** Socket.IO as the contract says it, told of the other gateways over Redis. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly redis: Redis,
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
      adapter: createAdapter(this.redis, this.redis.duplicate(), { key: "palabre:gateway" }),
    });
  }
}
