import { Injectable, Logger } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import { Problem, type QueueCounts } from "#contract";
import { NewsListener, Rights } from "#platform";
import type { SocketData } from "../sockets/admission.js";
import { Desks, type Sitting } from "./desks.js";

/** Whoever has said where they want to sit. */
export type Moderator = Socket<object, { resync: () => void }, object, SocketData>;

/** Where moderators sit, as long as they may: who loses the right to it is sent away at once, and whose sections change moves. */
@Injectable()
export class Seats {
  private readonly logger = new Logger("seats");
  private readonly seats = new Map<Moderator, Sitting>();

  constructor(
    private readonly desks: Desks,
    private readonly rights: Rights,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "person") this.checkAgain(({ data }) => data.user === said.user);
        if (said.about === "site") this.checkAgain((_, { site }) => site === said.site);
      },
      missed: () => this.checkAgain(() => true),
    });
  }

  open(namespace: Namespace): void {
    this.desks.open(namespace);
  }

  /** @throws Problem where they may not */
  async take(
    socket: Moderator,
    { site, language }: Pick<Sitting, "site" | "language">,
  ): Promise<QueueCounts> {
    const { me } = await this.rights.of(socket.data.token, site, "moderate");
    if (!socket.connected) throw new Problem("unavailable", "the connection has ended");
    const audience = { site, language, sections: me.sections, person: me.id };
    const before = this.seats.get(socket);
    if (before) await this.desks.leave(socket, before);
    else socket.once("disconnect", () => this.seats.delete(socket));
    this.seats.set(socket, audience);
    const counts = await this.desks.join(socket, audience);
    // what was said of them while they were on their way here found nobody in the seat
    await this.check(socket, audience);
    return counts;
  }

  private checkAgain(concerned: (socket: Moderator, seat: Sitting) => boolean): void {
    for (const [socket, seat] of this.seats)
      if (concerned(socket, seat))
        this.check(socket, seat).catch((error: unknown) => this.logger.error(error));
  }

  private async check(socket: Moderator, seat: Sitting): Promise<void> {
    try {
      const { me } = await this.rights.of(socket.data.token, seat.site, "moderate");
      if (JSON.stringify(me.sections) === JSON.stringify(seat.sections)) return;
      await this.take(socket, seat);
      socket.emit("resync");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      socket.disconnect(true);
    }
  }
}
