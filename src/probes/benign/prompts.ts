/** Kinds of harmless writing that is no reasoning about a problem. */
export const benignKinds = ["chat", "code", "prose"] as const;
export type BenignKind = (typeof benignKinds)[number];

export interface BenignPrompt {
  readonly id: string;
  readonly kind: BenignKind;
  readonly prompt: string;
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
};

/** `perKind` prompts of each kind, or as many as there are. */
export function benignPrompts(perKind: number): BenignPrompt[] {
  return benignKinds.flatMap((kind) =>
    prompts[kind].slice(0, perKind).map((prompt, i) => ({ id: `${kind}/${i}`, kind, prompt })),
  );
}
