import type { TextLanguage, VerdictKind } from "#contract";
import type { Plural } from "./texts.js";

/** What a case says of what filters concluded before. */
interface VerdictTexts {
  title: Plural;
  /** which of its texts, as its author changed it */
  text: (revision: string) => string;
  verdicts: Record<VerdictKind, string>;
  byDefault: string;
}

const fr: VerdictTexts = {
  title: { one: "# verdict antérieur des filtres", other: "# verdicts antérieurs des filtres" },
  text: (revision) => `texte n°\u00a0${revision}`,
  verdicts: { publish: "publié", flag: "publié et signalé", hold: "retenu", reject: "refusé" },
  byDefault: "rien de trouvé",
};

const en: VerdictTexts = {
  title: { one: "# earlier verdict of the filters", other: "# earlier verdicts of the filters" },
  text: (revision) => `text ${revision}`,
  verdicts: { publish: "published", flag: "published and flagged", hold: "held", reject: "rejected" },
  byDefault: "nothing found",
};

export const verdictTexts: Record<TextLanguage, VerdictTexts> = { fr, en };
