import type { Composing } from "./texts.js";

export const composing: Composing = {
  faces: "Écrire ou relire",
  write: "Écrire",
  preview: "Aperçu",
  previewEmpty: "Il n’y a rien à montrer encore.",
  loading: "Un instant…",
  retry: "Réessayer",
  tools: {
    label: "Mise en forme",
    bold: "Gras",
    italic: "Italique",
    heading: "Titre d’une partie",
    quotation: "Citation",
    bullets: "Liste",
    numbers: "Liste numérotée",
    link: "Lien",
    code: "Code",
  },
  nudge: {
    marked: "Les mots en question",
    change: "Reprendre mon texte",
    send: "Envoyer tel quel",
  },
  faults: {
    empty: "Il n’y a rien à lire dans ce texte.",
    "too-long": "Ce texte est trop long.",
    "half-character": "Une moitié de caractère s’est glissée dans ce texte.",
    "control-character": "Un caractère invisible, sans usage ici, s’est glissé dans ce texte.",
    "turned-direction":
      "Un caractère invisible retourne le sens de la lecture. Le texte ne peut pas partir avec lui.",
    html: "Une balise HTML se trouve dans ce texte. Placée entre accents graves, elle sera montrée comme du code.",
  },
  showFault: "Montrer l’endroit",
  removeFaults: "Retirer ces caractères",
  people: "Personnes de la discussion",
  peopleFound: {
    one: "# personne. Flèches pour choisir, Entrée pour prendre.",
    other: "# personnes. Flèches pour choisir, Entrée pour prendre.",
  },
  wrote: (name) => `${name} a écrit\u00a0:`,
  quoteOf: (name) => `Citer ${name}`,
  draft: {
    lost: "Ce navigateur ne garde pas le brouillon. Il tient tant que la page reste ouverte.",
    gone: "Ce brouillon a été envoyé ou effacé dans un autre onglet.",
    elsewhere:
      "Ce brouillon a pris une autre forme dans un autre onglet. Votre texte reste ici tant que vous n’avez pas choisi.",
    theirs: "L’autre texte",
    takeOther: "Prendre l’autre",
    keepMine: "Garder le mien",
  },
  anew: "En faire un nouveau commentaire",
  refusedMeanwhile:
    "Ce commentaire vient d’être refusé ; il ne peut plus être modifié. Votre texte est gardé.",
};
