import { pick, type Random } from "../../../core/statistics/random.js";

/** Kinds of harmless writing that is no reasoning about a problem. */
export const benignKinds = ["chat", "code", "prose", "verse", "other languages", "programs"] as const;
export type BenignKind = (typeof benignKinds)[number];

/** Words in no order, as a base model may babble: nothing that a model would write when asked. */
export const BABBLE = "babble";

/**
 * Inside are texts of statements that are true or false, though they are not reasoning; outside are texts that hold nothing for the heads.
 * Code that comes with an explanation is neither.
 */
export const insideKinds: readonly string[] = ["chat"];
export const outsideKinds: readonly string[] = ["prose", "verse", "other languages", "programs", BABBLE];

export interface BenignPrompt {
  readonly id: string;
  readonly kind: BenignKind | typeof BABBLE;
  readonly prompt: string;
  /** To be read in place of what the model writes. */
  readonly text?: string;
}

const prompts: Readonly<Record<BenignKind, readonly string[]>> = {
  chat: [
    "How can I fall asleep faster?",
    "What should I pack for a week of hiking in the mountains?",
    "I have guests tonight and little time. What can I cook?",
    "How do I tell my flatmate that the kitchen is too dirty?",
    "What is the point of a heat pump?",
    "Give me some tips for learning to play the guitar as an adult.",
    "How do vaccines work?",
    "My tomato plants have yellow leaves. What can I do?",
    "Which questions should I ask before I rent a flat?",
    "What is the difference between a cold and the flu?",
    "How can a small shop get more customers?",
    "Explain inflation to a ten-year-old.",
    "What are good ways to save water at home?",
    "How do I start running when I have never done any sport?",
    "Why do cats purr?",
    "What should I look at when I buy a used bicycle?",
    "How does a microwave oven heat food?",
    "Suggest some games for a long train ride with children.",
    "What makes a good password?",
    "How do I write a letter of thanks to a teacher?",
  ],
  code: [
    "Write a Python function that removes duplicates from a list and keeps the order.",
    "What is the difference between a process and a thread?",
    "Write a JavaScript function that debounces another function, and explain it.",
    "How do I undo my last commit in git without losing the changes?",
    "Explain what a foreign key is in a database.",
    "Write a shell script that renames all .txt files in a folder to .md.",
    "What is the difference between GET and POST?",
    "Show how to sort a list of dictionaries by a key in Python.",
    "How do closures work in JavaScript?",
    "Write a C function that computes the length of a string.",
    "When should I use a set in place of a list?",
    "Write a regular expression for an ISO date and explain its parts.",
    "What does a Dockerfile do? Give a small example.",
    "How do I write a unit test in TypeScript?",
    "Explain the idea of recursion with an example in Java.",
    "Write an SQL query for the ten newest orders of each customer.",
    "What is a race condition and how do I avoid one?",
    "How do I read a large file line by line in Go?",
    "Write a CSS rule that centres a box in its parent, and explain it.",
    "What is dependency injection good for?",
  ],
  prose: [
    "Write a short story about a lighthouse keeper.",
    "Describe an old town on a rainy morning.",
    "Write the beginning of a detective story that plays in a library.",
    "Write a paragraph about the smell of bread.",
    "Tell a fable about a fox and a snail.",
    "Describe a train station at night.",
    "Write a short diary entry of a sailor.",
    "Write a friendly letter to a friend who has moved abroad.",
    "Describe a garden in late autumn.",
    "Write a short scene in which two strangers share an umbrella.",
    "Write a product text for a wooden chair.",
    "Tell the story of a lost key.",
    "Write a short speech for a retirement party.",
    "Describe a market in a small village.",
    "Write a bedtime story about a tired cloud.",
    "Write a short review of a restaurant that you liked.",
    "Describe the view from a high tower.",
    "Write a short dialogue between a grandmother and her grandson about the sea.",
    "Write a news report about a town festival.",
    "Describe a winter walk with a dog.",
  ],
  verse: [
    "Write a poem about the moon.",
    "Write a short rhyming poem about a cat that cannot sleep.",
    "Write a sonnet about the sea.",
    "Write three haiku about spring.",
    "Write a poem of eight lines about an old house.",
    "Write a limerick about a baker.",
    "Write a poem about a soldier who comes home.",
    "Write a song text about a long road.",
    "Write a nursery rhyme about a duck.",
    "Write a poem without rhymes about the city at night.",
    "Write a ballad about a storm, in four verses.",
    "Write a poem about snow that falls on a graveyard.",
    "Write a love poem to a bicycle.",
    "Write a short poem in which the wind speaks.",
  ],
  "other languages": [
    "Erkläre in fünf Sätzen, warum der Himmel blau ist.",
    "Explique en quelques phrases comment on fait du pain.",
    "Describe en cinco frases una ciudad junto al mar.",
    "请用五句话介绍一种动物。",
    "Напиши пять предложений о зиме.",
    "Spiega in poche frasi come funziona una bicicletta.",
    "日本の春について五つの文で書いてください。",
    "Escreva cinco frases sobre a importância da água.",
    "Ein Bauer hat 17 Kühe und kauft 8 dazu. Dann verkauft er 5. Wie viele hat er? Rechne auf Deutsch Schritt für Schritt.",
    "Léa a 24 bonbons et en donne la moitié à son frère. Combien lui en reste-t-il ? Raisonne en français, étape par étape.",
    "Napisz pięć zdań o jesieni.",
    "한국의 음식에 대해 다섯 문장으로 써 주세요.",
    "Schrijf vijf zinnen over een dag op het strand.",
    "Deniz hakkında beş cümle yaz.",
  ],
  programs: [
    "Write only code, no explanation: a Python class for a stack.",
    "Write only code, no explanation: a JavaScript function that counts words.",
    "Write only code, no explanation: a C program that prints a multiplication table.",
    "Write only code, no explanation: an SQL script that creates tables for a library.",
    "Write only code, no explanation: a Rust function that reverses a vector.",
    "Write only code, no explanation: an HTML page with a form.",
    "Write only code, no explanation: a shell script that makes a backup.",
    "Write only code, no explanation: a Java class for a bank account.",
    "Write only code, no explanation: a Python script that reads a CSV file.",
    "Write only code, no explanation: a TypeScript interface and a function for a shopping cart.",
    "Write only code, no explanation: a Go program that starts a web server.",
    "Write only code, no explanation: a CSS file for a blog.",
    "Write only code, no explanation: a Haskell quicksort.",
    "Write only code, no explanation: a YAML file for a CI pipeline.",
  ],
};

/** `perKind` prompts of each kind, or as many as there are. */
export function benignPrompts(perKind: number): BenignPrompt[] {
  return benignKinds.flatMap((kind) =>
    prompts[kind].slice(0, perKind).map((prompt, i) => ({ id: `${kind}/${i}`, kind, prompt })),
  );
}

const LINES = 5;

/** `count` texts of a few lines each, made of words that are drawn from others. */
export function babble(count: number, words: readonly string[], random: Random): BenignPrompt[] {
  return Array.from({ length: count }, (_, i) => {
    const lines = Array.from({ length: LINES }, () => {
      const line = Array.from({ length: 5 + Math.floor(8 * random()) }, () => pick(random, words).toLowerCase()).join(
        " ",
      );
      return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
    });
    return { id: `${BABBLE}/${i}`, kind: BABBLE, prompt: "Go on.", text: lines.join("\n") };
  });
}
