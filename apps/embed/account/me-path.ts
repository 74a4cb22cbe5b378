/** Where what is somebody's own lies, as seen from their site: an address takes the dots away. */
export function mePath(what = ""): string {
  return `/../../me${what}`;
}
