/** The page's own storage, which a browser may refuse or have no room in: then what is kept lasts as long as the page. */
export const instead = new Map<string, string>();

/** @returns whether it outlasts the page */
export function keep(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  const lasts = attempt(() => (localStorage.setItem(key, text), true)) ?? false;
  // what is there of earlier would be read in its place
  if (!lasts) forget(key);
  if (lasts) instead.delete(key);
  else instead.set(key, text);
  return lasts;
}

export function forget(key: string): void {
  instead.delete(key);
  attempt(() => localStorage.removeItem(key));
}

/** What was kept, or null where nothing was, or nothing that fits. */
export function kept<Value>(key: string, fits: (value: unknown) => value is Value): Value | null {
  const text = attempt(() => localStorage.getItem(key)) ?? instead.get(key);
  const value: unknown = text ? attempt((): unknown => JSON.parse(text)) : null;
  return fits(value) ? value : null;
}

/** What a browser may refuse; then null. */
export function attempt<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch {
    return null;
  }
}
