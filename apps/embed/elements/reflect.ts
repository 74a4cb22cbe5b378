/** What a page gives an attribute by a property. */
type Given = string | null | undefined;

/** Gives elements a property for each of some attributes: frameworks set what they find. */
export function reflect(prototype: HTMLElement, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(prototype, name, {
      get(this: HTMLElement) {
        return this.getAttribute(name);
      },
      set(this: HTMLElement, value: Given) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
}

/** Takes what a page set as a property before the element was known; an attribute stays what it is. */
export function settle<Name extends string>(
  element: Partial<Record<Name, Given>>,
  names: readonly Name[],
): void {
  for (const name of names) {
    const value = element[name];
    Reflect.deleteProperty(element, name);
    element[name] = value;
  }
}
