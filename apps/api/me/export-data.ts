import { Readable } from "node:stream";
import { Injectable, StreamableFile } from "@nestjs/common";
import type { MyData } from "#contract";
import {
  Comments,
  Flags,
  Ignored,
  Notifications,
  presentProfile,
  Reactions,
  Readings,
  SavedViews,
  SignIns,
  Statements,
  type StoredUser,
  Traces,
  Wellbeings,
} from "#store";
import {
  exportComment,
  exportFlag,
  exportNotification,
  exportReaction,
  exportReading,
  exportSignIn,
  exportStatement,
  exportTrace,
} from "./exported.js";

type Lists = Record<
  Exclude<keyof MyData, "profile" | "ignored" | "views" | "wellbeing">,
  AsyncIterable<unknown>
>;

/** Gives people all that is kept of them. */
@Injectable()
export class ExportData {
  constructor(
    private readonly comments: Comments,
    private readonly reactions: Reactions,
    private readonly flags: Flags,
    private readonly readings: Readings,
    private readonly statements: Statements,
    private readonly ignored: Ignored,
    private readonly views: SavedViews,
    private readonly notifications: Notifications,
    private readonly traces: Traces,
    private readonly signIns: SignIns,
    private readonly wellbeings: Wellbeings,
  ) {}

  /** A file to keep: `MyData` as JSON, read from the store while it is sent: however much somebody has written, little of it is in memory. */
  run(site: string, me: StoredUser): StreamableFile {
    return new StreamableFile(Readable.from(this.parts(site, me), { objectMode: false }), {
      type: "application/json; charset=utf-8",
      disposition: `attachment; filename="palabre-${site}.json"`,
    });
  }

  private async *parts(site: string, me: StoredUser): AsyncGenerator<string> {
    yield `{"profile":${JSON.stringify(presentProfile(me))}`;
    yield `,"ignored":${JSON.stringify(await this.ignored.by(site, me._id))}`;
    yield `,"views":${JSON.stringify(await this.views.of(site, me._id))}`;
    yield `,"wellbeing":${JSON.stringify(await this.wellbeings.of(site, me._id))}`;
    for (const [name, list] of Object.entries(this.lists(site, me._id))) {
      yield `,${JSON.stringify(name)}:`;
      yield* asArray(list);
    }
    yield "}";
  }

  private lists(site: string, me: string): Lists {
    return {
      comments: mapped(this.comments.eachByAuthor(site, me), exportComment),
      reactions: mapped(this.reactions.eachByReader(site, me), exportReaction),
      flags: mapped(this.flags.eachByReader(site, me), exportFlag),
      statements: mapped(this.statements.eachOf(site, me), exportStatement),
      notifications: mapped(this.notifications.eachOf(site, me), exportNotification),
      readings: mapped(this.readings.eachByReader(site, me), exportReading),
      signIns: mapped(this.signIns.eachOf(me), exportSignIn),
      traces: mapped(this.traces.eachOf(site, me), exportTrace),
    };
  }
}

async function* mapped<From, To>(list: AsyncIterable<From>, present: (one: From) => To): AsyncGenerator<To> {
  for await (const one of list) yield present(one);
}

async function* asArray(list: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = "[";
  for await (const one of list) {
    yield before + JSON.stringify(one);
    before = ",\n";
  }
  yield before === "[" ? "[]" : "]";
}
