type Check = () => boolean | Promise<boolean>;

/** What a process needs in order to do its work; whoever knows of a need adds it. */
export class Readiness {
  private readonly needs = new Map<string, Check>();

  add(name: string, check: Check): void {
    this.needs.set(name, check);
  }

  /** The names of what is missing now. */
  async missing(): Promise<string[]> {
    const answers = await Promise.all(
      [...this.needs].map(async ([name, check]) => ({ name, ready: await check() })),
    );
    return answers.filter(({ ready }) => !ready).map(({ name }) => name);
  }
}
