import type { DemoComment } from "../demo-comment.js";

export const law: readonly DemoComment[] = [
  {
    key: "droit",
    author: "Maître Capucine",
    ago: { days: 3, hours: 4, minutes: 25 },
    up: 23,
    body: `J'accompagne des collectivités sur leurs marchés informatiques. On me demande toutes les semaines si « on a le droit » de faire ce qu'a fait Valmeyrac. Réponse courte : oui. Réponse un peu moins courte ci-dessous, sans valeur de consultation, évidemment.

1. Choisir un logiciel libre n'est pas acheter un logiciel
Un logiciel libre que l'on télécharge n'est pas une fourniture acquise à titre onéreux : il n'y a pas de marché, donc pas de mise en concurrence *du logiciel*. Ce qui s'achète, ce sont des **prestations** autour de lui : installation, reprise de données, formation, support. Là, oui, concurrence pleine et entière.

Le Conseil d'État l'a admis il y a déjà longtemps (30 septembre 2011, n° 350431) : une collectivité peut décider d'abord de son logiciel libre, puis mettre en concurrence les prestataires capables de l'exploiter, dès lors que ce logiciel est librement et gratuitement accessible à tous. Personne n'est écarté, puisque chacun peut le prendre et l'apprendre.

2. Ce qu'il ne faut pas écrire dans le cahier des charges
Je vois régulièrement passer ceci :

> Le titulaire fournira la solution X ou équivalent, éditée par la société Y.

C'est le moyen le plus sûr de perdre en référé. Écrivez des besoins et des standards ouverts (formats, protocoles, réversibilité), pas des marques. Le « ou équivalent » n'est pas une formule magique, et il ne l'a jamais été.

3. Publier son code : bonne idée, et parfois une obligation
On oublie que, depuis 2016, les codes sources produits ou reçus par une administration dans le cadre de sa mission de service public sont des *documents administratifs* (article L. 300-2 du code des relations entre le public et l'administration), donc communicables à qui les demande, sous les réserves habituelles : sécurité des systèmes, droits des tiers. Valmeyrac a pris les devants en publiant sa forge sous EUPL. C'est habile, pour trois raisons :

- cette licence existe en 23 langues officielles, toutes de même valeur : fini le débat sur la traduction du mot *copyleft* ;
- elle est compatible avec plusieurs licences connues, énumérées en annexe ;
- une commune voisine qui améliore un module et le distribue doit publier ses améliorations.

4. La clause qui manque presque toujours
La réversibilité. On pense à sortir de chez l'éditeur, jamais à sortir de chez soi. Si demain Valmeyrac veut confier ses deux salles à un syndicat mixte, le dossier d'exploitation est-il transmissible ? Le meilleur test que je connaisse : donner la documentation à une équipe qui ne connaît rien, et la regarder faire. En silence.`,
  },
  {
    key: "droit-perso",
    parent: "droit",
    author: "K. Benali",
    ago: { days: 3, hours: 2, minutes: 5 },
    up: 5,
    body: `Merci Maître. Question bête : si je demande à ma mairie le code de son logiciel de cantine (développé par un prestataire, payé par nos impots), elle doit me le donner ? Ou c'est le prestataire qui décide ?`,
  },
  {
    key: "droit-cantine",
    parent: "droit-perso",
    author: "Maître Capucine",
    ago: { days: 2, hours: 23, minutes: 20 },
    up: 17,
    body: `La question n'est pas bête du tout, elle occupe des juges. Tout dépend de qui détient les droits :

1. **Développement spécifique**, droits cédés à la commune par le marché : oui, communicable, sauf ce qui mettrait en danger la sécurité du système.
2. **Produit standard** d'un éditeur, simplement utilisé : les droits d'un tiers s'y opposent, la réponse sera non.
3. Entre les deux (un standard + 30 % de sur-mesure) : on demande la partie sur mesure, on essuie un refus ou un silence d'un mois, on saisit la CADA. C'est gratuit et ça se fait en ligne.

D'où mon conseil permanent aux communes : la cession des droits se négocie *avant* la signature. Après, elle se paie.`,
  },
];
