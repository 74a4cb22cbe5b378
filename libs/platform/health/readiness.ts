type Check = () => boolean | Promise<boolean>;

/** So long a need may take to answer, in ms: less than whoever asks waits for all of them. */
const patience = 2000;

/** What a process needs in order to do its work; whoever knows of a need adds it. */
export class Readiness {
  private readonly needs = new Map<string, Check>();

  add(name: string, check: Check): void {
    this.needs.set(name, check);
  }

  /** The names of what is missing now. */
  async missing(): Promise<string[]> {
    const answers = await Promise.all(
      [...this.needs].map(async ([name, check]) => ({ name, ready: await isMet(check) })),
    );
    return answers.filter(({ ready }) => !ready).map(({ name }) => name);
  }
}

/** What cannot be found out in time is not so. */
function isMet(check: Check): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), patience);
    const said = (ready: boolean) => {
      clearTimeout(late);
      resolve(ready);
    };
    Promise.resolve(check()).then(said, () => said(false));
  });
}
