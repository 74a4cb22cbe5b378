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
  type Joined,
  joinStory,
  type JoinStory,
  leaveStory,
  type StoryRef,
  type TextLanguage,
} from "#contract";
import { KnownSites, May, SignIn, validation } from "#platform";
import { storyKey, textLanguageOf } from "#store";
import { Admission, refuseUnknown, type SocketData } from "../sockets/admission.js";
import { Refusals } from "../sockets/refusals.js";
import { readerLanguageRoom, readerRoom, Rooms } from "./rooms.js";
import { Viewers } from "./viewers.js";

const messages = new Set(["join", "leave"]);

@WebSocketGateway({ namespace: "/discussion" })
@UseFilters(Refusals)
@May("anyone")
@UsePipes(validation)
export class DiscussionGateway
  implements
    OnGatewayInit<Namespace>,
    OnGatewayConnection<Socket<object, object, object, SocketData>>,
    OnGatewayDisconnect<Socket>
{
  constructor(
    private readonly admission: Admission,
    private readonly sites: KnownSites,
    private readonly signIn: SignIn,
    private readonly rooms: Rooms,
    private readonly viewers: Viewers,
  ) {}

  afterInit(namespace: Namespace): void {
    this.admission.guard(namespace);
    this.viewers.open(namespace);
    this.rooms.open(namespace, (key, members) => this.viewers.set(key, members));
  }

  async handleConnection(socket: Socket<object, object, object, SocketData>): Promise<void> {
    refuseUnknown(socket, messages);
    const { user, language } = socket.data;
    if (user === null) return;
    const told = language ?? (await this.languageOf(user));
    await socket.join([readerRoom(user), readerLanguageRoom(user, told)]);
  }

  /** Of a reader whose page has not said which: their site's. */
  private async languageOf(user: string): Promise<TextLanguage> {
    const { site } = await this.signIn.person(user);
    const known = site === null ? null : await this.sites.find(site);
    return textLanguageOf(undefined, known?.settings.languages ?? []);
  }

  handleDisconnect(socket: Socket): void {
    this.rooms.leaveAll(socket);
  }

  @SubscribeMessage("join")
  async join(
    @ConnectedSocket() socket: Socket<object, object, object, SocketData>,
    @MessageBody({ schema: joinStory }) { site, story, since }: JoinStory,
  ): Promise<Joined> {
    await this.sites.get(site);
    if (socket.data.token !== null) await this.signIn.user(socket.data.token, site);
    const ref = { site, story };
    const joined = await this.rooms.join(socket, ref, since);
    return { ...joined, viewers: this.viewers.count(storyKey(ref)) };
  }

  @SubscribeMessage("leave")
  leave(@ConnectedSocket() socket: Socket, @MessageBody({ schema: leaveStory }) ref: StoryRef): object {
    this.rooms.leave(socket, ref);
    return {};
  }
}
