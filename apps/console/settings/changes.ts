type Values = Readonly<Record<string, unknown>>;

/** Which of these are another in one than in the other. */
export function namesChanged<All extends object, Name extends keyof All>(
  names: readonly Name[],
  base: All,
  draft: All,
): Name[] {
  return names.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(draft[name]));
}

/** What has these names. */
export function valuesOf<All extends object>(names: readonly (keyof All)[], all: All): Values {
  return Object.fromEntries(names.map((name) => [String(name), all[name]]));
}

/** What somebody has changed, on top of what others have changed meanwhile. */
export function rebased<All extends object>(names: readonly (keyof All)[], draft: All, found: All): All {
  return { ...found, ...Object.fromEntries(names.map((name) => [name, draft[name]])) };
}
