/** The code of an error of the system, as ENOENT; null where it has none. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}
