import { maud, rejectedBy } from "../decided.js";
import type { DemoComment } from "../demo-comment.js";

export const passersBy: readonly DemoComment[] = [
  {
    key: "bravo",
    author: "mirabelle",
    ago: { days: 3, hours: 22, minutes: 45 },
    up: 11,
    down: 1,
    body: `Bravo à eux, et bravo d'avoir publié aussi ce qui n'a pas marché.`,
  },
  {
    key: "ecoles",
    author: "J.-P. Roumieu",
    ago: { days: 2, hours: 5, minutes: 30 },
    up: 6,
    body: `Et les écoles ?`,
  },
  {
    key: "ecoles-reponse",
    parent: "ecoles",
    author: "agent63",
    ago: { days: 2, hours: 4, minutes: 44 },
    up: 9,
    body: `C'est partagé : les murs, les postes et le réseau à la commune, les logiciels pédagogiques à l'Éducation nationale. En clair, la mairie remplace le câble et l'académie remplace la page d'accueil, jamais la même semaine. Les 63 sites de l'article comprennent donc forcément les écoles pour la partie réseau.`,
  },
  {
    key: "casino",
    author: "Promo du Jour",
    ago: { days: 1, hours: 20, minutes: 10 },
    body: `Superbe article !!! Moi aussi j'ai quitté mon travail grâce à cette méthode simple, 500 € offerts à l'inscription : https://www.casino-bonus.example/fr?ref=4471`,
    decision: rejectedBy(maud, "spam"),
  },
  {
    key: "documentation",
    author: "tux_du_82",
    ago: { days: 1, hours: 13, minutes: 25 },
    up: 4,
    body: `Pour ceux qui veulent se lancer, voici par quoi j'ai commencé dans mon association (25 postes, 2 serveurs, zéro budget). Dans l'ordre où je regrette de ne pas les avoir lues :

- le manuel de l'administrateur Debian : https://www.debian.org/doc/manuals/debian-handbook/
- la réplication de PostgreSQL, à lire *avant* la première panne : https://www.postgresql.org/docs/current/high-availability.html
- les pages d'aide de LibreOffice, surtout la partie sur les macros : https://help.libreoffice.org/
- la licence EUPL, pour publier ce qu'on fait : https://eupl.eu/
- et le guide de Nginx pour débutants : https://nginx.org/en/docs/beginners_guide.html

Prenez une vieille machine, cassez-la trois fois, reconstruisez-la trois fois. À la quatrième vous saurez.`,
  },
  {
    key: "sauvegarde",
    author: "Noémie T.",
    ago: { days: 1, hours: 9, minutes: 18 },
    up: 10,
    body: `Une chose m'échappe. Deux salles à 4 km, très bien, mais la sauvegarde ? Si un rançongiciel chiffre la première, la réplication recopie fidèlement le désastre dans la seconde. Est-ce qu'il y a une copie hors ligne quelque part ?`,
  },
  {
    key: "sauvegarde-doublon",
    author: "Noémie T.",
    ago: { days: 1, hours: 9, minutes: 14 },
    body: `Une chose m'échappe. Deux salles à 4 km, très bien, mais la sauvegarde ? Si un rançongiciel chiffre la première, la réplication recopie fidèlement le désastre dans la seconde. Est-ce qu'il y a une copie hors ligne quelque part ?`,
  },
  {
    key: "sauvegarde-bandes",
    parent: "sauvegarde",
    author: "pgfan",
    ago: { days: 1, hours: 6, minutes: 52 },
    up: 18,
    body: `Page 17 du bilan, note 3 : bandes, rotation hebdomadaire, coffre à la trésorerie. Des **bandes**, en 2026, et c'est une excellente idée : un rançongiciel n'a pas encore appris à ouvrir un coffre.

La règle à retenir, c'est 3-2-1 : trois copies, sur deux supports différents, dont une ailleurs. J'y ajoute toujours un zéro : *zéro* erreur à la dernière restauration d'essai. Une sauvegarde qu'on n'a jamais restaurée est une opinion.`,
  },
  {
    key: "cout-usager",
    author: "J.-P. Roumieu",
    ago: { hours: 3, minutes: 20 },
    up: 8,
    body: `J'ai fait la division que l'article ne fait pas : 700 000 € d'économie sur cinq ans, 84 000 habitants, ça nous fait 1,67 € par personne et par an. Un café. Je ne dis pas que c'est rien, je dis qu'il faut arrêter de présenter ça comme une histoire d'argent : à ce prix-là, la vraie question est de savoir si le service est meilleur.`,
  },
  {
    key: "pompiers",
    author: "Vieux Câble",
    ago: { hours: 5, minutes: 40 },
    up: 7,
    body: `Détail qui me plaît : avoir mis le témoin à la caserne. C'est le seul bâtiment de la ville qui a un groupe électrogène testé chaque semaine et des gens réveillés à toute heure. Dans ma jeunesse, on y mettait déjà la baie de secours du central, pour la même raison. Les bonnes idées finissent toujours par repasser.`,
  },
  {
    key: "voisine",
    author: "lectrice",
    ago: { minutes: 25 },
    up: 2,
    body: `Ma commune (6 200 habitants) est à 9 km et fait peut-être partie des « cinq voisines ». Je vais poser la question au prochain conseil municipal, et j'apporterai l'article imprimé. Quelqu'un sait-il quels modules elles réutilisent ?`,
  },
];
