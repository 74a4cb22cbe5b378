import type { DemoComment } from "../demo-comment.js";

export const dissent: readonly DemoComment[] = [
  {
    key: "contre",
    author: "Le Grincheux",
    ago: { days: 3, hours: 19, minutes: 5 },
    up: 15,
    down: 18,
    body: `Je vais encore passer pour le méchant, tant pis. L'argument de la « souveraineté » d'une ville de 84 000 habitants, ce sont des foutaises. Une mairie ne fabrique pas ses camions-bennes, elle les achète. Elle ne raffine pas son gazole. Pourquoi diable devrait-elle exploiter ses serveurs ?

Le nuage, c'est des milliers d'ingénieurs qui ne font que ça, des pannes qui se comptent en minutes, et une facture qu'on peut arrêter le mois suivant. En face : onze fonctionnaires, un mini-PC chez les pompiers et quarante et une heures sans messagerie. Et quand les onze seront partis à la retraite on rappellera qui ? Toujours les mêmes, mais plus cher.

Le seul vrai gagnant de l'histoire, c'est la piscine.`,
  },
  {
    key: "contre-bennes",
    parent: "contre",
    author: "octet-cetera",
    ago: { days: 3, hours: 18, minutes: 22 },
    up: 20,
    down: 2,
    flags: [{ by: "Le Grincheux", reason: "off-topic", detail: "On parle d'informatique, pas de bennes." }],
    body: `Le jour où le fabricant de la benne pourra la désactiver à distance, doubler le tarif au kilomètre en cours de contrat et refuser de vous rendre les poubelles, la ville se remettra peut-être à la mécanique.`,
  },
  {
    key: "contre-points",
    parent: "contre",
    author: "0xCAFE",
    ago: { days: 2, hours: 20, minutes: 25 },
    up: 25,
    down: 3,
    body: `Je ne suis pas d'accord, mais l'objection est sérieuse et mérite mieux qu'une pirouette. Prenons-la morceau par morceau.

> Une mairie ne fabrique pas ses camions-bennes, elle les achète.

Exact, et **elle achète aussi ses serveurs**. Personne à Valmeyrac ne soude des cartes mères. Ce qu'elle a repris, c'est l'exploitation, comme elle exploite sa régie de l'eau ou ses cuisines scolaires. Régie ou délégation : le débat a cent cinquante ans, il n'a jamais eu de réponse unique, et des villes changent d'avis dans les deux sens. C'est un choix d'organisation, pas une hérésie.

> des pannes qui se comptent en minutes

Souvent, oui. Pas toujours. Trois façons d'être honnête avec les chiffres :

1. Un engagement de 99,9 % autorise déjà près de **8 h 46** d'arrêt par an sans que personne n'ait rompu le contrat.
2. Quand l'engagement est rompu, on vous rend une fraction de la facture du mois, pas vos heures perdues.
3. La disponibilité *vue du guichet*, c'est le produit de tous les maillons, y compris la box de la mairie annexe. À Valmeyrac les 63 sites sont sur la fibre de la ville : il y a moins de maillons.

Cela dit, 41 heures sur un an, c'est 99,53 %. Ils ont perdu, cette année-là. Il faut le dire aussi.

> une facture qu'on peut arrêter le mois suivant

C'est l'argument auquel je crois le moins. On peut arrêter *de payer* le mois suivant. Arrêter *d'en dépendre* prend deux ans : il faut ressortir les données, dans quel format ? retrouver les droits, rebrancher l'annuaire, refaire les interfaces avec les 45 logiciels métier. La facture est mensuelle, l'attache est pluriannuelle.

Là où vous avez raison, et j'aimerais que les enthousiastes le lisent : **à onze, on est fragile**. Une grippe et un congé maternité, et l'astreinte repose sur trois personnes. La bonne échelle est sans doute au-dessus de la ville : un syndicat d'une dizaine de communes, trente personnes, trois salles. Les cinq voisines qui réutilisent déjà les modules en sont peut-être le début.

Si c'est ça, votre vraie objection (« trop petit »), alors nous sommes d'accord. Si c'est « le public ne sait pas faire », non.`,
  },
  {
    key: "contre-insulte",
    parent: "contre-points",
    author: "Le Grincheux",
    ago: { days: 2, hours: 8, minutes: 40 },
    body: `Encore un crétin qui n'a jamais payé une taxe foncière et qui vient nous expliquer ce qu'est un syndicat de communes. Trente personnes, trois salles, et pourquoi pas un satellite tant qu'on y est ?`,
  },
  {
    key: "contre-correctifs",
    author: "K. Benali",
    ago: { days: 2, hours: 3, minutes: 15 },
    up: 17,
    body: `Ma seule inquiétude dans ce dossier, personne n'en parle : **qui applique les correctifs le 15 août ?**

Une faille critique sort un vendredi à 18 h (elles sortent toujours un vendredi à 18 h). Chez un hébergeur il y a quelqu'un. À la mairie il y a une astreinte, mais l'article dit « astreinte téléphonique », donc quelqu'un dans sa cuisine, avec des enfants et un VPN. Je ne critique pas les personnes, j'ai fait ça six ans. Je demande combien de temps s'écoule entre l'avis de sécurité et le correctif en production, c'est LE chiffre que je voudrais voir dans le bilan, et il n'y est pas.`,
  },
  {
    key: "contre-automatique",
    parent: "contre-correctifs",
    author: "Baptiste Lorcy",
    ago: { days: 2, hours: 1, minutes: 50 },
    up: 14,
    body: `D'accord à 100 % sur l'indicateur. Pour la partie système, les correctifs de sécurité peuvent s'installer seuls (\`unattended-upgrades\` chez Debian, et c'est le réglage conseillé dans [le manuel de l'administrateur](https://www.debian.org/doc/manuals/debian-handbook/)). En pratique :

- **système** : la nuit même, redémarrage en alternance, sans personne ;
- **base de données** : la semaine, après un essai sur la copie ;
- **applications métier** : hélas, quand l'éditeur veut bien.

C'est la troisième ligne qui fait la moyenne, et elle est la même dans le nuage.`,
  },
];
