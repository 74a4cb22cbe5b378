import type { Question, Reply } from "#moderation";
import type { ServiceFilter } from "#contract";
import { AnswerTooLong, askOutward } from "../outward/ask-outward.js";
import { PrivateAddress } from "../outward/public-address.js";
import { type Letter, signedLetter } from "../outward/signed-letter.js";
import { QuestionFailed } from "./failures.js";

interface Sending {
  /** null: the service wants none */
  secret: string | null;
  privateHosts: readonly string[];
  signal: AbortSignal;
}

type Asked = Question<unknown>;

/** The key among what is sent. */
function inForm({ body, contentType }: Asked, secret: string | null): Letter {
  const form = new URLSearchParams(body);
  if (secret !== null) form.set("api_key", secret);
  return { headers: { "content-type": contentType }, body: form.toString() };
}

function bearing({ body, contentType }: Asked, secret: string | null): Letter {
  const key = secret === null ? {} : { authorization: `Bearer ${secret}` };
  return { headers: { "content-type": contentType, ...key }, body };
}

/** How each kind of service is shown that the site asks. */
const letters: Record<ServiceFilter["type"], (question: Asked, secret: string | null) => Letter> = {
  http: ({ id, body }, secret) => signedLetter({ id, body, secret, now: new Date() }),
  akismet: inForm,
  moderation: bearing,
  policy: bearing,
};

/** Asks once. @throws QuestionFailed */
export async function putQuestion<Answer>(
  question: Question<Answer>,
  { secret, privateHosts, signal }: Sending,
): Promise<Answer> {
  const letter = letters[question.service.type](question, secret);
  const { status, ...reply } = await sent({ ...letter, url: question.url, privateHosts }, signal);
  if (status < 200 || status > 299) throw new QuestionFailed({ kind: "refused", status });
  return read(question, reply);
}

async function sent(...[outward, signal]: Parameters<typeof askOutward>) {
  try {
    return await askOutward(outward, signal);
  } catch (error) {
    if (error instanceof AnswerTooLong) throw new QuestionFailed({ kind: "too-long" });
    if (error instanceof PrivateAddress) throw new QuestionFailed({ kind: "private" });
    throw new QuestionFailed({ kind: "unreached" });
  }
}

function read<Answer>(question: Question<Answer>, reply: Reply): Answer {
  const { data } = question.answer.safeParse(readable(question, reply));
  if (data === undefined) throw new QuestionFailed({ kind: "nonsense" });
  return data;
}

function readable(question: Question<unknown>, reply: Reply): unknown {
  try {
    return question.read(reply);
  } catch {
    return undefined;
  }
}
