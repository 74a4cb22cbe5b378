import { Body, Controller, Get, Header, Post, Query } from "@nestjs/common";
import {
  listQuery,
  type ListQuery,
  notifications,
  type Notifications as Shown,
  notificationsRead,
} from "#contract";
import type { Me as Person } from "#discussion";
import { May, Me } from "#platform";
import { Comments, Notifications, presentNotification } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/me/notifications")
@May("see own")
export class NotificationsController {
  constructor(
    private readonly notifications: Notifications,
    private readonly comments: Comments,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, notifications)
  async list(@Me() { id }: Person, @Query({ schema: listQuery }) query: ListQuery): Promise<Shown> {
    const [{ items, next }, unread] = await Promise.all([
      this.notifications.of(id, query),
      this.notifications.unread(id),
    ]);
    const found = await this.comments.byIds(items.flatMap(({ comment }) => comment ?? []));
    const comments = new Map(found.map((comment) => [comment._id, comment]));
    const shown = items.flatMap((one) => presentNotification(one, comments.get(one.comment ?? "")) ?? []);
    return { items: shown, next, unread };
  }

  @Post("read")
  @Answers(204)
  async read(
    @Me() { id }: Person,
    @Body({ schema: notificationsRead }) { until }: { until: string },
  ): Promise<void> {
    await this.notifications.read(id, new Date(until));
  }
}
