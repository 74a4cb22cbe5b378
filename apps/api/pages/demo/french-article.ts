import type { Article } from "./article.js";
import { waterworks } from "./waterworks.js";

export const frenchArticle: Article = {
  story: "article-42",
  headline: "À Valmeyrac, la mairie a rapatrié ses serveurs dans l’ancienne usine des eaux",
  section: "Services publics",
  standfirst:
    "En trente mois, une ville de 84 000 habitants a remplacé l’essentiel de ses logiciels par des outils libres et bâti son petit centre de données. Le bilan qu’elle publie raconte aussi ce qui a échoué.",
  by: "Solène Kermadec",
  drawing: waterworks,
  caption:
    "Sous la verrière de l’usine, six baies. En dessous, le puits de captage de 1911 ; à droite, la piscine, que la salle chauffe en partie.",
  opening: `
<p>La plaque de fonte est restée au-dessus de la porte : « Service des eaux, 1911 ». Derrière, il fait vingt-trois degrés, et l’on n’entend presque rien. Six armoires noires occupent la place des pompes. Dans la rigole qui courait le long du mur passent désormais deux tuyaux isolés, l’un bleu, l’autre rouge, qui s’en vont vers la piscine municipale, à deux cents mètres de là.</p>
<p>C’est ici que tourne, depuis le printemps, à peu près toute l’informatique de Valmeyrac : 1 900 agents, 63 sites, de l’état civil aux cantines. La ville a publié cette semaine le bilan de l’opération, 86 pages écrites sans agence de communication. On y trouve ce que l’on attendait, des économies et de la fierté, et ce que l’on n’attendait pas : le récit heure par heure d’une panne, et la liste de ce qu’il ne faudrait pas refaire.</p>`,
  parts: [
    {
      id: "compter",
      heading: "D’abord, compter",
      html: `
<p>Le projet n’a pas commencé par des serveurs, mais par un tableau. Pendant sept mois, deux agentes ont fait le tour des services avec quatre questions : comment s’appelle l’outil, qui s’en sert, depuis quand, et que se passe-t-il si on le coupe ?</p>
<p>Elles ont trouvé 212 applications. La direction en attendait une centaine. Sur 212 applications recensées, 71 ont tout simplement été arrêtées : doublons, essais oubliés, abonnements reconduits d’année en année pour un service qui avait changé de nom. Restaient 141 outils, dont 96 ont été remplacés par des logiciels libres. Les 45 derniers, la paie, les finances, l’urbanisme, ont été conservés, faute d’équivalent : en euros, ce sont aussi les plus lourds.</p>`,
    },
    {
      id: "baies",
      heading: "Six baies et une piscine",
      html: `
<p>Le bâtiment s’est imposé pour une raison que personne n’avait prévue : l’eau. L’ancien puits de captage donne toute l’année une eau à treize degrés, qui refroidit la salle sans groupe frigorifique. Sur douze mois de mesures, l’indice d’efficacité (l’énergie totale du site, rapportée à celle des machines) s’établit à 1,19, un chiffre que de plus grands envieraient.</p>
<p>Les machines appellent en moyenne 34 kW. Cette chaleur, relevée par une pompe, couvre environ 15 % des besoins du centre nautique. « On nous a d’abord demandé combien rapportait la piscine », sourit l’adjointe aux bâtiments. « Elle ne rapporte rien. Elle évite de jeter. »</p>`,
    },
    {
      id: "panne",
      heading: "Quarante et une heures",
      html: `
<p>Une seconde salle, deux baies sous la médiathèque, double la première à quatre kilomètres de là. C’est elle qui devait prendre le relais. Un mardi de janvier, à 17 heures, la mise à jour d’un commutateur coupe la fibre entre les deux. Chaque salle constate que l’autre ne répond plus, aucune n’a la majorité, et les deux s’arrêtent.</p>
<p>« Le système a refusé de démarrer alors que toutes les machines fonctionnaient », raconte la responsable de la production. Il fallait choisir laquelle des deux croire, et rien d’écrit ne disait qui en avait le droit. La messagerie n’est revenue que le jeudi à 10 heures, après comparaison des journaux. Aucun message n’a été perdu.</p>
<blockquote class="pull"><p>Nous avions acheté deux de tout. Il nous manquait le troisième, celui qui ne sert qu’à départager.</p></blockquote>
<p>Ce troisième est un ordinateur de la taille d’un livre, posé à la caserne des pompiers. Il ne stocke rien ; il vote. La procédure de reprise, elle, tient en quatorze lignes, affichées dans les deux salles.</p>`,
    },
    {
      id: "agents",
      heading: "Les macros de la maison",
      html: `
<p>Le plus long n’a pas été technique. Chaque agent a suivi deux jours de formation, jugés trop courts par les uns et superflus par les autres. On a exhumé 340 tableurs à macros, parfois vieux de vingt ans, qui faisaient vivre des services entiers sans que l’informatique en ait jamais entendu parler. La plupart ont été repris tels quels ou presque ; 52 ont dû être réécrits, avec leurs auteurs quand ils étaient encore là.</p>
<p>L’équipe est passée de huit à onze personnes. L’astreinte reste téléphonique, et le bilan reconnaît qu’elle repose sur peu d’épaules : « À onze, une grippe se voit. » Cinq communes voisines réutilisent déjà des modules publiés sous licence EUPL sur la forge de la ville. Un syndicat informatique intercommunal est à l’étude ; il permettrait de partager les nuits.</p>`,
    },
    {
      id: "comptes",
      heading: "Ce que disent les comptes",
      html: `
<p>Sur cinq ans, la ville annonce 2,4 millions d’euros, recrutements compris, contre 3,1 millions pour le renouvellement des contrats, d’après un devis de 2023. Le temps des huit agents déjà en poste n’est compté d’aucun côté, ce que le document signale lui-même en note. L’annexe 4 détaille les heures passées ; elle commence, hélas, avec le projet.</p>
<p>À la sortie, une agente d’accueil attend son tour pour visiter. On lui demande ce que tout cela a changé. Elle réfléchit. « Le lundi, ça démarre plus vite. » Puis, après un temps : « Et quand ça ne marche pas, maintenant, je sais chez qui c’est. »</p>`,
    },
  ],
  note: "Mise à jour : une première version de cet article donnait la puissance de la salle en kilowattheures. Il s’agit bien de kilowatts. Merci aux lecteurs qui nous l’ont signalé.",
  figures: [
    { value: "212", meaning: "applications recensées, dont 71 arrêtées sans remplaçante" },
    { value: "34 kW", meaning: "de puissance moyenne, rendus en partie à la piscine" },
    { value: "41 h", meaning: "sans messagerie, un seul incident grave en trente mois" },
    { value: "11", meaning: "personnes pour tout faire tourner" },
  ],
};
