import { expect, it } from "vitest";
import { factQuestions } from "../../../bench/knowledge/facts.js";
import { statementOf } from "../../../src/core/knowledge/statement.js";

const questions = factQuestions(60, 1);

it("has ten relations of some sixty facts, each with one right answer and three wrong ones", () => {
  const relations = [...new Set(questions.map(({ relation }) => relation))];
  expect(relations).toHaveLength(10);
  for (const name of relations)
    expect(questions.filter(({ relation }) => relation === name).length, name).toBeGreaterThan(55);
  for (const { id, candidates, right } of questions) {
    expect(new Set(candidates).size, id).toBe(4);
    expect(candidates, id).toContain(right);
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

it("draws the same facts for a seed, the first ones of each relation for a smaller count", () => {
  expect(factQuestions(2, 1)).toEqual(factQuestions(60, 1).slice(0, 20));
  expect(factQuestions(2, 2)).not.toEqual(factQuestions(2, 1));
});

it("is said as statements by rule", () => {
  const said = questions.filter(({ question, right }) => !statementOf(question, right).includes("?"));
  expect(said.length / questions.length).toBeGreaterThan(0.95);
});
