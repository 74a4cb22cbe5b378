import type { HardKind, TextLanguage } from "#contract";

/** What the page of one's own well-being says. */
export interface ComfortTexts {
  intro: string;
  screen: string;
  veil: string;
  veilHint: string;
  words: string;
  wordsHint: string;
  grey: string;
  pace: string;
  pauseAfter: string;
  never: string;
  minutes: (n: string) => string;
  hardInRow: string;
  inOrder: string;
  atMost: (n: string) => string;
  hardHint: string;
  saved: string;
  read: string;
  readHint: string;
  when: string;
  today: string;
  week: string;
  cases: string;
  hard: string;
  kinds: Record<HardKind, string>;
}

export const comfortTexts: Record<TextLanguage, ComfortTexts> = {
  fr: {
    intro: "Ces réglages sont les vôtres\u202f: personne d’autre ne les voit.",
    screen: "À l’écran",
    veil: "Masquer les mots relevés par les filtres",
    veilHint:
      "Leur genre est écrit à leur place. Ils se montrent au clic ou avec Entrée\u202f; la touche Y montre tout.",
    words: "Masquer aussi ces mots",
    wordsHint: "Un par ligne.",
    grey: "Tout en nuances de gris",
    pace: "Rythme",
    pauseAfter: "Proposer une pause",
    never: "jamais",
    minutes: (n) => `après ${n}\u00a0min de travail`,
    hardInRow: "Cas difficiles à la suite",
    inOrder: "dans l’ordre de la file",
    atMost: (n) => `${n} au plus`,
    hardHint:
      "Haine, menaces, violence, sexe, automutilation, contenu signalé comme illicite. Un cas facile vient ensuite, s’il en attend un.",
    saved: "Enregistré",
    read: "Ce que vous avez lu",
    readHint: "Compté pour vous seulement, gardé 30\u00a0jours.",
    when: "Période",
    today: "Dernier jour",
    week: "7 derniers jours",
    cases: "Cas lus",
    hard: "Difficiles",
    kinds: {
      hate: "Haine",
      threat: "Menaces",
      violence: "Violence",
      sexual: "Sexe",
      "self-harm": "Automutilation",
      illegal: "Illicite",
    },
  },
  en: {
    intro: "These settings are yours: nobody else sees them.",
    screen: "On the screen",
    veil: "Hide words that filters found",
    veilHint: "Their kind is written in their place. They show by click or Enter; the key Y shows them all.",
    words: "Hide these words, too",
    wordsHint: "One a line.",
    grey: "All in shades of grey",
    pace: "Pace",
    pauseAfter: "Propose a pause",
    never: "never",
    minutes: (n) => `after ${n}\u00a0min of work`,
    hardInRow: "Hard cases in a row",
    inOrder: "in the order of the queue",
    atMost: (n) => `${n} at most`,
    hardHint:
      "Hate, threats, violence, sex, self-harm, what is reported as illegal. Then an easy case comes, where one waits.",
    saved: "Saved",
    read: "What you have read",
    readHint: "Counted for you alone, kept for 30\u00a0days.",
    when: "Time",
    today: "Last day",
    week: "Last 7 days",
    cases: "Cases read",
    hard: "Hard ones",
    kinds: {
      hate: "Hate",
      threat: "Threats",
      violence: "Violence",
      sexual: "Sex",
      "self-harm": "Self-harm",
      illegal: "Illegal",
    },
  },
};
