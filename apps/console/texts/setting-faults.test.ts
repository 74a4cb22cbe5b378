import { settingsChange } from "#contract";
import { settingFault } from "./setting-faults.js";

const hook = { id: "archives", url: "https://journal.example", events: ["comment.held"], kind: "standard" };

/** Values that a form may send, which are refused. Those of numbers lie just beside what is allowed. */
const refused: readonly (readonly [path: string, value: unknown, numbers?: readonly number[]])[] = [
  ["name", ""],
  ["name", "n".repeat(101), [100]],
  ["languages", ["français"]],
  ["languages", [], [20]],
  ["timeZone", "Paris"],
  ["featuredLabel", { fr: "", en: "Picks" }],
  ["featuredLabel", { fr: "Choix", en: "p".repeat(61) }, [60]],
  ["trustedAfter", 101, [0, 100]],
  ["newAuthors", 21, [0, 20]],
  ["audit", 1.01],
  ["auditPeople", -0.01],
  ["goals", { held: 10_081, reported: null }, [1, 10_080]],
  ["goals", { held: null, reported: 0 }, [1, 10_080]],
  ["limits", { commentLength: 100_001 }, [1, 100_000]],
  ["limits", { postsPerMinute: 0 }, [1, 1_000_000]],
  ["limits", { postsPerMinutePerAddress: 1_000_001 }, [1, 1_000_000]],
  ["limits", { reactionsPerMinute: 1_000_001 }, [1, 1_000_000]],
  ["limits", { flagsPerMinute: 1_000_001 }, [1, 1_000_000]],
  ["editWindow", 86_401, [0, 86_400]],
  ["reactions", ["Up"]],
  ["reactions", Array.from({ length: 13 }, (_, at) => `r${at}`), [12]],
  ["origins", ["journal.example"]],
  ["noticeDeadline", 721, [1, 720]],
  ["appealDeadline", 2161, [1, 2160]],
  ["escalation", { people: Array.from({ length: 21 }, () => "x"), hoursBefore: 1 }, [20]],
  ["escalation", { people: [], hoursBefore: 721 }, [1, 720]],
  ["trailDays", 29, [30, 36_500]],
  ["webhooks", [{ ...hook, url: "ftp://journal.example" }]],
  ["webhooks", [{ ...hook, id: "Archives !" }]],
  ["webhooks", [hook, hook]],
  ["webhooks", Array.from({ length: 21 }, (_, at) => ({ ...hook, id: `h${at}` })), [20]],
  ["sso", { secret: "s".repeat(31) }, [32]],
  ["sso", { secret: "s".repeat(513) }, [512]],
  ["sso", { jwks: { keys: [{ kid: "1" }] } }],
  ["sso", { jwks: { keys: Array.from({ length: 21 }, () => ({ kty: "OKP" })) } }, [20]],
];

const french = new Intl.NumberFormat("fr");

const cases = refused.map(([name, value, numbers = []]) => ({ name, value, numbers }));

test.each(cases)(
  "$name: $value is told in French, with the bounds that the API has",
  ({ name, value, numbers }) => {
    const { error } = settingsChange.safeParse({ [name]: value });
    const issues = error?.issues ?? [];
    expect(issues.length).toBeGreaterThan(0);
    for (const { path, message } of issues) {
      const said = settingFault("fr", path.join("."), message);
      expect(said).toMatch(/^Il faut /);
      for (const number of numbers) expect(said).toContain(french.format(number));
      expect(settingFault("en", path.join("."), message)).toBe(message);
    }
  },
);
