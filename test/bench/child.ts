import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { repository } from "../../scripts/bootstrap/repository.js";

/** Starts a program of this folder, as it was built, with a channel to it; its first message says that it is ready. */
export async function startChild(program: string, ...args: string[]): Promise<Child> {
  const child = fork(`${repository}dist/test/bench/${program}`, args);
  return new Child(child, await message(child));
}

export class Child {
  constructor(
    private readonly child: ChildProcess,
    /** its first message, such as the address that it listens at */
    readonly greeting: unknown,
  ) {}

  /** The next message. */
  async answer(): Promise<unknown> {
    return message(this.child);
  }

  async ask(question: object): Promise<unknown> {
    const answer = this.answer();
    this.child.send(question);
    return answer;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const end = once(this.child, "exit");
    this.child.kill();
    await end;
  }
}

async function message(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const gone = once(child, "exit", { signal }).then(() => {
    throw new Error("a child of the bench ended early");
  });
  const came = once(child, "message", { signal }).then((parts: unknown[]) => parts[0]);
  try {
    return await Promise.race([came, gone]);
  } finally {
    listening.abort();
    gone.catch(() => undefined);
  }
}
