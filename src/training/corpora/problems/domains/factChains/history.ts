import type { Draw, ProblemMaker } from "../../draw.js";
import { nearMiss } from "../../wrongNumber.js";

/** Where somebody is from, and the capital there. */
const capitals: Readonly<Record<string, string>> = {
  England: "London",
  Russia: "Moscow",
  Spain: "Madrid",
  Germany: "Berlin",
  Italy: "Rome",
  France: "Paris",
  Poland: "Warsaw",
  Sweden: "Stockholm",
  "the Netherlands": "Amsterdam",
  Finland: "Helsinki",
  Denmark: "Copenhagen",
  Scotland: "Edinburgh",
  "the United States": "Washington",
  Norway: "Oslo",
};

/** A work, its author, where the author was born. */
const works: readonly (readonly [work: string, author: string, country: string])[] = [
  ["Hamlet", "William Shakespeare", "England"],
  ["Macbeth", "William Shakespeare", "England"],
  ["War and Peace", "Leo Tolstoy", "Russia"],
  ["Anna Karenina", "Leo Tolstoy", "Russia"],
  ["Crime and Punishment", "Fyodor Dostoevsky", "Russia"],
  ["Oliver Twist", "Charles Dickens", "England"],
  ["Pride and Prejudice", "Jane Austen", "England"],
  ["Don Quixote", "Miguel de Cervantes", "Spain"],
  ["Faust", "Johann Wolfgang von Goethe", "Germany"],
  ["The Divine Comedy", "Dante Alighieri", "Italy"],
  ["The Old Man and the Sea", "Ernest Hemingway", "the United States"],
  ["The Adventures of Tom Sawyer", "Mark Twain", "the United States"],
  ["Les Misérables", "Victor Hugo", "France"],
  ["Around the World in Eighty Days", "Jules Verne", "France"],
  ["The Little Mermaid", "Hans Christian Andersen", "Denmark"],
  ["A Doll's House", "Henrik Ibsen", "Norway"],
  ["Frankenstein", "Mary Shelley", "England"],
];

interface Deed {
  readonly did: string;
  readonly person: string;
  readonly country: string;
}

const deeds: readonly Deed[] = [
  ["invented the telephone", "Alexander Graham Bell", "Scotland"],
  ["discovered penicillin", "Alexander Fleming", "Scotland"],
  ["discovered radium", "Marie Curie", "Poland"],
  ["formulated the law of universal gravitation", "Isaac Newton", "England"],
  ["developed the theory of relativity", "Albert Einstein", "Germany"],
  ["proposed evolution by natural selection", "Charles Darwin", "England"],
  ["painted the Mona Lisa", "Leonardo da Vinci", "Italy"],
  ["painted the Starry Night", "Vincent van Gogh", "the Netherlands"],
  ["composed the Moonlight Sonata", "Ludwig van Beethoven", "Germany"],
  ["composed the Four Seasons", "Antonio Vivaldi", "Italy"],
  ["took the first steps on the Moon", "Neil Armstrong", "the United States"],
  ["invented dynamite", "Alfred Nobel", "Sweden"],
  ["invented the World Wide Web", "Tim Berners-Lee", "England"],
  ["started the Linux kernel", "Linus Torvalds", "Finland"],
  ["published the periodic table of the elements", "Dmitri Mendeleev", "Russia"],
  ["painted Guernica", "Pablo Picasso", "Spain"],
  ["developed a vaccine against rabies", "Louis Pasteur", "France"],
].map(([did, person, country]) => ({ did: did!, person: person!, country: country! }));

const others = (draw: Draw, right: string, values: readonly string[]) =>
  draw.some(
    [...new Set(values)].filter((value) => value !== right),
    3,
  );

/** Warsaw was in the Russian Empire when Marie Curie was born. */
const placesBesides = (country: string) =>
  Object.keys(capitals).filter((place) => country !== "Poland" || place !== "Russia");

const born = (draw: Draw, person: string, country: string) =>
  draw.claim<readonly [string, string]>(
    [
      ([name, place]) => `${name} was born in ${place}.`,
      ([name, place]) => `The birthplace of ${name} lies in ${place}.`,
    ],
    [person, country],
    {
      entity: others(draw, country, placesBesides(country)).map((place) => [person, place]),
    },
  );

const capitalOf = (draw: Draw, country: string) =>
  draw.claim<readonly [string, string]>(
    [
      ([place, city]) => `The capital of ${place} is ${city}.`,
      ([place, city]) => `${city} is the capital of ${place}.`,
    ],
    [country, capitals[country]],
    {
      entity: others(draw, capitals[country], Object.values(capitals)).map((city) => [country, city]),
    },
  );

/** A work's author, the author's country, sometimes its capital. */
export const authorsCountry: ProblemMaker = (draw) => {
  const [work, author, country] = draw.pick(works);
  const toCapital = draw.chance();
  const written = draw.pick(["wrote", "is the author of"]);
  const answers = toCapital ? Object.values(capitals) : Object.keys(capitals);
  const right = toCapital ? capitals[country] : country;
  return {
    question: toCapital
      ? `What is today the capital of the country in which the author of "${work}" was born?`
      : draw.pick([
          `In which country was the author of "${work}" born?`,
          `Where was the person who ${written} "${work}" born?`,
        ]),
    steps: [
      draw.claim<string>(
        [(name) => `${name} ${written} "${work}".`, (name) => `"${work}" was written by ${name}.`],
        author,
        {
          entity: others(
            draw,
            author,
            works.map(([, name]) => name),
          ),
        },
      ),
      born(draw, author, country),
      ...(toCapital ? [capitalOf(draw, country)] : []),
      draw.claim<string>(
        [(place) => `So the answer is ${place}.`, (place) => `Therefore, the place in question is ${place}.`],
        right,
        { entity: others(draw, right, answers) },
      ),
    ],
  };
};

/** Who did something famous, where that person was born, and the capital there. */
export const deedToCountry: ProblemMaker = (draw) => {
  const { did, person, country } = draw.pick(deeds);
  const capital = capitals[country];
  return {
    question: draw.pick([
      `What is the capital of the country where the person who ${did} was born?`,
      `Think of the person who ${did}. What is the capital of the country where that person was born?`,
    ]),
    steps: [
      draw.claim<string>([(name) => `${name} ${did}.`, (name) => `It was ${name} who ${did}.`], person, {
        entity: others(
          draw,
          person,
          deeds.map((deed) => deed.person),
        ),
      }),
      born(draw, person, country),
      capitalOf(draw, country),
      draw.claim<string>(
        [(city) => `So the answer is ${city}.`, (city) => `Therefore, the capital in question is ${city}.`],
        capital,
        { entity: others(draw, capital, Object.values(capitals)) },
      ),
    ],
  };
};

const events: readonly (readonly [event: string, year: number])[] = [
  ["Columbus's first voyage to America", 1492],
  ["the American Declaration of Independence", 1776],
  ["the beginning of the French Revolution", 1789],
  ["the sinking of the Titanic", 1912],
  ["the beginning of the First World War", 1914],
  ["the end of the First World War", 1918],
  ["the beginning of the Second World War", 1939],
  ["the end of the Second World War", 1945],
  ["the first landing of people on the Moon", 1969],
  ["the fall of the Berlin Wall", 1989],
];

/** Two events, their years, which came first and by how much. */
export const yearsApart: ProblemMaker = (draw) => {
  const [one, two] = draw.some(events, 2) as [(typeof events)[number], (typeof events)[number]];
  const gap = Math.abs(one[1] - two[1]);
  if (gap < 4) return yearsApart(draw);
  const [early, late] = [Math.min(one[1], two[1]), Math.max(one[1], two[1])];
  const before = one[1] < two[1];
  const year = ([event, right]: (typeof events)[number], other: number) =>
    draw.claim<number>([(n) => `The year of ${event} is ${n}.`, (n) => `The date of ${event} falls in ${n}.`], right, {
      operand: [other, right + draw.pick([1, 2, 3]), right - draw.pick([4, 10, 5])],
    });
  return {
    question: draw.pick([
      `Was ${one[0]} before or after ${two[0]}, and by how many years?`,
      `How many years lie between ${one[0]} and ${two[0]}, and which was first?`,
    ]),
    steps: [
      year(one, two[1]),
      year(two, one[1]),
      draw.claim<readonly [number, number, number]>(
        [
          ([x, y, n]) => `The difference between them is ${x} - ${y} = ${n} years.`,
          ([x, y, n]) => `Subtracting gives ${x} - ${y} = ${n} years.`,
        ],
        [late, early, gap],
        {
          result: [
            [late, early, nearMiss(draw.random, gap)],
            [late, early, gap + 10],
          ],
          operand: gap > 2 ? [[late, early + 2, gap - 2]] : [],
        },
      ),
      draw.claim<readonly [boolean, number]>(
        [
          ([is, n]) => `So ${one[0]} came ${n} years ${is ? "before" : "after"} ${two[0]}.`,
          ([is, n]) => `The answer is that ${one[0]} was ${n} years ${is ? "before" : "after"} ${two[0]}.`,
        ],
        [before, gap],
        {
          relation: [[!before, gap]],
          result: [
            [before, nearMiss(draw.random, gap)],
            [before, gap + 10],
            [!before, gap + 10],
          ],
        },
      ),
    ],
  };
};
