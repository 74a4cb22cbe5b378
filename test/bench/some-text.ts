const sentences = [
  "La question des licences revient à chaque migration, et elle mérite mieux qu’une ligne de budget.",
  "Je ne suis pas d’accord avec le deuxième point : la maintenance coûte, mais la dépendance coûte davantage.",
  "Chez nous, le passage a pris dix-huit mois, dont six à former les équipes.",
  "Quelqu’un a-t-il des chiffres sur la consommation réelle du centre de données ?",
  "Le vrai sujet est ailleurs : qui répond au téléphone un dimanche à trois heures du matin ?",
  "Merci pour cet article, clair et précis, comme on aimerait en lire plus souvent.",
];

/** A comment of some 400 characters, another for each number. */
export function someText(index: number): string {
  const chosen = [0, 1, 2, 3].map((step) => sentences[(index * 7 + step * step + step) % sentences.length]);
  return `**${index}** ${chosen.join(" ")}`;
}
