import type { FilterSet } from "#contract";

/** What the demo site's first filter version holds: mild words, so that anyone can try them. */
export const demoFilterSet: FilterSet = {
  filters: [
    {
      id: "insultes",
      about: "insult",
      type: "words",
      words: [
        { word: "abruti", match: "prefix", severity: 2 },
        { word: "andouille", match: "stem", severity: 1 },
        { word: "bouffon", match: "stem", severity: 1 },
        { word: "crétin", match: "prefix", severity: 2 },
        { word: "gros nul", match: "phrase", severity: 1 },
        { word: "imbécile", match: "prefix", severity: 2 },
        { word: "pauvre type", match: "phrase", severity: 2 },
        { word: "ta gueule", match: "phrase", severity: 3 },
        { word: "triple buse", match: "phrase", severity: 1 },
      ],
      except: ["crétinisme", "andouille de Guémené", "andouille de Vire"],
      fold: true,
      then: "hold",
    },
    {
      id: "insults",
      about: "insult",
      type: "words",
      words: [
        { word: "blockhead", match: "stem", severity: 1 },
        { word: "cretin", match: "stem", severity: 2 },
        { word: "dimwit", match: "prefix", severity: 1 },
        { word: "dumbass", match: "prefix", severity: 3 },
        { word: "idiot", match: "prefix", severity: 2 },
        { word: "moron", match: "prefix", severity: 2 },
        { word: "numbskull", match: "stem", severity: 1 },
        { word: "nitwit", match: "prefix", severity: 1 },
        { word: "shut your mouth", match: "phrase", severity: 2 },
      ],
      except: ["idiot-proof", "idiot light", "idiot lights"],
      fold: true,
      then: "hold",
    },
    {
      id: "heated",
      type: "words",
      words: [
        { word: "balivernes", match: "word", severity: 1 },
        { word: "foutaises", match: "stem", severity: 1 },
        { word: "ramassis", match: "word", severity: 1 },
        { word: "claptrap", match: "word", severity: 1 },
        { word: "drivel", match: "word", severity: 1 },
        { word: "poppycock", match: "word", severity: 1 },
      ],
      except: [],
      fold: true,
      then: "flag",
    },
    { id: "links", type: "links", allow: [], deny: ["casino-bonus.example"], max: 3, then: "hold" },
    { id: "repeats", type: "repeats", similarity: 0.9, window: 3600, then: "hold" },
    { id: "flood", type: "flood", max: 30, seconds: 60, then: "hold" },
  ],
  default: "publish",
};
