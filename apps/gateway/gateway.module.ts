import { type DynamicModule, Module } from "@nestjs/common";
import { type Configuration, NewsListener, PlatformModule, Readiness } from "#platform";
import { DiscussionGateway } from "./discussion/discussion.gateway.js";
import { Rooms } from "./discussion/rooms.js";
import { Viewers } from "./discussion/viewers.js";
import { Claiming } from "./moderation/claiming.js";
import { Desks } from "./moderation/desks.js";
import { Seats } from "./moderation/seats.js";
import { ModerationGateway } from "./moderation/moderation.gateway.js";
import { Presence } from "./moderation/presence.js";
import { TeamNews } from "./moderation/team-news.js";
import { OperationsGateway } from "./operations/operations.gateway.js";
import { Operators } from "./operations/operators.js";
import { Admission } from "./sockets/admission.js";
import { Draining } from "./sockets/draining.js";
import { OpenSockets } from "./sockets/open-sockets.js";
import { SlowReaders } from "./sockets/slow-readers.js";

@Module({})
export class GatewayModule {
  constructor(readiness: Readiness, news: NewsListener) {
    readiness.add("Redis", () => news.listening);
  }

  static for(configuration: Configuration): DynamicModule {
    return {
      module: GatewayModule,
      imports: [PlatformModule.for(configuration)],
      providers: [
        Admission,
        Claiming,
        Desks,
        DiscussionGateway,
        Draining,
        ModerationGateway,
        OpenSockets,
        OperationsGateway,
        Operators,
        Presence,
        Rooms,
        Seats,
        SlowReaders,
        TeamNews,
        Viewers,
      ],
    };
  }
}
