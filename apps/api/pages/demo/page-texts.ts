/** What the publication says around its articles. */
export interface PageTexts {
  tagline: string;
  /** the page to which each heading of the paper leads */
  headings: readonly { name: string; path: string }[];
  mainNavigation: string;
  toContent: string;
  by: (moment: string, name: string) => string;
  inThisArticle: string;
  inFigures: string;
  alsoRead: string;
  discussion: string;
  rules: string;
  ruleList: readonly string[];
  otherLanguage: { label: string; lang: "fr" | "en" };
  imaginary: string;
  toElements: string;
  toConsole: string;
  backToTop: string;
}

const french: PageTexts = {
  tagline: "Réseaux, logiciels et services publics",
  headings: [
    { name: "Services publics", path: "/demo/fr" },
    { name: "Logiciel libre", path: "/demo/en" },
  ],
  mainNavigation: "Rubriques",
  toContent: "Aller à l’article",
  by: (moment, name) => `${moment}, par ${name}`,
  inThisArticle: "Dans cet article",
  inFigures: "En chiffres",
  alsoRead: "À lire aussi",
  discussion: "La discussion",
  rules: "Les règles de la maison",
  ruleList: [
    "On discute des idées et des faits, jamais des personnes.",
    "Une correction vaut mieux qu’un soupir : dites ce qui est faux, et d’où vous le tenez.",
    "Ce qui contient beaucoup de liens ou des mots un peu vifs attend qu’une personne l’ait lu.",
  ],
  otherLanguage: { label: "Read in English", lang: "en" },
  imaginary:
    "Le Répartiteur est un journal imaginaire, composé pour montrer Palabre. La ville, les personnes et les chiffres le sont aussi.",
  toElements: "Les éléments, pour les développeurs",
  toConsole: "La console de modération",
  backToTop: "Haut de page",
};

const english: PageTexts = {
  tagline: "Networks, software and public services",
  headings: [
    { name: "Public services", path: "/demo/fr" },
    { name: "Open source", path: "/demo/en" },
  ],
  mainNavigation: "Sections",
  toContent: "Skip to the article",
  by: (moment, name) => `${moment}, by ${name}`,
  inThisArticle: "In this article",
  inFigures: "In figures",
  alsoRead: "Also read",
  discussion: "The discussion",
  rules: "House rules",
  ruleList: [
    "Argue with ideas and facts, never with persons.",
    "A correction beats a sigh: say what’s wrong, and how you know.",
    "What has many links or heated words waits until a person has read it.",
  ],
  otherLanguage: { label: "Lire en français", lang: "fr" },
  imaginary:
    "Le Répartiteur is an imaginary paper, made to show Palabre. The people, the library and the figures are imaginary, too.",
  toElements: "The elements, for developers",
  toConsole: "The moderators’ console",
  backToTop: "Back to top",
};

export const pageTexts = { fr: french, en: english };
