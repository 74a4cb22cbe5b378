import fc from "fast-check";

/** What nobody would send who means well, for any place in a body. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, "", " ", 0, -1, 1.5, 1e21, 1e308, 2 ** 53, -(2 ** 63), [], {}, [[]], [null]],
    ...["\u0000", "\ud800", "\u202e", "\ufeff", "a\r\nSet-Cookie: a=b", "\u001b[31m", "$where", "__proto__"],
    ...["../../etc/passwd", "%00", "%ff", "javascript:alert(1)", "http://169.254.169.254/", "1e400", "NaN"],
    ...[
      { $ne: null },
      { $gt: "" },
      { $where: "sleep(1000)" },
      { "a.b": 1 },
      { "": 1 },
      { length: -1 },
      { toString: 1 },
    ],
  ),
  fc.integer({ min: 10, max: 20_000 }).map((length) => "é".repeat(length)),
  fc.integer({ min: 1, max: 60 }).map((depth) => nested(depth)),
  fc.array(fc.constantFrom("a", 1, null), { minLength: 200, maxLength: 2000 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  let inner: unknown = "a";
  for (let at = 0; at < depth; at++) inner = at % 2 === 0 ? [inner] : { a: inner };
  return inner;
}

const names = [
  "__proto__",
  "constructor",
  "prototype",
  "$set",
  "$where",
  "toString",
  "a.b",
  "",
  "id",
  "_id",
  "site",
  "role",
];

/** A value with something else in one of its places, or with a name that it should not have. */
function changed(value: unknown, place: number, other: unknown, name: string | null): unknown {
  const inside = place % 4 !== 0;
  if (Array.isArray(value) && value.length > 0 && inside) {
    const at = place % value.length;
    return value.map((one: unknown, index) =>
      index === at ? changed(one, Math.floor(place / 4), other, name) : one,
    );
  }
  if (!isObject(value) || !inside) return other;
  const known = Object.keys(value);
  if (name !== null || known.length === 0) return named([...Object.entries(value), [name ?? "a", other]]);
  const at = known[place % known.length];
  return named(
    Object.entries(value).map(([key, one]) => [
      key,
      key === at ? changed(one, Math.floor(place / 4), other, name) : one,
    ]),
  );
}

/** An object with exactly these names as its own, `__proto__`, too. */
function named(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Bodies as text or bytes, from those that are as they should be: with wrong parts, or broken as a whole. */
export function hostileJson(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const places = fc.array(
    fc.tuple(fc.nat(100_000), junk, fc.option(fc.constantFrom(...names), { freq: 4 })),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const wrong = fc
    .tuple(fitting, places)
    .map(([value, all]) => all.reduce((now, [place, other, name]) => changed(now, place, other, name), value))
    .map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 2, arbitrary: fitting.map((value) => JSON.stringify(value)) },
    { weight: 6, arbitrary: wrong },
    { weight: 2, arbitrary: wrong.chain(broken) },
  );
}

function broken(json: string): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(json);
  return fc.oneof(
    fc.nat(bytes.length).map((end) => Uint8Array.from(bytes.subarray(0, end))),
    fc.tuple(fc.nat(bytes.length), fc.constantFrom(0xff, 0xc0, 0xe2, 0x00, 0x0a)).map(([at, byte]) => {
      return Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at)]);
    }),
    fc.constantFrom(
      `\ufeff${json}`,
      `${json}${json}`,
      `${json},`,
      json.replaceAll('"', "'"),
      json.replace("{", '{"a":1,"a":2,'),
    ),
    fc.constant(Uint8Array.from(Buffer.from(json, "utf16le"))),
    fc.integer({ min: 33, max: 20_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
    fc.constant(json.replace(/:[^,}\]]+/, ":1e999")),
  );
}
