import { renderText } from "#discussion";
import { checkFilterSet } from "../check-filter-set.js";
import { compileFilterSet } from "../pipeline.js";
import { someSubject } from "../some-subject.js";
import { starterFilters } from "./starter-filters.js";

const compiled = compileFilterSet(starterFilters, 1);

async function judged(text: string): Promise<{ verdict: string; found: string[] }> {
  const { verdict, findings } = await compiled.judge(someSubject(text, { links: renderText(text).links }));
  return { verdict, found: findings.map(({ filter, rule }) => `${filter}: ${rule}`) };
}

test("the set is in order, and nothing in it rejects by itself", () => {
  expect(checkFilterSet(starterFilters)).toEqual({ set: starterFilters });
  expect(starterFilters.filters.map(({ then }) => then)).not.toContain("reject");
});

test("no word is on a list twice", () => {
  for (const filter of starterFilters.filters) {
    if (filter.type !== "words") continue;
    const words = filter.words.map((entry) => (typeof entry === "string" ? entry : entry.word));
    expect([filter.id, words.filter((word, at) => words.indexOf(word) < at)]).toEqual([filter.id, []]);
  }
});

test.each([
  "Espèce d’abrutis !",
  "Quelle bande de c0nnards",
  "Ferme ta gueule.",
  "Vous n’êtes qu’une bande de cons.",
  "Retourne dans ton pays",
  "Je sais où tu habites.",
  "What a bunch of idiots",
  "You are pathetic",
  "Go back where you came from!",
  "I’ll kill you",
  "Bonjour, j’offre un prêt entre particuliers sérieux",
  "I recovered my funds thanks to a professional hacker",
  "Écrivez-moi à jean@exemple.example ou au 06 12 34 56 78",
  "https://bit.ly/abc",
  "https://a.example https://b.example https://c.example https://d.example",
])("%s waits for a moderator", async (text) => {
  expect(await judged(text)).toMatchObject({ verdict: "hold" });
});

test.each([
  "Putain, encore une hausse d’impôts",
  "This is bullshit",
  "CE MAIRE NE FAIT RIEN POUR LES HABITANTS DU QUARTIER DE LA GARE",
])("%s is published, and a moderator looks", async (text) => {
  expect(await judged(text)).toMatchObject({ verdict: "flag" });
});

test.each([
  "Je ne suis pas d’accord : l’analyse oublie le contexte, et le concours de circonstances.",
  "L’ordre des choses, les ordures ménagères mises à part, n’a pas changé.",
  "Un édile concupiscent, deux députés et une assassine : quel conseil !",
  "Le spécialiste s’est attardé sur la condition des réfugiés, et il s’attarde encore.",
  "Les Mongols de l’empire mongol ont conquis la Chine ; le Niger et le Nigeria, non.",
  "Le train est en retard, comme d’habitude ; les retards s’accumulent.",
  "Elle a mordu dans une bite d’amarrage, dit le marin de Sète.",
  "Une voiture à vendre, sale et noire de suie : la saleté noircit tout.",
  "Quand vous rentrez chez vous, pensez à fermer la ferme.",
  "L’arbitre a cassé l’ambiance, mais on va se casser la tête à trouver mieux.",
  "Le compte est bon, la dispute est close, et le député est réputé pour sa réputation.",
  "Il met la pédale douce ; la grève des pédaliers dure.",
  "Le nègre littéraire d’Alexandre Dumas s’appelait Auguste Maquet.",
  "I work in Scunthorpe as a specialist for classic cars, and lost my keys.",
  "The cockpit, the peacock and Moby Dick pass the assassin’s assessment of Sussex grass.",
  "Dick Cheney visited Penistone, Clitheroe and Essex, and shot a bird.",
  "There is no chink in the armour of a Maine Coon; spic and span, as ever.",
  "Pros and cons: the con artist was shitake-proof, and the title of the matsushita manual is odd.",
  "The flame retarded foam was for sale, and sold.",
  "The committee should be shooting for a better deal, and kills two birds with one stone.",
  "La question demeure, la situation dégénère, et Gogol demeurait à Rome : tout dégénérait.",
  "Refried beans, a bean salad and a message on Kik.",
  "You are right, and your arguments are good: analyse them, analysts!",
  "Voir https://a.example et https://b.example, page 12, éd. 2024.",
  "Niger : la junte annonce des élections. Uranium from Niger is sold in euros.",
])("%s is published", async (text) => {
  expect(await judged(text)).toEqual({ verdict: "publish", found: [] });
});
