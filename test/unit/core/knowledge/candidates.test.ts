import { expect, it } from "vitest";
import {
  answerIn,
  askedIn,
  candidateSaid,
  toRank,
  typedCandidates,
  withoutRepeats,
} from "../../../../src/core/knowledge/candidates.js";
import { parseQuestionLine } from "../../../../src/core/knowledge/question.js";

const choice = "Which river flows through Cairo?\n(A) Congo\n(B) Nile\n(C) Niger\n\nI am quite sure that it is (C).";

it("finds the options in a question, and the question without them", () => {
  expect(askedIn(choice)).toEqual({
    whole: choice,
    stem: "Which river flows through Cairo?",
    options: ["Congo", "Nile", "Niger"],
  });
  expect(askedIn(" Who wrote Emma? ")).toEqual({ whole: "Who wrote Emma?", stem: "Who wrote Emma?", options: [] });
});

it("takes the same answer in other words for one", () => {
  expect(withoutRepeats(["the Nile", "Nile", "", "1,200", "Congo", "1200"])).toEqual(["the Nile", "1,200", "Congo"]);
});

it.each([
  ["(C) Niger", 2],
  ["Nile", 1],
  ["The river that flows through Cairo is the Nile.", 1],
  ["The Thames", -1],
  ["Either the Nile or the Congo", -1],
])("knows which candidate %j gives", (reply, index) => {
  expect(candidateSaid(reply, askedIn(choice), ["Congo", "Nile", "Niger"])).toBe(index);
});

it.each([
  ["日本の首都は？", "日本の首都は東京です。", ["京都", "東京"], 1],
  ["法國的首都是哪裡？", "巴黎市", ["里昂", "巴黎"], 1],
  ["一天有幾小時？", "一天有24小時。", ["12 小時", "24 小時"], 1],
  ["一天有幾小時？", "一天有24小時。", ["4 小時", "2 小時"], -1],
  ["How long is a day?", "A day is 24 hours long.", ["12 hours", "24 hours"], 1],
  ["What is 6 times 7?", "The answer is 42, not 41.", ["41", "43"], -1],
])("of %j knows which candidate %j gives, in scripts without blanks too", (question, reply, candidates, index) => {
  expect(candidateSaid(reply, askedIn(question), candidates)).toBe(index);
});

it("ranks each answer once and never leaves out the right one", () => {
  const letters = Array.from({ length: 16 }, (_, i) => `answer ${i}`);
  expect(toRank(["Lima", "lima", "Cusco"], "LIMA")).toEqual(["Lima", "Cusco"]);
  expect(toRank(["Lima"], "Cusco")).toEqual(["Lima", "Cusco"]);
  expect(toRank(letters, "answer 3")).toEqual(letters);
  expect(() => toRank(["Lima", "LIMA"], null)).toThrow('There is one candidate, "Lima"');
  expect(() => toRank([""], null)).toThrow("There is one candidate");
  expect(() => toRank(letters, "Lima")).toThrow("17 answers to rank, the right one among them: give at most 16");
});

it("does not take a part of a word for a candidate", () => {
  expect(candidateSaid("Nigeria", askedIn("Which river is long?"), ["Niger", "Nile"])).toBe(-1);
});

it("takes the first line of a reply, and the answer where it says which", () => {
  expect(answerIn("Paris.\nIt lies on the Seine.", "What is the capital of France?")).toBe("Paris");
  expect(answerIn("The answer is 42.", "How many are there?")).toBe("42");
  expect(answerIn("x".repeat(100_000), "Who?").length).toBe(120);
});

it("reads a question line, or says what is wrong with it", () => {
  expect(parseQuestionLine('{"id": "1", "question": "Who wrote Emma?", "topic": "books"}')).toEqual({
    id: "1",
    question: "Who wrote Emma?",
    candidates: null,
    right: null,
  });
  const reject = (line: string) => parseQuestionLine(line) as { id: string | null; error: { message: string } };
  expect(reject("nonsense").error.message).toBe("This line is not JSON.");
  expect(reject('{"id": true, "question": "?"}')).toMatchObject({ id: null, error: { code: "bad-input" } });
  expect(parseQuestionLine('{"question_id": 7, "question": "Who?"}')).toMatchObject({ id: "7", question: "Who?" });
  expect(reject('{"id": "7", "question": "Who?", "candidates": ["one"]}').error.message).toContain(
    "candidates: must be two at least",
  );
  const many = JSON.stringify({ id: "8", question: "Who?", candidates: Array(17).fill("a") });
  expect(reject(many)).toMatchObject({ id: "8", error: { code: "bad-input" } });
});

it("reads candidates that were typed, whatever sets them apart", () => {
  expect(typedCandidates("Paris; Rome；\n London ;paris;")).toEqual(["Paris", "Rome", "London"]);
  expect(typedCandidates(" ; ")).toEqual([]);
});
