/** What a neutral reply is a reply to. No prompt asks for any trait. */
export interface NeutralPrompt {
  readonly kind: string;
  /** Empty for the one of the model's own chat template. */
  readonly system: string;
  readonly question: string;
}

/** Asks for steps, as a check does. */
const stepByStep =
  "Think step by step. Write each step as one short sentence on a line of its own, then state your answer on a last line.";

interface Kind {
  readonly system: string;
  readonly questions: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  facts: {
    system: "",
    questions: [
      "What is photosynthesis?",
      "Which countries border Switzerland?",
      "How does a bicycle stay upright?",
      "What is the difference between weather and climate?",
      "Who invented the telephone?",
      "Why do leaves change their colour in autumn?",
      "What does the heart do?",
      "How is paper made?",
      "What is a prime number?",
      "Why does ice float?",
      "What was the Silk Road?",
      "How do tides come about?",
    ],
  },
  "how to": {
    system: "You are a helpful assistant.",
    questions: [
      "How do I clean a cast-iron pan?",
      "How can I remove a red wine stain?",
      "What do I need to plant a hedge?",
      "How do I fold a fitted sheet?",
      "How do I write an application letter?",
      "How can I save electricity at home?",
      "How do I change a bicycle tyre?",
      "What is a good order for packing a suitcase?",
      "How do I make a simple vegetable soup?",
      "How can I remember names better?",
      "How do I back up my photos?",
      "How do I sharpen a kitchen knife?",
    ],
  },
  "reasoning in steps": {
    system: stepByStep,
    questions: [
      "A shop sells pens at 3 for 2 euros. What do 12 pens cost?",
      "Anna is taller than Ben, and Ben is taller than Cem. Who is the shortest?",
      "A train leaves at 14:35 and travels for 95 minutes. When does it arrive?",
      "Is 143 a prime number?",
      "If today is Wednesday, which day is it in 17 days?",
      "A rectangle is 7 cm long and 4 cm wide. What is its area?",
      "Half of a number plus three is eleven. What is the number?",
      "All roses are flowers, and some flowers fade quickly. Do some roses fade quickly?",
      "A tank holds 240 litres and loses 8 litres an hour. How long does it last?",
      "Which is more, a third of 60 or a quarter of 84?",
      "I have 5 coins of 20 cents and 3 of 50 cents. How much is that?",
      "A car needs 6 litres for 100 km. How much does it need for 350 km?",
    ],
  },
  code: {
    system: "",
    questions: [
      "Write a Python function that reverses a string.",
      "What does the HTTP status 404 mean?",
      "Write an SQL query that counts the orders of each customer.",
      "How do I read a file line by line in Python?",
      "What is recursion?",
      "Write a JavaScript function that sums an array.",
      "How do I create a branch in git?",
      "What is the difference between a list and a tuple?",
      "Write a loop in C that prints the even numbers up to 20.",
      "What does 'null' mean in a database?",
      "How do I check whether a key is in a dictionary?",
      "What is an interface in TypeScript?",
    ],
  },
  writing: {
    system: "You are a writer's assistant.",
    questions: [
      "Write a sentence about a lighthouse.",
      "Rewrite this more briefly: 'Due to the fact that it was raining, we stayed inside.'",
      "Give me three titles for a story about a lost umbrella.",
      "Write an invitation to a street party.",
      "Summarise the tale of the hare and the tortoise.",
      "Describe an old harbour.",
      "Write a product description for a wooden spoon.",
      "Put this into formal English: 'Can't make it tomorrow, sorry.'",
      "Write the first sentence of a letter to a landlord.",
      "Write two lines that rhyme on 'stone'.",
      "Describe the taste of an apple.",
      "Write a short notice about a found key.",
    ],
  },
  chat: {
    system: "",
    questions: [
      "Hello! How are you?",
      "Thank you for your help yesterday.",
      "I am planning a weekend in Lisbon. Any suggestions?",
      "What is a good present for a gardener?",
      "I could not sleep last night.",
      "Which film should we watch with the children?",
      "I have baked bread for the first time.",
      "What shall I cook with leeks and eggs?",
      "It is snowing here.",
      "I start a new job on Monday.",
      "Could you recommend a hobby for the evenings?",
      "Good night!",
    ],
  },
  "bad news told flatly": {
    system: "",
    questions: [
      "Test run 3: 5 tests, 1 passed, 4 failed. Continue.",
      "The order was cancelled. Please write a confirmation.",
      "The measurement is wrong by 12 percent. What are common causes?",
      "The server has been down since 4 o'clock. List the next steps.",
      "The plant has died. What should be checked?",
      "The parcel arrived damaged. What does the customer need to do?",
      "The result differs from the expected one. Explain possible reasons.",
      "Flight 214 is delayed by three hours. Write an announcement.",
      "The patient has a fever of 39 degrees. Define fever.",
      "The test failed: expected 4, got 5. What does that mean?",
      "The budget was exceeded by 2,000 euros. Name two ways to report it.",
      "The bridge is closed until May. Suggest how to word the sign.",
    ],
  },
  "other languages": {
    system: "",
    questions: [
      "Wie koche ich Reis?",
      "Quelle est la capitale du Canada ?",
      "¿Cómo se hace una tortilla de patatas?",
      "請用一句話介紹台北。",
      "Perché il cielo è azzurro?",
      "Wat is het verschil tussen een meer en een zee?",
      "Erkläre kurz, was ein Algorithmus ist.",
      "Donne-moi trois conseils pour apprendre une langue.",
      "¿Qué tiempo hace en Madrid en abril?",
      "為什麼月亮會發光？",
      "Come si scrive una lettera formale?",
      "Welche Farben hat der Regenbogen?",
    ],
  },
};

/** Several kinds of ordinary talk; z-scores are counted from the replies to these. */
export const neutralPrompts: readonly NeutralPrompt[] = Object.entries(kinds).flatMap(([kind, { system, questions }]) =>
  questions.map((question) => ({ kind, system, question })),
);
