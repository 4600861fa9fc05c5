import type { Draw, ProblemMaker } from "../../draw.js";

interface Country {
  readonly name: string;
  readonly capital: string;
  readonly continent: string;
  readonly currency: string;
  readonly language: string;
}

const row = (line: string): Country => {
  const [name, capital, continent, currency, language] = line.split(", ") as [string, string, string, string, string];
  return { name, capital, continent, currency, language };
};

/** One currency and one chief language each. */
const countries: readonly Country[] = [
  "Japan, Tokyo, Asia, yen, Japanese",
  "China, Beijing, Asia, yuan, Chinese",
  "Russia, Moscow, Europe, ruble, Russian",
  "France, Paris, Europe, euro, French",
  "Germany, Berlin, Europe, euro, German",
  "Italy, Rome, Europe, euro, Italian",
  "Spain, Madrid, Europe, euro, Spanish",
  "Portugal, Lisbon, Europe, euro, Portuguese",
  "Greece, Athens, Europe, euro, Greek",
  "the United Kingdom, London, Europe, pound, English",
  "Poland, Warsaw, Europe, zloty, Polish",
  "Sweden, Stockholm, Europe, krona, Swedish",
  "Turkey, Ankara, Asia, lira, Turkish",
  "Egypt, Cairo, Africa, pound, Arabic",
  "Mexico, Mexico City, North America, peso, Spanish",
  "the United States, Washington, North America, dollar, English",
  "Brazil, Brasília, South America, real, Portuguese",
  "Argentina, Buenos Aires, South America, peso, Spanish",
  "South Korea, Seoul, Asia, won, Korean",
  "Thailand, Bangkok, Asia, baht, Thai",
  "Vietnam, Hanoi, Asia, dong, Vietnamese",
  "Australia, Canberra, Oceania, dollar, English",
].map(row);

/** Not on one continent alone. */
const transcontinental = ["Russia", "Turkey", "Egypt"];

type Property = "capital" | "continent" | "currency" | "language";

const phrases: Readonly<Record<Property, readonly [asked: string, (country: string, value: string) => string]>> = {
  capital: ["capital", (country, value) => `The capital of ${country} is ${value}.`],
  continent: ["continent", (country, value) => `${country} belongs to the continent of ${value}.`],
  currency: ["currency", (country, value) => `The currency of ${country} is the ${value}.`],
  language: ["main language", (country, value) => `The main language of ${country} is ${value}.`],
};

/** Other values of the property, of countries one could take for this one. */
const otherValues = (draw: Draw, property: Property, right: string) =>
  draw.some(
    [...new Set(countries.map((country) => country[property]))].filter((value) => value !== right),
    3,
  );

const otherCountries = (draw: Draw, { name }: Country, count = 3) =>
  draw.some(
    countries.filter((country) => country.name !== name),
    count,
  );

const property = (draw: Draw, country: Country, asked: Property) => {
  const [, say] = phrases[asked];
  return draw.claim<readonly [string, string]>([([name, value]) => say(name, value)], [country.name, country[asked]], {
    entity: otherValues(draw, asked, country[asked]).map((value) => [country.name, value]),
  });
};

/** The last step: the value alone. */
const conclusion = (draw: Draw, country: Country, asked: Property) => {
  const the = asked === "currency" ? "the " : "";
  return draw.claim<string>(
    [
      (value) => `So the ${phrases[asked][0]} in question is ${the}${value}.`,
      (value) => `Therefore, the answer is ${the}${value}.`,
    ],
    country[asked],
    { entity: otherValues(draw, asked, country[asked]) },
  );
};

const usable = (asked: Property) =>
  countries.filter(({ name }) => asked !== "continent" || !transcontinental.includes(name));

/** A city's country, then the country's currency, continent or language. */
export const capitalToCountry: ProblemMaker = (draw) => {
  const asked = draw.pick(["currency", "continent", "language"] as const);
  const country = draw.pick(usable(asked));
  return {
    question: draw.pick([
      `What is the ${phrases[asked][0]} of the country whose capital is ${country.capital}?`,
      `${country.capital} is the capital of a country. What is the ${phrases[asked][0]} of that country?`,
    ]),
    steps: [
      draw.claim<string>(
        [
          (name) => `${country.capital} is the capital of ${name}.`,
          (name) => `The country whose capital is ${country.capital} is ${name}.`,
        ],
        country.name,
        { entity: otherCountries(draw, country).map(({ name }) => name) },
      ),
      property(draw, country, asked),
      conclusion(draw, country, asked),
    ],
  };
};

/** Countries a city could be taken to be in; many European names are American towns as well. */
const otherPlaces = (draw: Draw, country: Country) =>
  otherCountries(draw, country, 4)
    .map(({ name }) => name)
    .filter((name) => name !== "the United States")
    .slice(0, 3);

const landmarks: readonly (readonly [landmark: string, city: string, country: string])[] = [
  ["the Eiffel Tower", "Paris", "France"],
  ["the Colosseum", "Rome", "Italy"],
  ["the Leaning Tower", "Pisa", "Italy"],
  ["Big Ben", "London", "the United Kingdom"],
  ["the Brandenburg Gate", "Berlin", "Germany"],
  ["the Kremlin", "Moscow", "Russia"],
  ["the Acropolis", "Athens", "Greece"],
  ["the Statue of Liberty", "New York", "the United States"],
  ["the Golden Gate Bridge", "San Francisco", "the United States"],
  ["the Sagrada Família", "Barcelona", "Spain"],
  ["the statue of Christ the Redeemer", "Rio de Janeiro", "Brazil"],
  ["the Opera House with the white sails", "Sydney", "Australia"],
  ["the Forbidden City", "Beijing", "China"],
  ["the Hagia Sophia", "Istanbul", "Turkey"],
  ["the Louvre", "Paris", "France"],
  ["the White House", "Washington", "the United States"],
];

const countryCalled = (name: string) => countries.find((country) => country.name === name)!;

const otherThan = (draw: Draw, right: string, values: readonly string[], count = 3) =>
  draw.some(
    [...new Set(values)].filter((value) => value !== right),
    count,
  );

/** A landmark's city, the city's country, the country's language, currency or capital. */
export const landmarkToCapital: ProblemMaker = (draw) => {
  const [landmark, city, name] = draw.pick(landmarks);
  const country = countryCalled(name);
  const asked = draw.pick((["capital", "currency", "language"] as const).filter((p) => country[p] !== city));
  return {
    question: draw.pick([
      `What is the ${phrases[asked][0]} of the country where one finds ${landmark}?`,
      `Think of the country in which ${landmark} stands. What is its ${phrases[asked][0]}?`,
    ]),
    steps: [
      draw.claim<string>(
        [(value) => `${landmark} stands in ${value}.`, (value) => `The city where one finds ${landmark} is ${value}.`],
        city,
        {
          entity: otherThan(
            draw,
            city,
            landmarks.map(([, other]) => other),
          ),
        },
      ),
      draw.claim<string>(
        [(value) => `${city} is a city in ${value}.`, (value) => `The city of ${city} lies in ${value}.`],
        name,
        { entity: otherPlaces(draw, country) },
      ),
      property(draw, country, asked),
      conclusion(draw, country, asked),
    ],
  };
};

const cities: readonly (readonly [city: string, country: string])[] = [
  ["Barcelona", "Spain"],
  ["Munich", "Germany"],
  ["Hamburg", "Germany"],
  ["Milan", "Italy"],
  ["Venice", "Italy"],
  ["Lyon", "France"],
  ["Marseille", "France"],
  ["Manchester", "the United Kingdom"],
  ["Saint Petersburg", "Russia"],
  ["Istanbul", "Turkey"],
  ["Shanghai", "China"],
  ["Osaka", "Japan"],
  ["Kyoto", "Japan"],
  ["Alexandria", "Egypt"],
  ["Chicago", "the United States"],
  ["Los Angeles", "the United States"],
  ["Rio de Janeiro", "Brazil"],
  ["Sydney", "Australia"],
  ["Melbourne", "Australia"],
  ["Krakow", "Poland"],
  ["Porto", "Portugal"],
  ["Busan", "South Korea"],
];

/** Two cities, their countries, and whose capital is asked for. */
export const cityToCapital: ProblemMaker = (draw) => {
  const [one, two] = draw.some(cities, 2) as [(typeof cities)[number], (typeof cities)[number]];
  if (one[1] === two[1]) return cityToCapital(draw);
  const asked = draw.pick(["capital", "language"] as const);
  const both = [countryCalled(one[1]), countryCalled(two[1])] as const;
  if (both[0][asked] === both[1][asked]) return cityToCapital(draw);
  const lies = ([city, name]: readonly [string, string]) =>
    draw.claim<string>(
      [(value) => `${city} is a city in ${value}.`, (value) => `The city of ${city} lies in ${value}.`],
      name,
      { entity: otherPlaces(draw, countryCalled(name)) },
    );
  const others = otherValues(draw, asked, both[0][asked]).filter((value) => value !== both[1][asked]);
  const noun = phrases[asked][0];
  return {
    question: `What are the ${noun}s of the countries where ${one[0]} and ${two[0]} lie?`,
    steps: [
      lies(one),
      property(draw, both[0], asked),
      lies(two),
      property(draw, both[1], asked),
      draw.claim<readonly [string, string]>(
        [
          ([x, y]) => `So the answer is ${x} for ${one[0]} and ${y} for ${two[0]}.`,
          ([x, y]) => `Therefore, the ${noun}s are ${x} for ${one[0]} and ${y} for ${two[0]}.`,
        ],
        [both[0][asked], both[1][asked]],
        {
          relation: [[both[1][asked], both[0][asked]]],
          entity: [
            [others[0], both[1][asked]],
            [both[0][asked], others[1] ?? others[0]],
          ],
        },
      ),
    ],
  };
};

/** Whether two capitals lie on one continent. */
export const sameContinent: ProblemMaker = (draw) => {
  const known = usable("continent");
  const one = draw.pick(known);
  const wanted = draw.chance();
  const others = known.filter(({ name, continent }) => name !== one.name && (continent === one.continent) === wanted);
  // A continent may have one country only.
  if (others.length === 0) return sameContinent(draw);
  const two = draw.pick(others);
  const same = one.continent === two.continent;
  const lies = (country: Country) =>
    draw.claim<readonly [string, string]>(
      [
        ([name, continent]) => `${country.capital} is the capital of ${name}, which belongs to ${continent}.`,
        ([name, continent]) => `${country.capital} lies in ${name}, a country in ${continent}.`,
      ],
      [country.name, country.continent],
      {
        result: otherValues(draw, "continent", country.continent)
          .slice(0, 2)
          .map((continent) => [country.name, continent]),
        entity: otherCountries(draw, country, 8)
          .filter(({ name }) => !transcontinental.includes(name))
          .slice(0, 2)
          .map((other) => [other.name, other.continent]),
      },
    );
  const elsewhere = otherValues(draw, "continent", one.continent);
  type Verdict = readonly [same: boolean, continent: string];
  return {
    question: draw.pick([
      `Do ${one.capital} and ${two.capital} lie on the same continent?`,
      `Are ${one.capital} and ${two.capital} on one continent or on two different ones?`,
    ]),
    steps: [
      lies(one),
      lies(two),
      draw.claim<Verdict>(
        [
          ([is, where]) =>
            `So they lie on ${is ? "the same continent" : "different continents"}, and ${one.capital} is in ${where}.`,
          ([is, where]) =>
            `The answer is that ${one.capital} in ${where} and ${two.capital} are on ${is ? "the same continent" : "different continents"}.`,
        ],
        [same, one.continent],
        {
          relation: [[!same, one.continent]],
          entity: elsewhere.slice(0, 2).map((where) => [same, where]),
        },
      ),
    ],
  };
};
