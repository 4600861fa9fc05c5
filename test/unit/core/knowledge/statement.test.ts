import { expect, it } from "vitest";
import { asAsked, statementOf } from "../../../../src/core/knowledge/statement.js";

it.each([
  ["What is the capital of France?", "Paris", "The capital of France is Paris."],
  ["Who was the first president of Kenya?", "Jomo Kenyatta.", "The first president of Kenya was Jomo Kenyatta."],
  ["What is 17 + 5?", "22", "17 + 5 is 22."],
  ["What is Germany called in Spanish?", "Alemania", "Germany is called Alemania in Spanish."],
  ["Which river flows through Cairo?", "Nile", "Nile flows through Cairo."],
  ["Which of these particles carries a negative charge?", "electron", "Electron carries a negative charge."],
  ["Who wrote Emma?", "Jane Austen", "Jane Austen wrote Emma."],
  ["Which language is spoken in Brazil?", "Portuguese", "Portuguese is spoken in Brazil."],
  ["Which metal is the main part of steel?", "iron", "Iron is the main part of steel."],
  ["In which country is Lyon?", "France", "Lyon is in France."],
  ["In which year was Bach born?", "1685", "Bach was born in 1685."],
  ["Which continent is Niue in?", "Oceania", "Niue is in Oceania."],
  ["How many legs does a spider have?", "8", "A spider has 8 legs."],
  ["How many states are there in Germany?", "16", "There are 16 states in Germany."],
  ["Who made the iPhone?", "iRobot", "iRobot made the iPhone."],
])("says %j and %j as one statement", (question, answer, statement) => {
  expect(statementOf(question, answer)).toBe(statement);
});

it.each([
  ["a verb that turns its subject round", "Which country has France invaded?"],
  ["a preposition left behind", "What is the Sun made of?"],
  ["a property, not a thing", "Which colour is the sky?"],
  ["an auxiliary", "What does HTTP stand for?"],
  ["context before the question", "A rat presses a lever. Which process is this?"],
  ["no question mark", "Name the capital of France"],
  ["a sentence inside", "What is the capital of St. Lucia?"],
])("leaves a question as it is where no rule is sure: %s", (_, question) => {
  expect(statementOf(question, "Paris")).toBe(asAsked(question, "Paris"));
});

it("keeps the plain form for long answers, lists and other scripts", () => {
  expect(statementOf("What is the best answer?", "It depends. Often none.")).toBe(
    "What is the best answer? It depends. Often none.",
  );
  expect(statementOf("法国的首都是哪里？", "巴黎")).toBe("法国的首都是哪里？巴黎。");
  expect(statementOf("法国的首都", "巴黎。")).toBe("法国的首都？巴黎。");
});

it.each(["a ", "which is ", "in which x is a ", "how many a are ", "is the ", "?", ".", "called "])(
  "reads 100,000 characters of %j at once",
  (unit) => {
    const long = `Which ${unit.repeat(Math.ceil(100_000 / unit.length))}?`;
    expect(statementOf(long, long)).toContain("Which");
    expect(statementOf(`Which ${unit.repeat(Math.floor(230 / unit.length))}?`, "x")).toMatch(/x/);
  },
);
