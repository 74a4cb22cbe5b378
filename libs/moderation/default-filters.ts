import { filterSet, type FilterSet } from "#contract";

const stem = (severity: number) => (word: string) => ({ word, match: "stem" as const, severity });

/** Insults that hold a comment for a person on most news sites. Nothing here rejects by itself. */
const french = [
  ...["abruti", "crétin", "débile", "imbécile", "tocard", "bouffon"].map(stem(1)),
  ...["connard", "connasse", "salaud", "salopard"].map(stem(2)),
  ...[
    "ferme ta gueule",
    "ta gueule",
    "va te faire foutre",
    "allez vous faire foutre",
    "pauvre type",
    "sale con",
  ],
];
const english = [
  ...["idiot", "moron", "imbecile", "scumbag"].map(stem(1)),
  ...["asshole", "dickhead", "bastard"].map(stem(2)),
  ...["shut up", "go to hell", "piece of trash", "drop dead"],
];

/** What a new site begins with: little, and nothing that decides against a reader without a person. */
export const defaultFilters: FilterSet = filterSet.parse({
  filters: [
    { id: "insultes", type: "words", words: french, then: "hold", about: "insult" },
    { id: "insults", type: "words", words: english, then: "hold", about: "insult" },
    { id: "links", type: "links", max: 3, then: "hold" },
    { id: "repeats", type: "repeats", similarity: 0.95, window: 3600, then: "hold" },
    { id: "flood", type: "flood", max: 30, seconds: 60, then: "hold" },
  ],
  default: "publish",
});
