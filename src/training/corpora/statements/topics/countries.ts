import { continents, countries, languages, type TCountryCode } from "countries-list";
import { pick, type Random, shuffled } from "../../../../core/statistics/random.js";
import { type Fact, ORDER_SHARE, type Topic } from "../statement.js";
import { cities, currencyNames, populations } from "./countryTables.js";

/** Countries that a small model can be expected to know. */
export const knownCountries = (
  "FR DE IT ES PT GB IE NL BE CH AT PL CZ HU GR SE NO FI DK IS UA RO BG HR RS US CA MX CU JM BR AR CL PE CO VE EC UY BO " +
  "CN JP KR IN PK TH VN ID MY PH NP MN IR IQ SA IL LB AF BD AU NZ FJ NG KE ET GH MA DZ TN ZW SN SD"
).split(" ") as TCountryCode[];

const named = (code: TCountryCode) => withArticle(countries[code].name);

function withArticle(name: string): string {
  return /^(Netherlands|United|Philippines|Czech)/.test(name) ? `the ${name}` : name;
}

/** Another value of the same kind, from another country. */
function other(
  random: Random,
  value: (code: TCountryCode) => string,
  not: string,
  from: readonly TCountryCode[] = knownCountries,
): string {
  return pick(
    random,
    from.map(value).filter((candidate) => candidate !== not),
  );
}

export const capitals: Topic = {
  id: "country-capital",
  kind: "fact",
  facts: (random, count) =>
    shuffled(
      random,
      knownCountries.filter((code) => !["CH", "BO", "IL"].includes(code)),
    )
      .slice(0, count)
      .map((code): Fact => {
        const capital = (c: TCountryCode) => countries[c].capital;
        const t = `<${capital(code)}|${other(random, capital, capital(code))}>`;
        const c = named(code);
        return {
          key: code,
          wordings: [
            `${t} [is|is not|isn't] the capital of ${c}`,
            `the capital of ${c} [is|is not|isn't] ${t}`,
            `the capital city of ${c} [is called|is not called] ${t}`,
            `the government of ${c} [sits|does not sit] in ${t}`,
          ],
        };
      }),
};

export const continentOf: Topic = {
  id: "country-continent",
  kind: "fact",
  facts: (random, count) =>
    shuffled(
      random,
      knownCountries.filter((code) => !["FJ", "NZ", "AU", "CU", "JM"].includes(code)),
    )
      .slice(0, count)
      .map((code) => {
        const continent = (c: TCountryCode) => continents[countries[c].continent];
        const t = `<${continent(code)}|${other(random, continent, continent(code))}>`;
        const c = named(code);
        return {
          key: code,
          wordings: [
            `${c} [lies|does not lie|doesn't lie] in ${t}`,
            `${c} [is|is not] a country in ${t}`,
            `${c} [is part of|is not part of] ${t}`,
            `you [have to|do not have to] travel to ${t} to visit ${c}`,
          ],
        };
      }),
};

export const languageOf: Topic = {
  id: "country-language",
  kind: "fact",
  facts: (random, count) => {
    const language = (c: TCountryCode) => languages[countries[c].languages[0]].name;
    const clear =
      "FR DE IT ES PT GB AT PL HU GR SE DK IS US MX CU BR AR CL CO VE CN JP KR TH VN IR SA AU RO BG CZ".split(
        " ",
      ) as TCountryCode[];
    return shuffled(random, clear)
      .slice(0, count)
      .map((code) => {
        const t = `<${language(code)}|${other(random, language, language(code), clear)}>`;
        const c = named(code);
        return {
          key: code,
          wordings: [
            `the main language of ${c} [is|is not|isn't] ${t}`,
            `most people in ${c} [speak|do not speak|don't speak] ${t}`,
            `the official language of ${c} [is|is not] ${t}`,
          ],
        };
      });
  },
};

export const currencyOf: Topic = {
  id: "country-currency",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, Object.keys(currencyNames) as TCountryCode[])
      .slice(0, count)
      .map((code) => {
        const wrong = pick(
          random,
          Object.values(currencyNames).filter((name) => name !== currencyNames[code]),
        );
        const t = `<${currencyNames[code]}|${wrong}>`;
        const c = named(code);
        return {
          key: code,
          wordings: [
            `the currency of ${c} [is|is not|isn't] the ${t}`,
            `in ${c} people [pay|do not pay|don't pay] with the ${t}`,
            `the ${t} [is|is not] the money used in ${c}`,
          ],
        };
      }),
};

export const cityIn: Topic = {
  id: "city-country",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, cities)
      .slice(0, count)
      .map(([city, country]) => {
        const t = `<${country}|${
          pick(
            random,
            cities.filter(([, c]) => c !== country),
          )[1]
        }>`;
        return {
          key: city,
          wordings: [
            `${city} [is|is not|isn't] a city in ${t}`,
            `the city of ${city} [is|is not] in ${t}`,
            `${city} [is located|is not located] in ${t}`,
            `${t} [is|is not] the country where you find ${city}`,
          ],
        };
      }),
};

export const morePeople: Topic = {
  id: "population-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) => {
    const pairs = populations.flatMap(([big, many]) =>
      populations.filter(([, few]) => many >= 6 * few).map(([small]) => [big, small] as const),
    );
    return shuffled(random, pairs)
      .slice(0, count)
      .map(([big, small]) => ({
        key: `${big}/${small}`,
        wordings: [
          `<${big}|${small}> [has|does not have|doesn't have] more people than <${small}|${big}>`,
          `<${small}|${big}> [has|does not have] fewer inhabitants than <${big}|${small}>`,
          `the population of <${big}|${small}> [is|is not] larger than that of <${small}|${big}>`,
          `of the two, ${random() < 0.5 ? `${big} and ${small}` : `${small} and ${big}`}, <${big}|${small}> [has|does not have] the larger population`,
        ],
      }));
  },
};
