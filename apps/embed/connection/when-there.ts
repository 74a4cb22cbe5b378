/** Does something with a part that is loaded when it is wanted. Where it does not come, the page goes on without it. */
export function whenThere<Part>(coming: Promise<Part>, use: (part: Part) => unknown): void {
  void coming.then(use, () => undefined);
}
