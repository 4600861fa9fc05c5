import stringWidth from "string-width";
import { expect, it } from "vitest";
import type { Candidate, Knowledge } from "../../../src/core/knowledge/knowledge.js";
import { hiddenKnowledgeText, knowledgeText } from "../../../src/report/knowledge.js";

const candidate = (text: string, said: number, together: number): Candidate => ({
  text,
  statement: `The capital of Australia is ${text}.`,
  outside: { said, saidPerToken: said, chosen: said, judged: said },
  inside: { alone: together, chat: together, together, outOfDomain: 0.4 },
  right: text === "Canberra",
});

const parted: Knowledge = {
  id: "au",
  question: "What is the capital of Australia?",
  candidates: [candidate("Sydney", 0.7, 0.3), candidate("Canberra", 0.2, 0.8)],
  says: "Sydney",
  knows: { text: "Canberra", certainty: 0.9, said: false },
};
const plain = { color: false, width: 100 };

it("shows a ranking each, the first of each marked, and where they part", () => {
  const text = knowledgeText(parted, plain);
  expect(text).toMatch(/Sydney +0\.70\* +0\.70\* +0\.70\* +0\.30 +0\.30 +0\.30/);
  expect(text).toMatch(/Canberra ✓ +0\.20 +0\.20 +0\.20 +0\.80\* +0\.80\* +0\.80\*/);
  expect(text).toContain("It says Sydney. Inside, Canberra ranks first: certainty 0.90.");
  expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
});

it("lists what it knows but does not say, the surest first", () => {
  const surer = { ...parted, id: "nz", knows: { text: "Wellington", certainty: 0.95, said: false } };
  const agreed = { ...parted, id: "fr", knows: { text: "Paris", certainty: 0.99, said: true } };
  const text = hiddenKnowledgeText([parted, agreed, surer], plain);
  expect(text.split("\n").slice(0, 3)).toEqual([
    "Knows but does not say",
    "  0.95  nz: Wellington; it says Sydney",
    "  0.90  au: Canberra; it says Sydney",
  ]);
  expect(hiddenKnowledgeText([agreed], plain)).toBe("Nothing that it knows but does not say.\n");
});

it("concludes nothing where the head is not good enough", () => {
  const unread = { ...parted, knows: null };
  expect(knowledgeText(unread, plain)).toContain("It says Sydney. Chosen from the list: Sydney.");
  expect(hiddenKnowledgeText([unread], plain)).toContain("Nothing is concluded from the inside");
});

it("lets no candidate steer the terminal", () => {
  const [esc, bell] = [27, 7].map((code) => String.fromCharCode(code));
  const hostile = { ...parted, says: `${esc}[2JSyd\nney`, question: `${esc}]0;x${bell}Which?` };
  const text = knowledgeText(hostile, plain);
  expect(text).not.toContain(esc);
  expect(text).not.toContain(bell);
  expect(text).toContain("It says Syd ney.");
});
