import type { DemoComment } from "../demo-comment.js";

export const quorum: readonly DemoComment[] = [
  {
    key: "quorum",
    featured: true,
    author: "Baptiste Lorcy",
    ago: { days: 3, hours: 10, minutes: 35 },
    up: 33,
    down: 1,
    body: `La panne de janvier est un cas d'école, et le compte rendu de la ville est assez précis pour qu'on puisse l'expliquer sans jargon inutile. Je fais de l'exploitation depuis quinze ans ; j'ai fait *exactement* la même erreur en 2014. Donc sans aucune moquerie.

1. Deux salles ne font pas de la haute disponibilité
On se dit : une salle à l'usine des eaux, une salle de secours sous la médiathèque, une fibre entre les deux, si l'une tombe l'autre prend le relais. C'est vrai dans un seul cas : quand la salle qui survit **sait** que l'autre est morte. Or vue de la médiathèque, une usine des eaux en feu et une fibre coupée sont rigoureusement indiscernables : dans les deux cas, silence.

2. Pourquoi tout s'est arrêté
Un groupe de machines qui se partagent des données prend ses décisions à la majorité stricte : la moitié des voix, plus une. Avec deux voix, la majorité est de deux. Quand la mise à jour du commutateur a coupé le lien, chaque côté s'est retrouvé avec une voix sur deux, donc sans majorité, et les deux se sont mis à l'arrêt.

> « Le système a refusé de démarrer alors que toutes les machines fonctionnaient », raconte la responsable de la production.

Et c'est heureux ! L'autre comportement possible, c'est que chaque moitié continue de son côté, accepte des messages, et qu'à la réparation on se retrouve avec deux vérités à réconcilier à la main. Quarante et une heures de coupure, c'est pénible. Deux boîtes aux lettres divergentes pour 1 900 agents, c'est six mois.

3. Le témoin de la caserne
La correction tient dans une boîte à chaussures : une troisième voix, dans un troisième lieu, par un troisième chemin. Elle ne stocke rien, elle vote. Chez eux c'est un mini-PC à la caserne des pompiers. Selon l'outil cela ressemble à ceci :

\`\`\`
# sur le témoin
apt install corosync-qnetd

# sur un des nœuds
pcs quorum device add model net host=caserne algorithm=ffsplit
pcs quorum status
\`\`\`

Trois voix, majorité à deux : n'importe quel lieu peut disparaître, les deux autres continuent. Le principe est le même partout, que ce soit Corosync, etcd ou Patroni ; la [FAQ d'etcd](https://etcd.io/docs/v3.5/faq/) l'explique très bien en une page, avec le tableau du nombre de pannes supportées.

4. Et pourquoi quarante et une heures
C'est là que j'ai appris quelque chose. Forcer le redémarrage d'une seule moitié aurait pris dix minutes. Ils ne l'ont pas fait le mardi soir parce que *personne n'était certain* que l'autre moitié n'avait pas accepté de messages entre-temps. Il a fallu comparer les journaux. La leçon n'est pas technique : il manquait une page, écrite à froid, qui dise qui a le droit de forcer, dans quel cas, et comment le vérifier. Cette page existe maintenant. Elle fait, paraît-il, quatorze lignes.

5. Ce que je ferais en plus, sans dépenser un euro
- **Couper la fibre exprès**, une fois par trimestre, un matin calme, en prévenant tout le monde. La première fois on apprend beaucoup. La deuxième, un peu moins. À la quatrième on s'ennuie, et c'est le but.
- **Surveiller le témoin lui-même.** Un témoin mort ne se remarque pas : tout continue de marcher, on est simplement revenu à deux voix sans le savoir. Chez moi, il est resté éteint huit mois. Une femme de ménage avait eu besoin de la prise.
- **Dater la procédure.** Une procédure sans date est toujours à jour dans la tête de celui qui l'a écrite.

Écrivez la vôtre avant d'en avoir besoin.`,
  },
  {
    key: "quorum-postgres",
    parent: "quorum",
    author: "pgfan",
    ago: { days: 3, hours: 7, minutes: 50 },
    up: 12,
    body: `Très clair. J'ajoute un piège pour ceux qui ont une base derrière : le témoin règle *qui* commande, pas *ce qui* est déjà copié. Avec une réplication asynchrone, la bascule automatique peut très bien promouvoir une copie en retard de quelques secondes, et ces secondes sont perdues, quorum ou pas.

\`\`\`
synchronous_commit = on
synchronous_standby_names = 'ANY 1 (mediatheque, usine2)'
\`\`\`

Avec \`ANY 1\` une écriture n'est confirmée que lorsqu'au moins une copie l'a sur disque. Ça coûte un aller-retour sur la fibre (4 km, on ne le verra pas). C'est expliqué dans la [doc de PostgreSQL](https://www.postgresql.org/docs/current/warm-standby.html), partie *Synchronous Replication*.`,
  },
  {
    key: "quorum-latence",
    parent: "quorum-postgres",
    author: "Baptiste Lorcy",
    ago: { days: 3, hours: 6, minutes: 15 },
    up: 8,
    body: `Oui, et le revers : si la seule copie synchrone est dans la salle qui vient de disparaître, les écritures **attendent** au lieu de se perdre. C'est le bon choix pour un état civil, moins pour le compteur de visites de la médiathèque. On peut d'ailleurs choisir par transaction, \`SET LOCAL synchronous_commit = off\`, et on oublie trop souvent que ça existe.`,
  },
  {
    key: "quorum-precision",
    parent: "quorum-latence",
    author: "0xCAFE",
    ago: { days: 2, hours: 22, minutes: 40 },
    up: 10,
    body: `Petite précision sur le point 2 : une fibre coupée ne suffit pas à provoquer l'arrêt avec deux nœuds si on a mis \`two_node: 1\` dans Corosync, puisque dans ce mode un seul nœud garde le quorum. Mais il faut alors un vrai *fencing* (couper l'alimentation de l'autre), sinon bonjour le split-brain. Vu qu'ils se sont arrêtés proprement, j'en déduis qu'ils ne l'avaient pas mis, et c'est tout à leur honneur.`,
  },
  {
    key: "quorum-temoin",
    parent: "quorum",
    author: "mirabelle",
    ago: { days: 2, hours: 14, minutes: 10 },
    up: 7,
    body: `Je ne suis pas du métier : pourquoi une troisième machine qui ne fait rien changerait quoi que ce soit ? Si elle est en panne aussi, on est revenu au point de départ, non ?`,
  },
  {
    key: "quorum-notaire",
    parent: "quorum-temoin",
    author: "Vieux Câble",
    ago: { days: 2, hours: 12, minutes: 30 },
    up: 26,
    body: `Imaginez deux associés qui tiennent le même registre dans deux villages et se téléphonent à chaque écriture. La ligne est coupée. Chacun se demande : mon associé est-il mort, ou seulement le téléphone ? S'il est mort, je dois continuer seul. Si c'est le téléphone, il se dit la même chose, nous écrivons tous les deux, et dimanche nous avons deux registres qui se contredisent.

Le témoin, c'est le curé d'un troisième village. Il n'écrit rien, il ne sait pas ce qu'il y a dans le registre. On lui demande seulement : « est-ce que l'autre vous parle encore ? » et il n'accorde sa bénédiction **qu'à un seul** des deux.

Et si c'est le curé qui est malade ? Alors les deux associés se téléphonent encore, et tout va bien. Il faudrait que deux choses cassent en même temps. Ça arrive, mais on peut dormir entre-temps.`,
  },
  {
    key: "quorum-cure",
    parent: "quorum-notaire",
    author: "mirabelle",
    ago: { days: 2, hours: 11, minutes: 48 },
    up: 14,
    body: `Limpide ! Je propose de rebaptiser le mini-PC de la caserne « Monsieur le curé ».`,
  },
];
