/** What a choice sets, and what it is called. */
export interface Choice {
  value: string;
  name: string;
}

/** What the page says on which developers try the elements. */
export interface ElementsTexts {
  title: string;
  description: string;
  kicker: string;
  headline: string;
  standfirst: string;
  toBench: string;
  navigation: string;
  article: string;
  elements: string;
  console: string;
  copy: string;
  copied: string;
  markup: string;
  controls: string;
  attributes: string;
  stories: readonly Choice[];
  /** an attribute that is not there */
  none: string;
  takeAway: string;
  putBack: string;
  startAnew: string;
  looks: string;
  looksNote: string;
  font: string;
  fonts: readonly Choice[];
  size: string;
  width: string;
  widths: readonly Choice[];
  ground: string;
  parts: string;
  partsNote: string;
  /** `#` stands for the number */
  onPage: string;
  css: string;
  stage: string;
  count: string;
  events: string;
  noEvents: string;
  more: string;
  documentation: string;
  types: string;
  noScript: string;
  otherLanguage: { label: string; lang: "fr" | "en" };
}

const french: ElementsTexts = {
  title: "Les éléments",
  description: "Essayer les éléments de Palabre\u00a0: attributs, événements, propriétés CSS et parties.",
  kicker: "Pour les développeurs",
  headline: "Une discussion tient en deux lignes de HTML",
  standfirst:
    "La voici, vivante. Changez un attribut, écrivez une règle de style, votez ou commentez\u00a0: le balisage suit, et les événements s’inscrivent au bas de la fenêtre.",
  toBench: "Aller à l’établi",
  navigation: "Démonstration",
  article: "L’article",
  elements: "Les éléments",
  console: "La console",
  copy: "Copier",
  copied: "Copié",
  markup: "Le balisage de cette page",
  controls: "Réglages",
  attributes: "Attributs",
  stories: [
    { value: "article-42", name: "article-42, en français" },
    { value: "article-43", name: "article-43, en anglais" },
    { value: "elements", name: "elements, à remplir" },
  ],
  none: "absent",
  takeAway: "Le retirer",
  putBack: "Le remettre",
  startAnew: "Tout remettre à zéro",
  looks: "Apparence",
  looksNote: "La police, la taille et les couleurs du texte sont celles de la page.",
  font: "Police de la page",
  fonts: [
    { value: "", name: "Sans empattements" },
    { value: "var(--serif)", name: "Avec empattements" },
    { value: "ui-monospace, 'Liberation Mono', monospace", name: "À chasse fixe" },
  ],
  size: "Taille du texte",
  width: "Largeur",
  widths: [
    { value: "20rem", name: "320" },
    { value: "30rem", name: "480" },
    { value: "", name: "entière" },
  ],
  ground: "Avec un thème seulement",
  parts: "Parties",
  partsNote: "Un nom désigne sa partie dans la discussion. Un clic l’inscrit dans la feuille de style.",
  onPage: "# sur la page",
  css: "Votre feuille de style",
  stage: "La discussion",
  count: "Le compteur",
  events: "Événements",
  noEvents: "Rien encore.",
  more: "Aller plus loin",
  documentation: "Tous les attributs, événements, propriétés et parties sont dans docs/embedding.md.",
  types: "Types pour TypeScript",
  noScript: "Cette page a besoin de JavaScript\u202f; les articles de la démonstration se lisent sans.",
  otherLanguage: { label: "Read in English", lang: "en" },
};

const english: ElementsTexts = {
  title: "The elements",
  description: "Try Palabre’s elements: attributes, events, CSS properties and parts.",
  kicker: "For developers",
  headline: "A discussion is two lines of HTML",
  standfirst:
    "Here it is, live. Change an attribute, write a line of CSS, vote or comment: the markup follows, and events are noted at the foot of the window.",
  toBench: "Skip to the bench",
  navigation: "Demonstration",
  article: "The article",
  elements: "The elements",
  console: "The console",
  copy: "Copy",
  copied: "Copied",
  markup: "This page’s markup",
  controls: "Controls",
  attributes: "Attributes",
  stories: [
    { value: "article-43", name: "article-43, in English" },
    { value: "article-42", name: "article-42, in French" },
    { value: "elements", name: "elements, to be filled" },
  ],
  none: "absent",
  takeAway: "Take it away",
  putBack: "Put it back",
  startAnew: "Start anew",
  looks: "Looks",
  looksNote: "The text’s font, size and colours are the page’s.",
  font: "The page’s font",
  fonts: [
    { value: "", name: "Sans serif" },
    { value: "var(--serif)", name: "Serif" },
    { value: "ui-monospace, 'Liberation Mono', monospace", name: "Monospaced" },
  ],
  size: "Size of the text",
  width: "Width",
  widths: [
    { value: "20rem", name: "320" },
    { value: "30rem", name: "480" },
    { value: "", name: "all of it" },
  ],
  ground: "With a theme only",
  parts: "Parts",
  partsNote: "A name points at its part in the discussion. A click writes it into the style sheet.",
  onPage: "# on the page",
  css: "Your style sheet",
  stage: "The discussion",
  count: "The counter",
  events: "Events",
  noEvents: "Nothing yet.",
  more: "Read on",
  documentation: "All attributes, events, properties and parts are in docs/embedding.md.",
  types: "Types for TypeScript",
  noScript: "This page needs JavaScript; the demo’s articles can be read without.",
  otherLanguage: { label: "Lire en français", lang: "fr" },
};

export const elementsTexts = { fr: french, en: english };
