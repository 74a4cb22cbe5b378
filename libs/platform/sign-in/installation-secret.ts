import { randomBytes } from "node:crypto";
import type { Connection } from "mongoose";

/** How often it is looked whether another secret has taken this one's place, in ms. */
const everyMinute = 60_000;
/** How long nobody looks again because of a signature that does not hold, in ms: anybody can send one. */
const resting = 3000;

/** As it is kept. Whoever has the database has it. */
export interface StoredSecret {
  _id: string;
  secret: string;
  /** from when on it is signed and sealed with, which all processes know beforehand; absent: from the beginning */
  from?: Date;
  /** the one before it, which counts until then */
  former?: { secret: string; until: Date };
}

/** What is signed and sealed with, and what that may be checked with. */
export interface Secrets {
  readonly current: Uint8Array;
  /** what may have signed a token that still counts, the one in use first */
  readonly counting: readonly Uint8Array[];
  /** what something may still be sealed with, for as long as it is kept, the one in use first */
  readonly known: readonly Uint8Array[];
  /** Looks whether there is another by now, unless that was looked at a moment ago. */
  again(): Promise<void>;
  /** Calls back once other secrets count. */
  onChange(changed: () => void): void;
}

/** The secret that this installation signs with, the same for all processes, and the one before it while that counts. */
export class InstallationSecret implements Secrets {
  private readonly listeners: (() => void)[] = [];
  private readonly looks = setInterval(() => void this.look(), everyMinute).unref();
  private looking: Promise<void> | null = null;
  private looked = 0;

  private constructor(
    private readonly connection: Connection,
    private held: StoredSecret,
  ) {}

  /** Made by whoever starts first. */
  static async of(connection: Connection): Promise<InstallationSecret> {
    return new InstallationSecret(connection, await storedSecret(connection));
  }

  get current(): Uint8Array {
    const { secret, from, former } = this.held;
    return bytesOf(former && from && from > new Date() ? former.secret : secret);
  }

  get counting(): readonly Uint8Array[] {
    const { former } = this.held;
    return former && former.until <= new Date() ? this.known.slice(0, 1) : this.known;
  }

  get known(): readonly Uint8Array[] {
    const { secret, former } = this.held;
    return [bytesOf(secret), ...(former ? [bytesOf(former.secret)] : [])];
  }

  async again(): Promise<void> {
    if (this.looking === null && Date.now() < this.looked + resting) return;
    this.looked = Date.now();
    await this.look();
  }

  onChange(changed: () => void): void {
    this.listeners.push(changed);
  }

  close(): void {
    clearInterval(this.looks);
  }

  /** While MongoDB is away, the secrets are those of before. */
  private look(): Promise<void> {
    this.looking ??= storedSecret(this.connection)
      .then((found) => this.take(found))
      .catch(() => undefined)
      .finally(() => (this.looking = null));
    return this.looking;
  }

  private take(found: StoredSecret): void {
    if (JSON.stringify(found) === JSON.stringify(this.held)) return;
    this.held = found;
    for (const changed of this.listeners) changed();
  }
}

/** One secret for ever. */
export function onlySecret(secret: Uint8Array): Secrets {
  return {
    current: secret,
    counting: [secret],
    known: [secret],
    again: () => Promise.resolve(),
    onChange: () => undefined,
  };
}

export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function bytesOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}

export function secretsIn(connection: Connection) {
  return connection.collection<StoredSecret>("installation");
}

export const secretName = "tokens";

/** What is kept, made where nothing is yet. */
export async function storedSecret(connection: Connection): Promise<StoredSecret> {
  const found = await secretsIn(connection).findOneAndUpdate(
    { _id: secretName },
    { $setOnInsert: { secret: newSecret() } },
    { upsert: true, returnDocument: "after" },
  );
  if (!found) throw new Error("The installation's secret could not be read back");
  return found;
}
