import { pick, type Random, shuffled } from "../../../../core/statistics/random.js";
import type { Fact, Topic } from "../statement.js";

/** A topic over pairs: a wrong value is another pair's that differs from all right ones of the same subject. */
function paired(
  id: string,
  table: string,
  wordings: (subject: string, value: string, random: Random) => string[],
): Topic {
  const pairs = table.split(", ").map((pair) => pair.split(":") as [subject: string, value: string]);
  return {
    id,
    kind: "fact",
    facts: (random, count) =>
      shuffled(random, pairs)
        .slice(0, count)
        .map(([subject, value]): Fact => {
          const right = pairs.filter(([other]) => other === subject).map(([, v]) => v);
          const wrong = pick(
            random,
            pairs.map(([, v]) => v).filter((v) => !right.includes(v)),
          );
          return { key: `${subject}/${value}`, wordings: wordings(subject, `<${value}|${wrong}>`, random) };
        }),
  };
}

const a = (noun: string) => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

export const headquarters = paired(
  "company-country",
  "Toyota:Japan, Sony:Japan, Nintendo:Japan, Honda:Japan, Samsung:South Korea, Hyundai:South Korea, Microsoft:the United States, " +
    "Apple:the United States, Amazon:the United States, Boeing:the United States, Coca-Cola:the United States, Volkswagen:Germany, BMW:Germany, " +
    "Siemens:Germany, Adidas:Germany, Nestlé:Switzerland, IKEA:Sweden, Volvo:Sweden, Lego:Denmark, Nokia:Finland, Philips:the Netherlands, " +
    "Ferrari:Italy, Fiat:Italy, Renault:France, L'Oréal:France, Huawei:China, Alibaba:China, Lenovo:China, Zara:Spain, Tata:India",
  (company, t) => [
    `${company} [has|does not have|doesn't have] its headquarters in ${t}`,
    `the company ${company} [was|was not] founded in ${t}`,
    `${company} [is|is not|isn't] a company from ${t}`,
  ],
);

export const companyProducts = paired(
  "company-products",
  "Toyota:cars, Boeing:airplanes, Lego:toy bricks, Nike:sports shoes, Rolex:watches, Heineken:beer, Pfizer:medicines, Intel:computer chips, " +
    "McDonald's:fast food, Netflix:video streaming, Lindt:chocolate, IKEA:furniture, Canon:cameras, Michelin:tires, Shell:fuel, Yamaha:motorcycles, " +
    "Steinway:pianos, Google:a search engine, Spotify:music streaming, Starbucks:coffee",
  (company, t) => [
    `${company} [is|is not|isn't] known for ${t}`,
    `the main business of ${company} [is|is not] ${t}`,
    `customers of ${company} [expect|do not expect|don't expect] ${t}`,
  ],
);

export const dishes = paired(
  "food-origin",
  "sushi:Japan, pizza:Italy, spaghetti:Italy, paella:Spain, tacos:Mexico, croissants:France, baguettes:France, kimchi:South Korea, curry:India, " +
    "fondue:Switzerland, goulash:Hungary, feta cheese:Greece, borscht:Ukraine, pad thai:Thailand, pho:Vietnam, haggis:Scotland, " +
    "champagne:France, vodka:Russia, tequila:Mexico, maple syrup:Canada, couscous:Morocco, pretzels:Germany",
  (dish, t) => [
    `${dish} [comes|does not come|doesn't come] from ${t}`.replace(
      /^(\w*s) \[comes\|does not come\|doesn't come\]/,
      "$1 [come|do not come|don't come]",
    ),
    `the country that is famous for ${dish} [is|is not|isn't] ${t}`,
    `tourists in ${t} [find|do not find] ${dish} as a traditional speciality`,
  ],
);

export const colours = paired(
  "colours",
  "a ripe banana:yellow, a ripe tomato:red, fresh grass:green, the clear sky at noon:blue, fresh snow:white, coal:black, a carrot:orange, " +
    "an elephant:gray, a ripe strawberry:red, a polar bear:white, a raven:black, chocolate:brown, a lemon:yellow, an emerald:green, a ruby:red, " +
    "a sapphire:blue, blood:red, milk:white, a flamingo:pink, an eggplant:purple",
  (thing, t) => [
    `${thing} [is|is not|isn't] ${t}`,
    `the usual colour of ${thing} [is|is not] ${t}`,
    `people [describe|do not describe] ${thing} as ${t}`,
  ],
);

export const materials = paired(
  "materials",
  "window panes:glass, candles:wax, tires:rubber, sweaters:wool, newspapers:paper, bricks:clay, nails:steel, jeans:cotton, coins:metal, " +
    "tables:wood, wine bottles:glass, shopping bags:plastic, belts:leather, statues:marble, sails:cloth, wedding rings:gold",
  (thing, t) => [
    `${thing} [are|are not|aren't] usually made of ${t}`,
    `${t} [is|is not] the usual material for ${thing}`,
    `to make ${thing}, people [use|do not use|don't use] ${t}`,
  ],
);

export const purposes = paired(
  "purposes",
  "hammer:drive nails, broom:sweep the floor, pen:write, telescope:look at stars, needle:sew, oven:bake bread, ladder:climb up, key:open a lock, " +
    "camera:take pictures, umbrella:stay dry, spoon:eat soup, towel:dry oneself, lamp:light a room, shovel:dig holes, pillow:rest the head, " +
    "scale:weigh things, compass:find the north, razor:shave, kettle:boil water, phone:call people",
  (tool, t) => [
    `people [use|do not use|don't use] ${a(tool)} to ${t}`,
    `the purpose of ${a(tool)} [is|is not|isn't] to ${t}`,
    `${a(tool)} [helps|does not help] to ${t}`,
  ],
);

export const traits = paired(
  "animal-traits",
  "zebra:black and white stripes, giraffe:a very long neck, elephant:a trunk, snail:a shell, camel:a hump, porcupine:sharp spines, lion:a mane, " +
    "octopus:eight arms, kangaroo:a pouch, peacock:colourful tail feathers, rhinoceros:a horn on its nose, bat:wings of skin, crab:claws, " +
    "rabbit:long ears, bee:a sting",
  (animal, t) => [
    `${a(animal)} [has|does not have|doesn't have] ${t}`,
    `the ${animal} [is|is not] known for ${t}`,
    `you [recognise|do not recognise] ${a(animal)} by ${t}`,
  ],
);

export const abilities = paired(
  "animal-sounds",
  "dog:barks, cat:meows, cow:moos, sheep:bleats, lion:roars, duck:quacks, horse:neighs, wolf:howls, snake:hisses, frog:croaks, bee:buzzes, " +
    "owl:hoots, rooster:crows, mouse:squeaks",
  (animal, t) => [
    `${a(animal)} [is|is not|isn't] an animal that ${t}`,
    `when it makes a sound, ${a(animal)} [is|is not] heard as something that ${t}`,
    `an animal that ${t} [is|is not|isn't] called ${a(animal)}`,
  ],
);

export const grammar = paired(
  "word-forms",
  "the plural of mouse:mice, the plural of child:children, the plural of foot:feet, the plural of tooth:teeth, the plural of man:men, " +
    "the plural of goose:geese, the plural of leaf:leaves, the past tense of go:went, the past tense of eat:ate, the past tense of see:saw, " +
    "the past tense of take:took, the past tense of buy:bought, the past tense of run:ran, the past tense of write:wrote, " +
    "the past tense of think:thought, the comparative of good:better, the comparative of bad:worse, the superlative of big:biggest, " +
    "the female form of king:queen, the female form of actor:actress, the young of a cow:calf, the young of a dog:puppy, the young of a cat:kitten, " +
    "the young of a sheep:lamb",
  (form, t) => [
    `${form} [is|is not|isn't] "${t}"`,
    `"${t}" [is|is not|isn't] ${form}`,
    `in English, ${form} [is|is not] called ${t}`,
  ],
);

export const roman = paired(
  "roman-numerals",
  "I:1, II:2, III:3, IV:4, V:5, VI:6, VII:7, VIII:8, IX:9, X:10, XI:11, XII:12, XV:15, XX:20, XXX:30, XL:40, L:50, C:100, D:500, M:1000",
  (numeral, t) => [
    `the Roman numeral ${numeral} [stands|does not stand|doesn't stand] for ${t}`,
    `in Roman numerals, ${t} [is|is not|isn't] written as ${numeral}`,
    `${numeral} [is|is not] the Roman way to write ${t}`,
  ],
);

export const family = paired(
  "family",
  "the brother of your mother:uncle, the sister of your father:aunt, the mother of your mother:grandmother, the father of your father:grandfather, " +
    "the son of your sister:nephew, the daughter of your brother:niece, the child of your uncle:cousin, the man you are married to:husband, " +
    "the woman you are married to:wife, the other son of your parents:brother, the other daughter of your parents:sister, " +
    "the son of your son:grandson, the mother of your wife:mother-in-law",
  (person, t) => [
    `${person} [is|is not|isn't] your ${t}`,
    `your ${t} [is|is not|isn't] ${person}`,
    `you [call|do not call|don't call] ${person} your ${t}`,
  ],
);
