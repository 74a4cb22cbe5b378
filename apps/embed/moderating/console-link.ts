const here = import.meta.url;

/** Where the console shows a comment. The embed's parts lie in a folder beside it. */
export function consoleOf(site: string, comment: string): string {
  const address = new URL("../console/", here);
  address.search = new URLSearchParams({ site, queue: "held", comment }).toString();
  return address.href;
}
