import { expect, it } from "vitest";
import { factQuestions } from "../../../bench/knowledge/facts.js";
import { disagreementTable, type WeighedFact } from "../../../bench/knowledge/figures.js";
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

it("tells facts at which two models reply otherwise from the others", () => {
  const fact = (says: string, ranksRight: boolean): WeighedFact => {
    const candidate = (text: string, right: boolean) => {
      const score = right === ranksRight ? 0.9 : 0.1;
      const outside = { said: score, saidPerToken: score, chosen: score, judged: score };
      return {
        text,
        right,
        statement: "",
        outside,
        inside: { alone: score, chat: score, together: score, outOfDomain: 0 },
      };
    };
    const candidates = [candidate("Lima", true), candidate("Cusco", false)];
    return { relation: "capital", knowledge: { id: "1", question: "?", candidates, says, knows: null }, plainForm: [] };
  };
  const lines = disagreementTable([
    { own: fact("Lima", true), other: fact("Lima", true) },
    { own: fact("Lima", true), other: fact("Cusco", false) },
  ]).split("\n");
  expect(lines[3]).toMatch(/^\| the same \| the other \| 1 \| 1\.00/u);
  expect(lines[4]).toMatch(/^\| otherwise \| this model \| 1 \| 1\.00/u);
  expect(lines[5]).toMatch(/^\| otherwise \| the other \| 1 \| 0\.00/u);
});
