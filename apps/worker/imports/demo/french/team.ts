import type { DemoComment } from "../demo-comment.js";

export const team: readonly DemoComment[] = [
  {
    key: "equipe",
    featured: true,
    author: "Hélène Garrigue",
    ago: { days: 3, hours: 21, minutes: 40 },
    up: 31,
    down: 2,
    body: `J'ai dirigé l'informatique d'un département pendant onze ans et j'ai mené deux migrations de ce genre : une réussie, une ratée. L'article est bon, justement parce qu'il ne cache pas la panne. Je voudrais ajouter ce qu'un bilan publié par une mairie ne peut pas dire, ou ne dira qu'à demi-mot.

1. Le chiffre qui compte n'est pas celui du titre
On va beaucoup comparer « 2,4 millions contre 3,1 ». C'est le chiffre le moins intéressant du dossier. Un devis de renouvellement de 2023 n'engage personne, et un coût interne se répartit toujours un peu comme on veut. Le chiffre que je retiens, c'est celui-ci :

> Sur 212 applications recensées, 71 ont tout simplement été arrêtées.

Un tiers ! Personne n'a pleuré. Dans ma maison, c'était 58 sur 190, et l'une d'elles servait à réserver une salle qui avait été démolie en 2009. L'inventaire à lui seul rembourse l'inventaire, et il ne demande ni logiciel libre ni centre de données. Si vous êtes élu et que vous ne devez lire qu'un paragraphe de cet article, lisez celui-là.

2. Trois recrutements, c'est le projet
On lit souvent « le libre est gratuit », puis, dans la phrase suivante, « mais il faut des compétences », comme si c'était un défaut caché. Non : **c'est le principe même**. On remplace une ligne de fonctionnement versée à un éditeur par trois salaires versés à des gens qui habitent à vingt minutes de la salle des machines. On peut trouver cela bien ou mal, mais ce n'est pas une surprise, c'est le contrat.

Ce que le bilan ne peut pas promettre, c'est qu'ils resteront. La grille de la fonction publique territoriale étant ce qu'elle est, un bon administrateur système de 28 ans part au bout de trois ans, et il a raison. Ma migration ratée, la voilà : deux départs le même trimestre, et plus personne ne savait pourquoi le serveur d'annuaire redémarrait le jeudi.

3. Ce qu'il faut regarder dans deux ans
Je propose à la rédaction de retourner à Valmeyrac fin 2028 avec cinq questions seulement :

- Combien des onze personnes de l'équipe sont encore là ?
- Les procédures sont-elles écrites *et relues par quelqu'un qui ne les a pas écrites* ?
- La restauration complète a-t-elle été répétée, pour de vrai, un samedi, chronomètre en main ?
- Les 45 applications conservées sont-elles toujours 45, ou 60 ?
- Les cinq communes voisines qui réutilisent les modules ont-elles rendu une seule ligne de code ?

Si les réponses sont bonnes, ce sera un modèle. Si elles ne le sont pas, ce sera un prototype, ce qui est déjà honorable.

4. Les 45 qui restent sont les plus chères
C'est le passage le plus discret de l'article et celui que j'aurais mis en premier. Les 45 applications conservées, ce sont la paie, l'état civil, les élections, l'urbanisme, les finances : celles qu'on ne peut pas arrêter, pour lesquelles il existe deux ou trois éditeurs en France, parfois un seul. Elles représentent, d'après le tableau de la page 9, **58 % de la dépense de logiciels**.

Autrement dit : en nombre, la ville s'est libérée de 79 % de ses applications ; en euros, de moins de la moitié. Ce n'est pas un échec, c'est la géographie du problème. Une ville seule n'écrira jamais un logiciel de paie, et elle aurait tort d'essayer. Mais cent villes ? Mille ? On sait le faire pour les archives, pour les systèmes d'information géographique, pour la gestion des bibliothèques. Pour la paie, on attend toujours que quelqu'un commence.

5. Un mot sur la panne
Quarante et une heures sans messagerie, c'est long. Mais relisez la chronologie : le mardi soir on savait, le jeudi matin c'était écrit noir sur blanc, cause comprise, sur le site de la ville. J'ai connu des pannes plus courtes, chez des prestataires que je ne nommerai pas, pour lesquelles nous attendons encore l'explication. La transparence a un prix ; on vient de le voir affiché, et je le trouve raisonnable.

Alors oui, bravo. Mais qu'on ne dise pas aux autres villes « faites pareil ». Qu'on leur dise : « commencez par l'inventaire, embauchez d'abord, achetez les machines en dernier ». Dans cet ordre, même si l'on s'arrête à la deuxième étape, on y aura gagné.`,
  },
  {
    key: "equipe-salaires",
    parent: "equipe",
    author: "Sylvain Ortega",
    ago: { days: 3, hours: 20, minutes: 15 },
    up: 14,
    down: 9,
    flags: [
      {
        by: "Théodule",
        reason: "spam",
        detail: "Il travaille pour un prestataire, il devrait le dire plus clairement.",
      },
    ],
    body: `Je précise que je travaille chez un intégrateur, donc juge et partie. Mais votre point 2 mérite un calcul.

Trois recrutements en catégorie A, chargés, c'est environ 165 000 € par an, soit 825 000 € sur cinq ans. Ils sont dans les 2,4 M€, d'accord. En revanche **les huit autres agents de l'équipe n'y sont pas** : ils « étaient déjà là ». Sauf qu'avant ils faisaient autre chose ! Si la moitié de leur temps est passée à exploiter les deux salles, il faut ajouter dans les 900 000 €, et on est au-dessus du devis de 2023.

Je ne dis pas que c'est une mauvaise opération. Je dis qu'on compare une facture complète à un coût marginal.`,
  },
  {
    key: "equipe-reponse",
    parent: "equipe-salaires",
    author: "Hélène Garrigue",
    ago: { days: 3, hours: 18, minutes: 50 },
    up: 22,
    down: 1,
    body: `> Sauf qu'avant ils faisaient autre chose !

Justement non, pas entièrement. Avant, ces huit agents suivaient les contrats, ouvraient des tickets chez les prestataires, relançaient, organisaient des comités de suivi, recettaient, contestaient des avenants. J'ai mesuré cela chez nous en 2016 : **34 % du temps de l'équipe** passait à administrer l'externalisation. Ce temps-là ne figure jamais dans les devis des intégrateurs non plus, vous en conviendrez.

Sur le fond vous avez raison, il faudrait le coût complet des deux côtés. Le document publié par la ville donne les temps passés en annexe 4, mais sans la période d'avant, donc on ne peut pas trancher. C'est dommage.`,
  },
  {
    key: "equipe-concession",
    parent: "equipe-reponse",
    author: "Sylvain Ortega",
    ago: { days: 3, hours: 17, minutes: 30 },
    up: 12,
    body: `34 %, c'est beaucoup, mais je ne vais pas prétendre que c'est invraisemblable : j'ai assisté à ces comités de suivi. De l'autre côté de la table. Avec les viennoiseries.`,
  },
  {
    key: "equipe-viennoiseries",
    parent: "equipe-concession",
    author: "octet-cetera",
    ago: { days: 3, hours: 17, minutes: 12 },
    up: 27,
    body: `Enfin un coût caché clairement identifié : les viennoiseries. Annexe 5 ?`,
  },
  {
    key: "equipe-annexe",
    parent: "equipe-viennoiseries",
    author: "Hélène Garrigue",
    ago: { days: 3, hours: 16, minutes: 58 },
    up: 19,
    body: `Non, hors périmètre. Elles étaient refacturées.`,
  },
  {
    key: "equipe-inventaire",
    parent: "equipe",
    author: "agent63",
    ago: { days: 3, hours: 12, minutes: 5 },
    up: 16,
    flags: [
      {
        by: "Odile C.",
        reason: "personal-data",
        detail: "Un prénom et un guichet : on reconnaît la personne.",
      },
    ],
    body: `Je confirme pour l'inventaire, je suis dans une mairie (pas celle de l'article, une plus petite). On a fait pareil l'an dernier avec un simple tableau : nom de l'appli, qui s'en sert, date de la dernière connexion, ce qui se passe si on coupe.

La dernière colonne est magique. Pour 40 % des lignes la réponse était « demander à Josiane, guichet 4 ». Josiane part en retraite en juin. On a appelé ça le *plan de continuité Josiane* et figurez-vous que c'est le seul document que les élus aient lu en entier.`,
  },
];
