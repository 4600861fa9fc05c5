import { pick, type Random, shuffled } from "../../../../core/statistics/random.js";
import type { Fact, Topic } from "../statement.js";

const article = (noun: string) => (/^[aeiou]/.test(noun) ? "an" : "a");

/** One fact for each member of a class, the wrong class drawn from the others. */
function classes(
  random: Random,
  table: Readonly<Record<string, string>>,
  count: number,
  wordings: (member: string, classes: string) => string[],
): Fact[] {
  const names = Object.keys(table);
  const members = names.flatMap((name) => table[name].split(", ").map((member) => [member, name] as const));
  return shuffled(random, members)
    .slice(0, count)
    .map(([member, name]) => {
      const wrong = pick(
        random,
        names.filter((other) => other !== name),
      );
      return { key: member, wordings: wordings(member, `<${article(name)} ${name}|${article(wrong)} ${wrong}>`) };
    });
}

const animalClasses = {
  bird: "eagle, owl, sparrow, duck, pigeon, goose, crow, swan, turkey, stork",
  mammal: "dog, cow, cat, sheep, goat, wolf, bear, monkey, camel, deer",
  fish: "trout, herring, carp, eel, goldfish, sardine",
  insect: "fly, mosquito, ant, beetle, grasshopper, wasp",
  reptile: "crocodile, cobra, python, tortoise, gecko",
};

export const animalClass: Topic = {
  id: "animal-class",
  kind: "fact",
  facts: (random, count) =>
    classes(random, animalClasses, count, (member, c) => [
      `${article(member)} ${member} [is|is not|isn't] ${c}`,
      `biologists [count|do not count] the ${member} as ${c}`,
      `an animal called ${member} [is|is not] ${c}`,
    ]),
};

const thingClasses = {
  fruit: "apple, banana, pear, cherry, mango",
  vegetable: "carrot, cabbage, onion, spinach, broccoli",
  tool: "hammer, saw, screwdriver, drill, wrench",
  "musical instrument": "piano, violin, trumpet, flute, drum",
  "piece of furniture": "chair, table, sofa, wardrobe, desk",
  vehicle: "car, bus, truck, bicycle, tram",
  "piece of clothing": "shirt, jacket, coat, skirt, sock",
  building: "church, castle, hospital, school, library",
};

export const thingClass: Topic = {
  id: "thing-class",
  kind: "fact",
  facts: (random, count) =>
    classes(random, thingClasses, count, (member, c) => [
      `${article(member)} ${member} [is|is not|isn't] ${c}`,
      `the word "${member}" [names|does not name|doesn't name] ${c}`,
      `the ${member} [belongs|does not belong] to the class of things each of which is ${c}`,
    ]),
};

const wordClasses = {
  colour: "red, green, blue, purple, brown",
  metal: "iron, copper, gold, tin, zinc",
  language: "French, German, Japanese, Arabic, Italian",
  sport: "football, tennis, hockey, volleyball, rugby",
  season: "spring, summer, winter",
  planet: "Mars, Venus, Jupiter, Saturn",
  currency: "the yen, the euro, the rupee",
  disease: "measles, malaria, tuberculosis",
  drink: "coffee, tea, beer, lemonade",
  profession: "nursing, teaching, farming",
};

export const wordClass: Topic = {
  id: "word-class",
  kind: "fact",
  facts: (random, count) =>
    classes(random, wordClasses, count, (member, c) => [
      `${member} [is|is not|isn't] ${c}`,
      `people [think|do not think|don't think] of ${member} as ${c}`,
      `when someone says ${member}, they [mean|do not mean] ${c}`,
    ]),
};

const opposites =
  "hot-cold, big-small, tall-short, fast-slow, old-young, rich-poor, light-dark, hard-soft, wet-dry, early-late, open-closed, " +
  "full-empty, strong-weak, happy-sad, high-low, near-far, left-right, up-down, day-night, begin-end, buy-sell, love-hate, win-lose, " +
  "push-pull, true-false, war-peace, thick-thin, loud-quiet, clean-dirty, cheap-expensive";
const alikes =
  "big-large, small-little, fast-quick, begin-start, end-finish, sad-unhappy, smart-clever, sick-ill, shut-close, rich-wealthy, " +
  "angry-mad, silent-quiet, hard-difficult, scared-afraid, job-work, buy-purchase, speak-talk, stone-rock, street-road, gift-present, " +
  "correct-right, happy-glad, error-mistake, choose-select, help-assist";

function wordPairs(
  random: Random,
  table: string,
  count: number,
  wordings: (word: string, t: string) => string[],
): Fact[] {
  const pairs = table.split(", ").map((pair) => pair.split("-"));
  return shuffled(random, pairs)
    .slice(0, count)
    .map(([a, b]) => {
      const wrong = pick(
        random,
        pairs.filter(([x]) => x !== a),
      )[1];
      return { key: a, wordings: wordings(a, `<${b}|${wrong}>`) };
    });
}

export const antonyms: Topic = {
  id: "antonyms",
  kind: "fact",
  facts: (random, count) =>
    wordPairs(random, opposites, count, (word, t) => [
      `the opposite of ${word} [is|is not|isn't] ${t}`,
      `the words "${word}" and "${t}" [have|do not have|don't have] opposite meanings`,
      `"${word}" [is|is not] the contrary of "${t}"`,
    ]),
};

export const synonyms: Topic = {
  id: "synonyms",
  kind: "fact",
  facts: (random, count) =>
    wordPairs(random, alikes, count, (word, t) => [
      `the word "${word}" [means|does not mean|doesn't mean] nearly the same as "${t}"`,
      `"${word}" and "${t}" [are|are not|aren't] words with the same meaning`,
      `another word for ${word} [is|is not] ${t}`,
    ]),
};

/** English-foreign, common nouns. */
const vocabularies = {
  spanish:
    "house-casa, water-agua, dog-perro, cat-gato, book-libro, sun-sol, moon-luna, bread-pan, milk-leche, friend-amigo, night-noche, " +
    "day-día, tree-árbol, school-escuela, hand-mano, heart-corazón, fire-fuego, table-mesa, red-rojo, white-blanco, money-dinero, fish-pescado",
  french:
    "house-maison, water-eau, dog-chien, cat-chat, book-livre, sun-soleil, moon-lune, bread-pain, milk-lait, friend-ami, night-nuit, " +
    "day-jour, tree-arbre, school-école, hand-main, heart-coeur, fire-feu, red-rouge, white-blanc, money-argent, cheese-fromage, wine-vin",
  german:
    "house-Haus, water-Wasser, dog-Hund, cat-Katze, book-Buch, sun-Sonne, moon-Mond, bread-Brot, milk-Milch, friend-Freund, night-Nacht, " +
    "day-Tag, tree-Baum, school-Schule, hand-Hand, heart-Herz, fire-Feuer, red-rot, white-weiß, money-Geld, cheese-Käse, wine-Wein",
};

const translation = (language: keyof typeof vocabularies): Topic => {
  const name = language[0].toUpperCase() + language.slice(1);
  return {
    id: `translation-${language}`,
    kind: "fact",
    facts: (random, count) => {
      const pairs = vocabularies[language].split(", ").map((pair) => pair.split("-"));
      return shuffled(random, pairs)
        .slice(0, count)
        .map(([english, foreign]) => {
          const [otherEnglish, otherForeign] = pick(
            random,
            pairs.filter(([e]) => e !== english),
          );
          return {
            key: english,
            wordings: [
              `the ${name} word for ${english} [is|is not|isn't] "<${foreign}|${otherForeign}>"`,
              `the ${name} word "${foreign}" [means|does not mean|doesn't mean] "<${english}|${otherEnglish}>"`,
              `in ${name}, "${english}" [is|is not] called "<${foreign}|${otherForeign}>"`,
              `"${foreign}" [translates|does not translate] to "<${english}|${otherEnglish}>"`,
            ],
          };
        });
    },
  };
};

export const spanish = translation("spanish");
export const french = translation("french");
export const german = translation("german");
