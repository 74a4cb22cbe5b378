import { exactly, innocent, pairs, stems } from "./listed.js";

const groups =
  "arabe, arabes, juif, juifs, juive, noir, noirs, noire, blanc, blancs, blanche, musulman, musulmans, musulmane, gitan, gitans, rom, roms, " +
  "chinois, chinoise, asiatique, turc, turcs, algérien, algériens, marocain, marocains, africain, africains, migrant, migrants, étranger, " +
  "étrangers, immigré, immigrés, rebeu, rebeus, renoi, renois, homo, homos, gay, gays, lesbienne, trans";

/** Insults to somebody. « Con » alone, « clown », « guignol » are said of things, and in jest: they are not here. */
export const insults = {
  words: [
    ...stems(
      1,
      "abruti, crétin, imbécile, tocard, bouffon, boloss, cassos, kassos, couillon, branleur, neuneu, baltringue",
    ),
    ...stems(1, "merdeux, trouduc, journalope, gauchiasse, merdia"),
    // « la question demeure », « la situation dégénère », Gogol: their stems are those of innocent words
    ...exactly(1, "gogols, dégénérée, dégénérées"),
    ...stems(
      2,
      "connard, connasse, salaud, salopard, salope, enculé, enfoiré, pétasse, pouffiasse, poufiasse, grognasse, raclure, mongolien",
    ),
    ...exactly(
      2,
      "pute, putes, tepu, mongol, mongols, mongole, conne, connes, conasse, bâtard, bâtards, fdp, ntm, sous merde, sous merdes",
    ),
    ...exactly(
      2,
      "fils de pute, fils de chien, sac à merde, trou du cul, trous du cul, tête de con, têtes de con, tête de nœud, tête de noeud",
    ),
    ...exactly(
      2,
      "face de rat, déchet humain, déchets humains, attardé mental, attardée mentale, attardés mentaux, gros trisomique, espèce de trisomique",
    ),
    ...pairs(2, "un, une, cet, cette, ces, des, d, gros, sale, tous", "attardé, attardée, attardés"),
    ...pairs(
      1,
      "sale, sales, pauvre, pauvres, gros, petit, vieux, espèce de, bande de, quel, sacré, triple",
      "con, cons",
    ),
    ...pairs(
      2,
      "sale, sales, gros, grosse, espèce de, bande de, vieille, petite",
      "merde, merdes, porc, porcs, truie, truies",
    ),
    ...pairs(1, "espèce d, quelle, sale, belle", "ordure, ordures, pourriture, enflure"),
    ...exactly(
      1,
      "pauvre type, pauvres types, pauvre fille, pauvre tache, t es con, t es trop con, tu es con, vous êtes cons, t es bête ou quoi",
    ),
    ...exactly(
      1,
      "ta gueule, vos gueules, ferme ta bouche, tu pues, vous puez, tu me dégoûtes, tu es nul, bon à rien, bons à rien, va te laver",
    ),
    ...exactly(
      2,
      "va te faire foutre, allez vous faire foutre, va te faire enculer, va te faire voir, allez vous faire voir, va chier, allez chier",
    ),
    ...exactly(
      2,
      "nique ta mère, nique ta race, nique vos mères, nique sa mère, ta mère la pute, baise ta mère, je t emmerde, je vous emmerde",
    ),
  ],
  except: innocent(
    "empire mongol, empires mongols, peuple mongol, le mongol, les mongols, langue mongole, yourte mongole, pain bâtard, chien bâtard, alain connes, " +
      "bouffon du roi, bouffons du roi, opéra bouffon, opéras bouffons",
  ),
};

/** Words that are nothing but contempt for a group, and what is only said to one. */
export const hate = {
  words: [
    ...stems(
      3,
      "bougnoul, bougnoule, bamboula, négro, youpin, youtre, niakoué, niaquoué, chinetoque, crouille, tarlouze, tafiole, fiotte, travelo",
    ),
    ...exactly(
      3,
      "nègre, nègres, négresse, négresses, pédé, pédés, gouine, gouines, bicot, bicots, ching chong, bande de singes, espèce de singe",
    ),
    ...exactly(
      3,
      "sale race, sales races, race inférieure, race de merde, sous race, sous hommes, sous homme, sale pd, gros pd, bande de pd",
    ),
    ...exactly(
      3,
      "heil hitler, sieg heil, vive hitler, hitler avait raison, hitler n a pas fini, aux fours, au four les",
    ),
    ...pairs(3, "sale, sales", groups),
    ...pairs(
      3,
      "mort aux, à mort les, dehors les",
      "arabes, juifs, noirs, musulmans, gitans, roms, migrants, homos, pédés, blancs",
    ),
    ...pairs(3, "grosse, sale, vieille", "pédale, pédales, tapette, tapettes, tantouse, tantouze"),
    ...pairs(3, "sale, sales, espèce de, bande de", "macaque, macaques, babouin, babouins"),
    ...pairs(
      2,
      "retourne, retournez, rentre, rentrez, repars, repartez",
      "dans ton pays, dans votre pays, au bled, en afrique, dans ta grotte",
    ),
  ],
  except: innocent(
    "nègre littéraire, nègres littéraires, art nègre, bal nègre, rio negro, negro spiritual, negro spirituals, negro league, negro leagues, " +
      "united negro college, tête de nègre, têtes de nègre, dix petits nègres",
  ),
};

export const threats = {
  words: [
    ...pairs(
      3,
      "je vais te, je vais vous, on va te, on va vous, je vais le, je vais les",
      "tuer, buter, crever, égorger, défoncer, niquer, fumer, massacrer, démolir",
    ),
    ...pairs(
      3,
      "il faut les, faut les, faudrait les, il faut tous les, faut tous les",
      "tuer, pendre, buter, gazer, exterminer, fusiller, égorger, guillotiner",
    ),
    ...pairs(2, "te, vous, lui, leur", "casser la gueule, péter la gueule, casser les dents"),
    ...exactly(
      3,
      "on va te retrouver, on va vous retrouver, je vais te retrouver, je sais où tu habites, on sait où tu habites, je sais où vous habitez",
    ),
    ...exactly(
      3,
      "tu vas mourir, tu vas crever, vous allez crever, tu vas le regretter, tu vas le payer cher, une balle dans la tête, une balle entre les deux yeux",
    ),
    ...exactly(
      3,
      "mérite une balle, méritent une balle, mérite la corde, méritent la corde, mérite la mort, méritent la mort, mérite de mourir",
    ),
    ...exactly(
      3,
      "va crever, allez crever, va mourir, va te pendre, va te tuer, suicide toi, suicidez vous, pends toi, tue toi, crève charogne",
    ),
  ],
  except: [],
};

/** Said in anger as much as at somebody: published, and a moderator looks. */
export const coarse = {
  words: [
    ...stems(1, "débile"),
    ...exactly(
      1,
      "putain, putains, ptn, merde, merdes, chier, chiotte, chiottes, couilles, cul, culs, branler, branlette, nique, niquer",
    ),
    ...exactly(
      1,
      "suce moi, suce ma, suceur, suceurs, suceuse, puceau, puceaux, racaille, racailles, vermine, tes morts, ta race",
    ),
    ...exactly(1, "gros tas, grosse vache, mal baisée, mal baisées"),
  ],
  except: innocent("cul de sac, culs de sac, cul de jatte, culs de jatte, cul sec"),
};

export const advertising = {
  words: [
    ...exactly(
      1,
      "prêt entre particuliers, prêts entre particuliers, offre de prêt, offres de prêt, prêteur particulier, crédit sans justificatif",
    ),
    ...exactly(
      1,
      "retour affectif, retour de l être aimé, grand marabout, maître marabout, marabout sérieux, médium voyant, voyance gratuite, rituel d amour",
    ),
    ...exactly(
      1,
      "portefeuille magique, gagnez de l argent, gagner de l argent facilement, gagner de l argent depuis, revenu passif garanti, doublez vos gains",
    ),
    ...exactly(
      1,
      "bonus sans dépôt, tours gratuits, pronostics gagnants, bénéfices garantis, rendement garanti, investissez seulement, trading automatique",
    ),
    ...exactly(
      1,
      "contactez moi sur whatsapp, contactez le sur whatsapp, contactez la sur whatsapp, écrivez moi sur whatsapp, ajoutez moi sur telegram",
    ),
    ...exactly(
      1,
      "récupérer mes fonds, récupération de fonds, hacker professionnel, agrandir le pénis, viagra pas cher, cialis pas cher, abonnés pas chers",
    ),
    ...exactly(
      1,
      "témoignage de prêt, j ai reçu mon prêt, obtenu mon prêt, expert en trading, coach en trading, meilleur casino en ligne, casino en ligne fiable",
    ),
  ],
  except: [],
};
