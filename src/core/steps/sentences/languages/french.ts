import type { Language } from "./language.js";

export const french: Language = {
  before: "dr pr prof mgr mlle mme MM ste env p.ex c.-à-d càd cf",
  beforeNumber:
    "no nos p pp pag fig figs art chap éd ed éq eq sect tab vol env av apr ex janv févr avr juil sept oct nov déc",
  within: "j.-c av.j.-c apr.j.-c éd coll env s.a min max bd bld boul",
  openers:
    "le la les un une il elle ils elles on nous je tu vous donc alors ainsi puis ensuite enfin or car mais et ou si ce cette ces cela ceci " +
    "c’est c'est pour dans en avec par sur après avant comme lorsque quand combien quel quelle où qui que quoi voilà voici maintenant " +
    "d’abord d'abord oui non au aux son sa ses leur",
  conclusions: "donc alors ainsi puis ensuite enfin cela ce",
  numbered: "étape etape partie cas question problème exercice exemple règle théorème lemme",
  values: "réponse somme résultat total valeur solution produit différence",
};
