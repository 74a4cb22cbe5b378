import type { DemoComment } from "../demo-comment.js";

export const heat: readonly DemoComment[] = [
  {
    key: "chaleur",
    author: "Thermidor",
    ago: { days: 3, hours: 22, minutes: 10 },
    up: 24,
    down: 1,
    body: `Thermicien de métier. Une correction et un petit calcul, parce que la partie « piscine » de l'article a l'air trop belle et qu'elle est pourtant à peu près exacte.

1. Une question d'unité
Vous écrivez que la salle principale « consomme 34 kWh ». Un kilowattheure est une énergie, il manque la durée. D'après le contexte, il s'agit de 34 **kW** de puissance moyenne. Ce n'est pas du pinaillage : entre 34 kWh par heure, par jour ou par an, on passe d'un immeuble à une cafetière.

2. Combien de chaleur, pour de vrai
Une puissance de 34 kW en continu, c'est 34 × 8 760 h, soit environ 298 MWh par an. Tout finit en chaleur (un serveur est un radiateur qui rend service). On n'en récupère pas la totalité : pertes de la boucle, arrêts de la pompe à chaleur, semaines où le bassin est vidé. Avec 80 % on arrive à 238 MWh utiles.

Un centre nautique de cette taille (bassin de 25 m, bassin d'apprentissage, douches) demande de l'ordre de 1 600 MWh de chaleur par an. 238 / 1 600 ≈ **15 %**. C'est le chiffre de la mairie, donc rien à redire.

3. Ce que l'article aurait pu ajouter
- L'air sort des baies vers 35 °C. C'est tiède. Pour chauffer l'eau des douches il faut remonter à 60 °C (les légionelles ne plaisantent pas), d'où la pompe à chaleur, qui consomme elle aussi. Elle est hors du périmètre du PUE, pas hors de la facture.
- Un PUE de 1,19 mesuré sur douze mois, pour une si petite salle, c'est très bon. Les petites installations que je visite tournent plutôt entre 1,6 et 2. L'eau fraîche de l'ancienne usine y est sûrement pour beaucoup.
- Rappel de la définition : énergie totale du site divisée par l'énergie des équipements informatiques (ISO/IEC 30134-2). Donc 1,19 = 19 % de « frais généraux ».

4. Faut-il le faire ailleurs ?
Oui si la piscine est à moins de 300 ou 400 mètres, ce qui est leur cas. Au-delà, la tranchée coûte plus cher que la chaleur. À 34 kW on est de toute façon très loin des 500 kW à partir desquels la directive européenne sur l'efficacité énergétique demande un rapport annuel : personne ne les obligeait à mesurer quoi que ce soit. Ils l'ont fait et publié, ça mérite un coup de chapeau.`,
  },
  {
    key: "chaleur-ete",
    parent: "chaleur",
    author: "Vieux Câble",
    ago: { days: 3, hours: 14, minutes: 20 },
    up: 11,
    body: `Question d'un ancien des télécoms : et l'été ? Nos centraux chauffaient très bien les bureaux en janvier, et encore mieux en juillet. Une piscine découverte fermée pour travaux au mois d'août, ça fait 34 kW qui ne savent plus où aller.`,
  },
  {
    key: "chaleur-nappe",
    parent: "chaleur-ete",
    author: "Thermidor",
    ago: { days: 3, hours: 9, minutes: 45 },
    up: 15,
    body: `Très bonne question. D'après le plan en annexe, il y a un second échangeur sur l'ancien puits de captage : quand la piscine n'en veut pas, la chaleur part dans l'eau du puits, avec une limite préfectorale sur la température de rejet (ΔT de 6 °C si j'ai bien lu, à vérifier).

Donc l'été ça refroidit sans problème, mais la chaleur est perdue. Les 15 % sont bien une moyenne *annuelle*, été compris.`,
  },
];
