import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { RedisClient } from "../redis.js";
import type { Answers } from "#store";

/** How often it is looked whether somebody else's question is answered, in ms. */
const every = 80;
const cipher = "aes-256-gcm";
const [nonceBytes, tagBytes] = [12, 16];

/**
 * What services have answered. An answer may quote the text that it is about: it is found and read only by whoever has that text.
 * Where it can't be looked up, questions are asked; without Redis, two may ask the same at the same moment.
 */
export class KeptAnswers {
  constructor(
    private readonly answers: Pick<Answers, "find" | "keep">,
    private readonly redis: RedisClient,
  ) {}

  /** @returns the answer as it was kept; null where there is none */
  async find(question: string): Promise<string | null> {
    const sealed = await this.answers.find(nameOf(question), new Date()).catch(() => null);
    return sealed && opened(sealed, question);
  }

  async keep(question: string, answer: string): Promise<void> {
    await this.answers.keep(nameOf(question), sealed(answer, question), new Date()).catch(() => undefined);
  }

  /** Waits until nobody else asks the same.
   *  @param patience ms, after which it is asked all the same
   *  @returns the other's answer; or null and how to let others ask */
  async turn(
    question: string,
    patience: number,
  ): Promise<{ answer: string } | { leave: () => Promise<void> }> {
    const until = Date.now() + patience;
    for (;;) {
      if (await this.claim(question, patience)) {
        const answer = await this.find(question);
        if (answer === null) return { leave: () => this.leave(question) };
        await this.leave(question);
        return { answer };
      }
      if (Date.now() > until) return { leave: () => Promise.resolve() };
      await pause(every);
      const answer = await this.find(question);
      if (answer !== null) return { answer };
    }
  }

  private async claim(question: string, patience: number): Promise<boolean> {
    const claimed = this.redis.set(claimOf(question), "", "PX", patience + 1000, "NX");
    return claimed.then((ok) => ok === "OK").catch(() => true);
  }

  private async leave(question: string): Promise<void> {
    await this.redis.del(claimOf(question)).catch(() => undefined);
  }
}

function hashed(use: string, question: string): Buffer {
  return createHash("sha256").update(`${use} ${question}`).digest();
}

function nameOf(question: string): string {
  return hashed("name", question).toString("base64url");
}

function claimOf(question: string): string {
  return `palabre:asking:${nameOf(question)}`;
}

function sealed(answer: string, question: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, hashed("key", question), nonce);
  const body = Buffer.concat([sealing.update(answer, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]);
}

/** @returns null where it is not of this question */
function opened(sealed: Buffer, question: string): string | null {
  try {
    const opening = createDecipheriv(cipher, hashed("key", question), sealed.subarray(0, nonceBytes));
    opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = sealed.subarray(nonceBytes + tagBytes);
    return Buffer.concat([opening.update(body), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
