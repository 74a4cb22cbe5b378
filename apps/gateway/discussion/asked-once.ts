/** Questions that many ask at once: whoever asks the same while the first waits for its answer gets that one. */
export class AskedOnce<Key, Answer> {
  private underWay = new Map<Key, Promise<Answer>>();

  constructor(private readonly question: (key: Key) => Promise<Answer>) {}

  ask(key: Key): Promise<Answer> {
    const asked = this.underWay;
    const known = asked.get(key);
    if (known) return known;
    const answer = this.question(key).finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  }

  /** Something has changed: whoever asks from now on wants an answer that knows of it. */
  forget(): void {
    this.underWay = new Map();
  }
}
