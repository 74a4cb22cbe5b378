import type { Device } from "#contract";

/** More of a `User-Agent` is not looked at. */
const mostRead = 512;

/** In this order: most browsers name those that they want to be taken for, too. */
const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|OPT|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Vivaldi", /\bVivaldi\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|\bChromium|\bCriOS)\//],
  ["Safari", /\bVersion\/\S+ .*\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\b(?:iPhone|iPod)\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac(?:intosh| OS X)\b/],
  ["Linux", /\b(?:Linux|X11)\b/],
] as const;

/** What somebody asks with, by the `User-Agent` that it sends: enough to know one's own devices again, and no more. */
export function deviceOf(userAgent: string | undefined): Device {
  const read = (userAgent ?? "").slice(0, mostRead);
  return { browser: nameIn(browsers, read), system: nameIn(systems, read) };
}

function nameIn(known: readonly (readonly [name: string, sign: RegExp])[], read: string): string | null {
  return known.find(([, sign]) => sign.test(read))?.[0] ?? null;
}
