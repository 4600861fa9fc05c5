import { pick, shuffled } from "../../../../core/statistics/random.js";
import type { Topic } from "../statement.js";

const works: readonly (readonly [string, string])[] = [
  ["Hamlet", "William Shakespeare"],
  ["Romeo and Juliet", "William Shakespeare"],
  ["War and Peace", "Leo Tolstoy"],
  ["Crime and Punishment", "Fyodor Dostoevsky"],
  ["Oliver Twist", "Charles Dickens"],
  ["Pride and Prejudice", "Jane Austen"],
  ["Don Quixote", "Miguel de Cervantes"],
  ["Faust", "Johann Wolfgang von Goethe"],
  ["the Odyssey", "Homer"],
  ["the Divine Comedy", "Dante Alighieri"],
  ["1984", "George Orwell"],
  ["Animal Farm", "George Orwell"],
  ["the Lord of the Rings", "J. R. R. Tolkien"],
  ["Harry Potter", "J. K. Rowling"],
  ["the Old Man and the Sea", "Ernest Hemingway"],
  ["the Adventures of Tom Sawyer", "Mark Twain"],
  ["Les Misérables", "Victor Hugo"],
  ["Around the World in Eighty Days", "Jules Verne"],
  ["Frankenstein", "Mary Shelley"],
  ["the Metamorphosis", "Franz Kafka"],
  ["the Great Gatsby", "F. Scott Fitzgerald"],
  ["the Origin of Species", "Charles Darwin"],
];

export const authors: Topic = {
  id: "authors",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, works)
      .slice(0, count)
      .map(([work, author]) => {
        const t = `<${author}|${
          pick(
            random,
            works.filter(([, a]) => a !== author),
          )[1]
        }>`;
        return {
          key: work,
          wordings: [
            `"${work}" [was|was not|wasn't] written by ${t}`,
            `${t} [wrote|did not write|didn't write] "${work}"`,
            `the author of "${work}" [is|is not] ${t}`,
          ],
        };
      }),
};

/** What someone is known for, as a verb phrase affirmed and negated. */
const deeds: readonly (readonly [string, string, string, string])[] = [
  ["Alexander Graham Bell", "invented", "did not invent", "the telephone"],
  ["Johannes Gutenberg", "built", "did not build", "the first printing press with movable type"],
  ["Alexander Fleming", "discovered", "did not discover", "penicillin"],
  ["Marie Curie", "discovered", "did not discover", "radium"],
  ["Isaac Newton", "formulated", "did not formulate", "the law of universal gravitation"],
  ["Albert Einstein", "developed", "did not develop", "the theory of relativity"],
  ["Charles Darwin", "proposed", "did not propose", "evolution by natural selection"],
  ["Leonardo da Vinci", "painted", "did not paint", "the Mona Lisa"],
  ["Michelangelo", "painted", "did not paint", "the ceiling of the Sistine Chapel"],
  ["Vincent van Gogh", "painted", "did not paint", "the Starry Night"],
  ["Ludwig van Beethoven", "composed", "did not compose", "the Moonlight Sonata"],
  ["Antonio Vivaldi", "composed", "did not compose", "the Four Seasons"],
  ["Christopher Columbus", "reached", "did not reach", "America in 1492"],
  ["Neil Armstrong", "took", "did not take", "the first steps on the Moon"],
  ["Louis Pasteur", "developed", "did not develop", "a vaccine against rabies"],
  ["Alfred Nobel", "invented", "did not invent", "dynamite"],
  ["Tim Berners-Lee", "invented", "did not invent", "the World Wide Web"],
  ["Guido van Rossum", "created", "did not create", "the programming language Python"],
  ["Linus Torvalds", "started", "did not start", "the Linux kernel"],
  ["Dmitri Mendeleev", "published", "did not publish", "the periodic table of the elements"],
  ["James Watt", "improved", "did not improve", "the steam engine"],
  ["Yuri Gagarin", "was", "was not", "the first human in space"],
];

export const deedsOf: Topic = {
  id: "deeds",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, deeds)
      .slice(0, count)
      .map(([person, did, didNot, what]) => {
        const wrong = pick(
          random,
          deeds.filter(([p]) => p !== person),
        );
        return {
          key: person,
          wordings: [
            `<${person}|${wrong[0]}> [${did}|${didNot}] ${what}`,
            `it [was|was not|wasn't] <${person}|${wrong[0]}> who ${did} ${what}`,
          ],
        };
      }),
};

/** Person, occupation, country of birth, century of birth. */
const lives: readonly (readonly [string, string, string, string])[] = [
  ["Wolfgang Amadeus Mozart", "composer", "Austria", "18th"],
  ["Johann Sebastian Bach", "composer", "Germany", "17th"],
  ["Frédéric Chopin", "composer", "Poland", "19th"],
  ["Galileo Galilei", "astronomer", "Italy", "16th"],
  ["Nicolaus Copernicus", "astronomer", "Poland", "15th"],
  ["Johannes Kepler", "astronomer", "Germany", "16th"],
  ["Pablo Picasso", "painter", "Spain", "19th"],
  ["Claude Monet", "painter", "France", "19th"],
  ["Rembrandt", "painter", "the Netherlands", "17th"],
  ["Frida Kahlo", "painter", "Mexico", "20th"],
  ["Napoleon Bonaparte", "military leader", "France", "18th"],
  ["George Washington", "military leader", "the United States", "18th"],
  ["Mahatma Gandhi", "political leader", "India", "19th"],
  ["Nelson Mandela", "political leader", "South Africa", "20th"],
  ["Winston Churchill", "political leader", "England", "19th"],
  ["Confucius", "philosopher", "China", "6th"],
  ["Aristotle", "philosopher", "Greece", "4th"],
  ["Immanuel Kant", "philosopher", "Germany", "18th"],
  ["Pelé", "footballer", "Brazil", "20th"],
  ["Lionel Messi", "footballer", "Argentina", "20th"],
  ["Elvis Presley", "singer", "the United States", "20th"],
  ["Hans Christian Andersen", "writer", "Denmark", "19th"],
  ["Henrik Ibsen", "writer", "Norway", "19th"],
  ["Agatha Christie", "writer", "England", "19th"],
];

export const livesOf: Topic = {
  id: "lives",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, lives)
      .slice(0, count)
      .map(([person, occupation, country]) => {
        const wrongWork = pick(
          random,
          lives.filter((life) => life[1] !== occupation),
        )[1];
        const wrongCountry = pick(
          random,
          lives.filter((life) => life[2] !== country),
        )[2];
        const a = (work: string) => `${/^a/.test(work) ? "an" : "a"} ${work}`;
        return {
          key: person,
          wordings: [
            `${person} [was|was not|wasn't] born in <${country}|${wrongCountry}>`,
            `${person} [came|did not come|didn't come] from <${country}|${wrongCountry}>`,
            `${person} [is|is not] known as <${a(occupation)}|${a(wrongWork)}>`,
            `${person} [became|did not become] famous as <${a(occupation)}|${a(wrongWork)}>`,
          ],
        };
      }),
};
