import type { StatementCategory, TextLanguage } from "#contract";

interface Said {
  label: string;
  hint: string;
}

/** What is said of how statements of reasons are told to the European transparency database. */
export interface StatementExportTexts {
  territory: Said;
  rules: Said;
  law: Said;
  category: (reason: string) => string;
  categoryHint: string;
  usual: string;
  /** as the Commission calls them in each language, shortened */
  categories: Record<StatementCategory, string>;
}

const fr: StatementExportTexts = {
  territory: {
    label: "Où les décisions valent",
    hint: "Les pays que nomment les exposés des motifs exportés. Aucun\u00a0: ils ne le disent pas.",
  },
  rules: {
    label: "Règles du site",
    hint: "L’adresse où les lecteurs lisent la charte\u00a0; les exposés y renvoient.",
  },
  law: {
    label: "Loi invoquée",
    hint: "Celle sur laquelle s’appuie un refus pour contenu illicite, par exemple «\u202fLoi du 29 juillet 1881\u202f».",
  },
  category: (reason) => `Catégorie de «\u202f${reason}\u202f»`,
  categoryHint: "Celle de la base, si le site l’entend autrement que Palabre.",
  usual: "celle de Palabre",
  categories: {
    STATEMENT_CATEGORY_CONSUMER_INFORMATION: "Information des consommateurs",
    STATEMENT_CATEGORY_CYBER_VIOLENCE: "Cyberviolence",
    STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN: "Cyberviolence à l’égard des femmes",
    STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: "Atteinte aux données et à la vie privée",
    STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH: "Propos illicites ou nuisibles",
    STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS: "Atteinte à la propriété intellectuelle",
    STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS:
      "Effets négatifs sur le débat public ou les élections",
    STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE: "Signalement non précisé",
    STATEMENT_CATEGORY_OTHER_VIOLATION_TC: "Autre manquement aux règles du site",
    STATEMENT_CATEGORY_PROTECTION_OF_MINORS: "Protection des mineurs",
    STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY: "Risque pour la sécurité publique",
    STATEMENT_CATEGORY_SCAMS_AND_FRAUD: "Escroqueries et fraudes",
    STATEMENT_CATEGORY_SELF_HARM: "Automutilation",
    STATEMENT_CATEGORY_VIOLENCE: "Violence",
  },
};

const en: StatementExportTexts = {
  territory: {
    label: "Where decisions count",
    hint: "The countries that exported statements of reasons name. None: they don’t say.",
  },
  rules: {
    label: "The site’s rules",
    hint: "The address where readers find them; statements refer to it.",
  },
  law: {
    label: "Law relied on",
    hint: "By which something is refused as illegal, such as “Loi du 29 juillet 1881”.",
  },
  category: (reason) => `Category of “${reason}”`,
  categoryHint: "The database’s, where the site means another than Palabre.",
  usual: "Palabre’s own",
  categories: {
    STATEMENT_CATEGORY_CONSUMER_INFORMATION: "Consumer information",
    STATEMENT_CATEGORY_CYBER_VIOLENCE: "Cyber violence",
    STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN: "Cyber violence against women",
    STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: "Data protection and privacy violations",
    STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH: "Illegal or harmful speech",
    STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS: "Intellectual property infringements",
    STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS:
      "Negative effects on civic discourse or elections",
    STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE: "Notice not specified",
    STATEMENT_CATEGORY_OTHER_VIOLATION_TC: "Other violation of the site’s rules",
    STATEMENT_CATEGORY_PROTECTION_OF_MINORS: "Protection of minors",
    STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY: "Risk for public security",
    STATEMENT_CATEGORY_SCAMS_AND_FRAUD: "Scams and fraud",
    STATEMENT_CATEGORY_SELF_HARM: "Self-harm",
    STATEMENT_CATEGORY_VIOLENCE: "Violence",
  },
};

/** Apart from the others, since only who opens the settings needs them. */
export const statementExportTexts: Record<TextLanguage, StatementExportTexts> = { fr, en };
