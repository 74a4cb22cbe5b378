import type { DemoComment } from "../demo-comment.js";

export const helpdesk: readonly DemoComment[] = [
  {
    key: "support",
    author: "Zoé-du-helpdesk",
    ago: { days: 2, hours: 19, minutes: 30 },
    up: 32,
    body: `Je travaille au support d'une communauté d'agglo qui a fait à peu près le même chemin. On parle toujours des serveurs. Moi je décroche le téléphone, alors voilà la migration vue du bas de l'escalier, en chiffres et en vrac.

1. Personne ne déteste le libre, tout le monde déteste lundi
Nos tickets ont triplé le premier mois, puis sont redescendus *sous* le niveau d'avant au cinquième. Le pic n'avait presque rien à voir avec les logiciels. Le palmarès des quatre premières semaines :

1. « Mon raccourci a disparu du bureau » (31 %)
2. « L'imprimante » (22 %, mais c'était déjà 22 % avant, c'est une constante de la nature)
3. « Je ne retrouve pas mon dossier » (18 %)
4. « C'était mieux placé » (11 %)
5. de vrais problèmes (le reste)

Morale : recréez les raccourcis **avant** l'arrivée des gens, au même endroit, avec le même nom. Ça n'a l'air de rien. C'est un tiers des appels.

2. Les macros, ou l'informatique que personne n'a jamais commandée
L'article dit que 340 tableurs à macros ont été trouvés et que 52 ont été réécrits. J'aurais aimé qu'on s'y attarde, parce que c'est là que ça se joue. Une macro, c'est souvent le chef-d'œuvre d'un collègue qui n'est plus là, qui calcule le quotient familial ou le planning d'astreinte, et que personne n'ose ouvrir. La moitié marche telle quelle, un quart marche après trois corrections :

\`\`\`
Option VBASupport 1
Sub Quotient()
    ' ne pas toucher, demander a Michel (poste 212)
\`\`\`

(Michel est parti en 2011.)

Et le dernier quart n'aurait jamais dû être un tableur. Il faut le dire aux services gentiment : on ne vous retire pas votre outil, on vous en fait enfin un vrai.

3. La formation de deux jours
Deux jours par agent, c'est bien. Mais chez nous, ce qui a le mieux marché, ce n'est pas la salle de formation, c'est le **référent par étage** : quelqu'un du service, pas de l'informatique, volontaire, avec deux heures par semaine prises sur son temps et reconnues par son chef. On lui pose les questions qu'on n'ose pas nous poser. Coût : presque rien. Effet : quatre appels sur dix en moins.

4. Ce qu'on ne lit dans aucun bilan
Les gens étaient fiers. Pas tout de suite, vers le huitième mois. L'accueil de la mairie annexe a corrigé elle-même une faute dans un formulaire et a vu la correction en ligne le lendemain. Elle m'a appelée pour me le dire. En neuf ans de support, c'est le seul appel que j'aie reçu pour annoncer que quelque chose *marchait*.`,
  },
  {
    key: "support-imprimante",
    parent: "support",
    author: "agent63",
    ago: { days: 2, hours: 18, minutes: 12 },
    up: 18,
    body: `22 % pour l'imprimante, la constante est confirmée ici. On devrait lui donner une lettre grecque.

Plus sérieusement : pour les référents par étage, comment avez-vous obtenu les deux heures ? Chez nous c'est « volontaire, mais sur ton temps de pause », et ça a tenu trois semaines.`,
  },
  {
    key: "support-referents",
    parent: "support-imprimante",
    author: "Zoé-du-helpdesk",
    ago: { days: 2, hours: 16, minutes: 40 },
    up: 13,
    body: `Une note de service signée par la directrice générale, et une ligne dans l'entretien annuel. Sans la ligne dans l'entretien, c'est du bénévolat ; avec, c'est une mission. On a aussi fait un petit tableau affiché à la cafet' avec le nombre de questions réglées par étage. Je ne suis pas fan des classements, mais le 3e étage (urbanisme) s'est mis en tête de battre l'état civil, alors bon.`,
  },
  {
    key: "support-formation",
    parent: "support",
    author: "Le Grincheux",
    ago: { days: 2, hours: 9, minutes: 5 },
    up: 4,
    down: 15,
    flags: [
      { by: "Zoé-du-helpdesk", reason: "abuse" },
      { by: "Rosalie", reason: "abuse", detail: "Méprisant pour des gens qui font leur travail." },
    ],
    body: `Deux jours de formation pour apprendre à cliquer sur une icône bleue au lieu d'une icône verte. Dans le privé ces gens-là auraient dix minutes et une fiche plastifiée. On se demande parfois ce qu'ils font le reste de la semaine.`,
  },
  {
    key: "support-guichet",
    parent: "support-formation",
    author: "lectrice",
    ago: { days: 2, hours: 7, minutes: 55 },
    up: 29,
    down: 1,
    body: `Ils instruisent vos permis de construire, scolarisent vos enfants et répondent poliment à des gens de mauvaise humeur. Je suis dans le privé : nous avons eu quatre jours de formation pour changer de logiciel de notes de frais, et la fiche plastifiée était fausse.`,
  },
];
