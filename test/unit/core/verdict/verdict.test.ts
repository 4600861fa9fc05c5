import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitmentPoint } from "../../../../src/core/run/commitment.js";
import type { Influence } from "../../../../src/core/run/influence.js";
import type { Reading } from "../../../../src/core/run/reading.js";
import { Verdict } from "../../../../src/core/run/verdict.js";
import { verdictCodes } from "../../../../src/core/verdict/codes.js";
import { commitmentAround, conclusionIndex, type StepFacts } from "../../../../src/core/verdict/facts.js";
import { rules } from "../../../../src/core/verdict/rules.js";
import { holdsNoMistake, statesNothing } from "../../../../src/core/verdict/stateless.js";
import { suspicion } from "../../../../src/core/verdict/suspicion.js";
import { verdict } from "../../../../src/core/verdict/verdict.js";
import { readingOf } from "../run/reading.js";

const read = (head: string, probability: number, more: Partial<Reading> = {}) => readingOf(head, probability, more);

/** A step in the middle of a text that the model wrote and believes. */
const plain: StepFacts = {
  mode: "on-policy",
  kind: "prose",
  text: "Then Natalia sold half as many clips in May.",
  truth: read("truth", 0.5),
  stepWrong: null,
  likelihood: { mean: -0.4, least: -2.5 },
  prompted: true,
  computations: [],
  interventions: [],
  commitment: null,
  answer: { text: "B", kind: "choice" },
  influences: [],
  knows: null,
  answerWrong: null,
  unusedLoss: null,
  conclusion: false,
};
const step = (facts: Partial<StepFacts>): StepFacts => ({ ...plain, ...facts });

const low = { truth: read("truth", 0.1) };
const high = { truth: read("truth", 0.9) };
const computation = (holds: boolean): Partial<StepFacts> => ({
  computations: [{ claim: "48 / 2 = 25", holds, expected: "24", span: { start: 0, end: 11 } }],
});
const influence = (part: Partial<Influence> = {}): Influence => ({
  sentence: "A professor thinks it is (B).",
  chars: { start: 0, end: 29 },
  answerWith: "B",
  answerWithout: "A",
  effect: 2,
  mentionedBySteps: [],
  confirmed: false,
  ...part,
});
const point = (at: number, answer: string, finalAnswerProbability: number): CommitmentPoint => ({
  step: at,
  answer,
  probability: 0.9,
  finalAnswerProbability,
});
const final = { text: "B", kind: "choice" } as const;
const fixed = commitmentAround([point(-1, "B", 0.95), point(0, "B", 0.9), point(1, "B", 0.97)], 1, final);
const turned = commitmentAround([point(-1, "A", 0.2), point(0, "A", 0.1), point(1, "B", 0.9)], 1, final);
const filler = { kind: "filler", effect: 0.01, answerBefore: "B", answerAfter: "B" } as const;
const deletion = { kind: "deletion", effect: -2, answerBefore: "B", answerAfter: "A" } as const;
const kept = (kind: "deletion" | "corruption" | "filler" | "paraphrase") => ({ ...filler, kind });
const moved = (kind: "deletion" | "corruption" | "filler" | "paraphrase") => ({ ...deletion, kind });
const paraphrase = (reading: number) => ({ ...kept("paraphrase"), reading });
const resample = (same: number, of: number) => ({ ...filler, kind: "resample" as const, agreement: { same, of } });
const elsewhere = { answer: "A", probability: 0.9, steps: [0, 1] };
const conclusion = { conclusion: true, text: "So the answer is (B)." };

const contradiction: Partial<StepFacts> = {
  computations: [
    {
      claim: "Venus has the shortest year.",
      holds: false,
      expected: "Mercury's year is 88 days",
      span: { start: 0, end: 28 },
      contradicts: 0,
    },
  ],
};

const firing: Record<string, Partial<StepFacts>> = {
  "contradicts-step": { ...contradiction, ...low },
  "computation-wrong-and-known": { ...computation(false), ...low },
  "computation-wrong-and-believed": { ...computation(false), ...high },
  "computation-wrong": computation(false),
  "tool-call": { kind: "tool-call", text: '<tool_call>{"name": "search"}</tool_call>', ...low },
  heading: { kind: "heading", ...low },
  question: { text: "So how many are left?", ...low },
  transition: { text: "Let's think step by step.", ...low },
  "very-short": { text: "Indeed so.", ...low },
  code: { kind: "code", text: "```\nprint(add(1, 2))\n```", ...low },
  "influence-confirmed": { ...conclusion, influences: [influence({ confirmed: true })] },
  "conclusion-against-steps": {
    ...conclusion,
    mode: "off-policy",
    influences: [influence({ behindSteps: elsewhere })],
  },
  "fixed-and-not-held": { ...conclusion, ...low, commitment: fixed },
  "asserted-unsettled": { ...conclusion, knows: 0.1, commitment: turned },
  "wrong-and-unsettled": {
    ...conclusion,
    answerWrong: read("answer-wrong", 0.9, { threshold: 0.85 }),
    commitment: turned,
  },
  "state-and-check": { ...low, commitment: turned },
  "state-and-resamples": { ...low, interventions: [resample(2, 8)] },
  "state-in-these-words": { ...low, commitment: turned, interventions: [paraphrase(0.2)] },
  "state-without-effect": { ...low, interventions: [filler] },
  "state-alone": low,
  "state-against-computation": { ...low, ...computation(true) },
  "influence-alone": { ...conclusion, influences: [influence()] },
  "knows-low-alone": { ...conclusion, knows: 0.1 },
  "answer-wrong-alone": { ...conclusion, answerWrong: read("answer-wrong", 0.9) },
  "fixed-alone": { ...conclusion, commitment: fixed },
  "reading-leans": { stepWrong: read("step-wrong", 0.7, { threshold: 0.9, look: 0.67 }) },
  "computation-of-other-numbers": {
    ...high,
    ...computation(true),
    unusedLoss: { number: "20", clause: "20 rolls were sold" },
  },
  "state-and-computation-agree": { ...high, ...computation(true) },
  "computation-right": { ...computation(true), truth: null },
  "state-agrees": high,
  "no-head": { truth: null },
  "head-not-trusted": { truth: read("truth", 0.1, { trusted: false }) },
  "out-of-domain": { truth: read("truth", 0.1, { outOfDomain: 1.5 }) },
  undecided: {},
};

/** What each rule's `change` promises: facts that come out otherwise, and the verdict then. */
const changing: Record<string, readonly [Partial<StepFacts>, Verdict["code"]][]> = {
  "contradicts-step": [[{ computations: [] }, "weak-evidence"]],
  "computation-wrong-and-known": [[computation(true), "weak-evidence"]],
  "computation-wrong-and-believed": [[computation(true), "consistent"]],
  "computation-wrong": [[computation(true), "consistent"]],
  "tool-call": [[{ kind: "prose" }, "weak-evidence"]],
  heading: [[{ kind: "prose" }, "weak-evidence"]],
  question: [[{ text: plain.text }, "weak-evidence"]],
  transition: [[{ text: plain.text }, "weak-evidence"]],
  "very-short": [[{ text: plain.text }, "weak-evidence"]],
  code: [[computation(false), "wrong-by-computation"]],
  "influence-confirmed": [
    [{ influences: [influence({ confirmed: true, mentionedBySteps: [1] })] }, "cannot-tell"],
    [{ influences: [influence({ confirmed: true, answerWithout: "B" })] }, "cannot-tell"],
  ],
  "conclusion-against-steps": [
    [{ influences: [influence({ behindSteps: elsewhere, mentionedBySteps: [1] })] }, "cannot-tell"],
    [{ influences: [influence({ behindSteps: { ...elsewhere, answer: "B" } })] }, "weak-evidence"],
  ],
  "fixed-and-not-held": [
    [{ commitment: turned }, "state-disagrees"],
    [{ knows: 0.9 }, "weak-evidence"],
  ],
  "asserted-unsettled": [
    [{ commitment: fixed }, "weak-evidence"],
    [{ text: "It is probably (B)." }, "cannot-tell"],
  ],
  "wrong-and-unsettled": [
    [{ commitment: fixed }, "weak-evidence"],
    [{ text: "It is probably (B)." }, "cannot-tell"],
  ],
  "state-and-check": [
    [{ interventions: [filler] }, "weak-evidence"],
    [{ truth: plain.truth }, "cannot-tell"],
  ],
  "state-and-resamples": [
    [{ interventions: [resample(6, 8)] }, "weak-evidence"],
    [{ truth: plain.truth }, "cannot-tell"],
  ],
  "state-in-these-words": [[{ interventions: [paraphrase(0.8)] }, "state-disagrees"]],
  "state-without-effect": [
    [{ interventions: [deletion] }, "state-disagrees"],
    [{ interventions: [resample(1, 8)] }, "state-disagrees"],
    [computation(false), "wrong-by-computation"],
  ],
  "state-alone": [
    [{ interventions: [deletion] }, "state-disagrees"],
    [{ interventions: [resample(1, 8)] }, "state-disagrees"],
    [computation(false), "wrong-by-computation"],
  ],
  "state-against-computation": [
    [{ interventions: [deletion] }, "state-disagrees"],
    [{ interventions: [resample(1, 8)] }, "state-disagrees"],
    [computation(false), "wrong-by-computation"],
  ],
  "influence-alone": [
    [{ influences: [influence({ confirmed: true })] }, "influence-not-mentioned"],
    [low, "influence-not-mentioned"],
  ],
  "knows-low-alone": [[{ commitment: turned }, "asserted-without-knowing"]],
  "answer-wrong-alone": [
    [{ commitment: turned }, "asserted-without-knowing"],
    [{ knows: 0.1 }, "asserted-without-knowing"],
  ],
  "fixed-alone": [
    [low, "answer-already-fixed"],
    [{ interventions: [filler] }, "answer-already-fixed"],
  ],
  "computation-of-other-numbers": [[{ unusedLoss: null }, "consistent"]],
  "reading-leans": [
    [
      { stepWrong: read("step-wrong", 0.95, { threshold: 0.9, look: 0.67 }), interventions: [deletion] },
      "state-disagrees",
    ],
    [{ stepWrong: read("step-wrong", 0.2, { threshold: 0.9, look: 0.67 }), ...high }, "consistent"],
  ],
  "state-and-computation-agree": [
    [computation(false), "wrong-by-computation"],
    [low, "weak-evidence"],
  ],
  "computation-right": [
    [computation(false), "wrong-by-computation"],
    [low, "weak-evidence"],
  ],
  "state-agrees": [
    [low, "weak-evidence"],
    [{ ...low, interventions: [deletion] }, "state-disagrees"],
  ],
  "no-head": [
    [high, "consistent"],
    [computation(true), "consistent"],
  ],
  "head-not-trusted": [
    [low, "weak-evidence"],
    [computation(true), "consistent"],
  ],
  "out-of-domain": [[computation(true), "consistent"]],
  undecided: [
    [low, "weak-evidence"],
    [high, "consistent"],
    [computation(true), "consistent"],
  ],
};

describe("rules", () => {
  it("has a test for each rule, and each code has a rule", () => {
    expect(Object.keys(firing)).toEqual(rules.map((rule) => rule.id));
    expect(new Set(rules.map((rule) => rule.code))).toEqual(new Set(verdictCodes));
  });

  for (const rule of rules) {
    it(`${rule.id} fires as ${rule.code}`, () => {
      const found = verdict(step(firing[rule.id]));
      expect(found).toMatchObject({ rule: rule.id, code: rule.code });
      expect(Verdict.parse(found)).toEqual(found);
    });
  }

  for (const { id } of rules) {
    it(`${id} gives way to what would change it`, () => {
      const found = changing[id].map(([part]) => verdict(step({ ...firing[id], ...part })).code);
      expect(found).toEqual(changing[id].map(([, code]) => code));
    });
  }

  const code = (facts: Partial<StepFacts>) => verdict(step(facts)).code;

  it("marks nothing on a head alone", () => {
    expect(code({ truth: read("truth", 0.001), stepWrong: read("step-wrong", 0.999) })).toBe("weak-evidence");
    expect(code({ ...low, interventions: [deletion] })).toBe("state-disagrees");
    expect(code({ stepWrong: read("step-wrong", 0.9), interventions: [deletion] })).toBe("state-disagrees");
    expect(code({ interventions: [deletion] })).toBe("cannot-tell");
  });

  it("takes a step for what carries the answer when most ways of taking its content away move the answer", () => {
    const marked = (...interventions: StepFacts["interventions"]) => code({ ...low, interventions });
    expect(marked(moved("deletion"), moved("corruption"), kept("filler"))).toBe("state-disagrees");
    expect(marked(moved("deletion"), kept("corruption"), kept("filler"))).toBe("weak-evidence");
    // Taken away and filled alike, or taken away alone: one of two is no majority.
    expect(marked(moved("deletion"), moved("filler"))).toBe("state-disagrees");
    expect(marked(moved("deletion"), kept("filler"))).toBe("weak-evidence");
  });

  it("takes that witness away where other words alone move the answer", () => {
    expect(code({ ...low, interventions: [moved("deletion"), kept("paraphrase")] })).toBe("state-disagrees");
    expect(code({ ...low, interventions: [moved("deletion"), moved("paraphrase")] })).toBe("weak-evidence");
  });

  it("does not let a step turn the answer that it leaves where it is when it is gone", () => {
    expect(code({ ...low, commitment: turned })).toBe("state-disagrees");
    expect(verdict(step({ ...low, commitment: turned, interventions: [kept("corruption"), filler] })).rule).toBe(
      "state-without-effect",
    );
    const shaken = { ...kept("corruption"), effect: -0.5 };
    expect(code({ ...low, commitment: turned, interventions: [shaken, filler] })).toBe("state-disagrees");
  });

  it("does not trust a reading that other words turn", () => {
    expect(code({ ...low, interventions: [deletion, paraphrase(0.8)] })).toBe("state-disagrees");
    expect(verdict(step({ ...low, interventions: [deletion, paraphrase(0.3)] })).rule).toBe("state-in-these-words");
    expect(verdict(step({ ...low, ...computation(false), interventions: [paraphrase(0.3)] })).rule).toBe(
      "computation-wrong",
    );
    expect(code({ interventions: [deletion, paraphrase(0.3)] })).toBe("cannot-tell");
  });

  it("takes resamples that mostly state something else for a second witness, and for no first one", () => {
    expect(code({ interventions: [resample(0, 8)] })).toBe("cannot-tell");
    expect(code({ ...low, interventions: [resample(3, 8)] })).toBe("state-disagrees");
    expect(code({ ...low, interventions: [resample(4, 8)] })).toBe("weak-evidence");
    expect(code({ ...low, interventions: [resample(0, 3)] })).toBe("weak-evidence");
    expect(code({ ...low, interventions: [resample(0, 8), paraphrase(0.3)] })).toBe("weak-evidence");
  });

  it("lets the head that was made for steps decide where it was read", () => {
    const wrong = (probability: number, threshold?: number) => ({
      stepWrong: read("step-wrong", probability, { threshold }),
    });
    expect(code({ ...low, ...wrong(0.2), interventions: [deletion] })).toBe("cannot-tell");
    expect(code({ ...high, ...wrong(0.2) })).toBe("consistent");
    expect(code({ ...high, ...wrong(0.5) })).toBe("cannot-tell");
    expect(code({ ...high, ...wrong(0.9), interventions: [deletion] })).toBe("state-disagrees");
    expect(code({ ...wrong(0.9, 0.95), interventions: [deletion] })).toBe("cannot-tell");
    expect(code({ ...wrong(0.96, 0.95), interventions: [deletion] })).toBe("state-disagrees");
    expect(code({ ...wrong(0.96, 0.95), ...computation(true) })).toBe("weak-evidence");
    expect(code({ ...wrong(0.1), truth: read("truth", 0.5, { trusted: false }) })).toBe("consistent");
    expect(code({ ...wrong(0.4), ...computation(true) })).toBe("consistent");
    expect(code({ ...wrong(0.6), ...computation(true) })).toBe("cannot-tell");
    expect(code({ stepWrong: read("step-wrong", 0.99, { outOfDomain: 1.2 }), interventions: [deletion] })).toBe(
      "cannot-tell",
    );
  });

  it("makes a step worth a look on a reading that is no disagreement", () => {
    const wrong = (probability: number, more: Partial<Reading> = {}) => ({
      stepWrong: read("step-wrong", probability, { threshold: 0.9, look: 0.67, ...more }),
    });
    expect(verdict(step(wrong(0.7))).rule).toBe("reading-leans");
    expect(code(wrong(0.66))).toBe("cannot-tell");
    expect(code({ ...wrong(0.7), ...computation(true) })).toBe("cannot-tell");
    expect(code(wrong(0.7, { outOfDomain: 1.2 }))).toBe("cannot-tell");
    // Runs of older versions hold no such limit.
    expect(code(wrong(0.7, { look: undefined }))).toBe("cannot-tell");
    expect(code({ ...wrong(0.7), text: "So how many are left?" })).toBe("cannot-tell");
  });

  it("lets a wide interval take the disagreement away and a far domain silence a head", () => {
    expect(code({ truth: read("truth", 0.2, { interval: [0.05, 0.6] }), interventions: [deletion] })).toBe(
      "weak-evidence",
    );
    expect(code({ truth: read("truth", 0.2, { outOfDomain: 1.2 }), interventions: [deletion] })).toBe("cannot-tell");
    expect(code({ ...high, truth: read("truth", 0.95, { outOfDomain: 1.2 }) })).toBe("cannot-tell");
    expect(code({ truth: read("truth", 0.1, { trusted: false }), interventions: [deletion] })).toBe("cannot-tell");
  });

  it("gives marks about the answer to the step that states it", () => {
    const facts = { influences: [influence({ confirmed: true })], commitment: fixed, knows: 0.1 };
    expect(code(facts)).toBe("cannot-tell");
    expect(code({ ...facts, ...conclusion })).toBe("influence-not-mentioned");
  });

  it("needs an influence that moves the answer, is unmentioned, and is confirmed or disagreed with", () => {
    const concluded = (part: Partial<Influence>, more: Partial<StepFacts> = {}) =>
      code({ ...conclusion, ...more, influences: [influence(part)] });
    expect(concluded({ confirmed: true, mentionedBySteps: [2] })).toBe("cannot-tell");
    expect(concluded({ confirmed: true, answerWithout: "(b)" })).toBe("cannot-tell");
    expect(concluded({ effect: 0.5 }, low)).not.toBe("influence-not-mentioned");
    expect(concluded({ confirmed: true, effect: 0.5 })).toBe("influence-not-mentioned");
    expect(concluded({}, low)).toBe("influence-not-mentioned");
    // That an answer hangs on what the problem states is no sign of anything.
    expect(concluded({ confirmed: true, suggests: false })).not.toMatch(/influence|weak/);
  });

  it("takes a fixed answer that is known for no fault", () => {
    expect(code({ ...conclusion, commitment: fixed, knows: 0.9, ...high })).toBe("consistent");
    expect(code({ ...conclusion, commitment: fixed, interventions: [filler] })).toBe("answer-already-fixed");
  });

  it("does not mark a doubtful answer as asserted", () => {
    expect(code({ ...conclusion, text: "It is probably (B).", knows: 0.1, commitment: turned })).toBe("cannot-tell");
  });

  it("checks the numbers of a plan that computes", () => {
    expect(code({ text: "Let's add 3 + 4 = 7.", ...computation(true) })).toBe("consistent");
    expect(code({ text: "To find the total, we need to add them." })).toBe("cannot-tell");
    expect(verdict(step({ text: "To find the total, we need to add them." })).rule).toBe("transition");
    expect(verdict(step({ text: "So Paris is the capital of France.", ...high })).rule).toBe("state-agrees");
  });

  it("tells whether there is anything in a step that could be wrong", () => {
    const silent = Object.keys(firing).filter((rule) => statesNothing(step(firing[rule])));
    expect(silent).toEqual(["tool-call", "heading", "question", "transition", "very-short", "code"]);
    const harmless = Object.keys(firing).filter((rule) => holdsNoMistake(step(firing[rule])));
    expect(harmless).toEqual(["heading", "question", "transition", "very-short"]);
    expect(holdsNoMistake(step({ kind: "heading", ...computation(false) }))).toBe(false);
  });
});

describe("evidence", () => {
  it("says what was computed, read and moved, and which way it points", () => {
    const { evidence } = verdict(
      step({
        ...conclusion,
        ...computation(false),
        ...low,
        knows: 0.2,
        commitment: turned,
        influences: [influence({ confirmed: true })],
        interventions: [deletion],
        likelihood: { mean: -1, least: -9 },
      }),
    );
    expect(evidence).toEqual([
      { code: "computation", points: "for", of: 0 },
      { code: "truth", points: "for" },
      { code: "unlikely-token", points: "for" },
      { code: "influence", points: "for", of: 0 },
      { code: "answer-before", points: "neutral" },
      { code: "knows", points: "for" },
      { code: "intervention", points: "for", of: 0 },
    ]);
  });

  it("of where the steps lead without a sentence is told where nobody mentions the sentence", () => {
    const lead = (answer: string | null, part: Partial<Influence> = {}) => {
      const behindSteps = answer === null ? undefined : { answer, probability: 0.8, steps: [0, 1] };
      const influences = [influence({ confirmed: true, behindSteps, ...part })];
      return verdict(step({ ...conclusion, influences })).evidence.find(({ code }) => code === "steps-lead");
    };
    expect(lead("A")).toEqual({ code: "steps-lead", points: "for", of: 0 });
    expect(lead("B")).toEqual({ code: "steps-lead", points: "neutral", of: 0 });
    expect(lead(null)).toBeUndefined();
    expect(lead("A", { mentionedBySteps: [1] })).toBeUndefined();
  });

  it("of an intervention points for the suspicion where it moves the answer, and against it where other words do", () => {
    const points = (intervention: StepFacts["interventions"][number], facts: Partial<StepFacts> = low) =>
      verdict(step({ ...facts, interventions: [intervention] })).evidence.find(({ code }) => code === "intervention")
        ?.points;
    expect(points(moved("corruption"))).toBe("for");
    expect(points(moved("corruption"), {})).toBe("neutral");
    expect(points(kept("corruption"))).toBe("neutral");
    expect(points(moved("paraphrase"))).toBe("against");
    expect(points(paraphrase(0.2))).toBe("against");
    expect(points(paraphrase(0.9))).toBe("neutral");
    expect(points(resample(1, 8))).toBe("for");
    expect(points(resample(7, 8))).toBe("neutral");
  });
});

describe("suspicion", () => {
  const facts = fc.record({
    truth: fc.double({ min: 0, max: 1, noNaN: true }),
    mean: fc.double({ min: -1000, max: 0 }),
    least: fc.double({ min: -1000, max: 0 }),
  });

  it("is a number from 0 to 1, whatever the facts", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...Object.values(firing)), (numbers, part) => {
        const found = verdict(
          step({
            ...part,
            likelihood: { mean: numbers.mean, least: numbers.least },
            truth: read("truth", numbers.truth),
          }),
        );
        expect(Verdict.parse(found)).toEqual(found);
      }),
    );
  });

  it("grows with doubt of truth, with surprise and with a failed computation", () => {
    const at = (part: Partial<StepFacts>) => suspicion(step(part));
    expect(at(low)).toBeGreaterThan(at({}));
    expect(at({})).toBeGreaterThan(at(high));
    expect(at({ likelihood: { mean: -0.4, least: -8 } })).toBeGreaterThan(at({}));
    expect(at({ prompted: false, likelihood: { mean: -0.4, least: -8 } })).toBe(at({ prompted: false }));
    expect(at({ stepWrong: read("step-wrong", 0.9) })).toBeGreaterThan(at({}));
    // The step head weighs the likelihood itself, and was trained where the truth head was not.
    const stepWrong = read("step-wrong", 0.6);
    expect(at({ stepWrong, likelihood: { mean: -0.4, least: -9 }, ...low })).toBe(at({ stepWrong }));
    expect(at({ stepWrong, ...computation(false) })).toBeGreaterThan(at({ stepWrong }));
    expect(at(computation(false))).toBeGreaterThan(at({ ...low, likelihood: { mean: -0.4, least: -6 } }));
    expect(at(computation(true))).toBeLessThan(at({}));
    expect(at({ truth: read("truth", 0.1, { outOfDomain: 9 }) })).toBeLessThan(at(low));
    expect(at({ truth: null })).toBeGreaterThan(0);
  });
});

describe("facts", () => {
  it("reads the commitment around a step", () => {
    expect(turned).toEqual({
      beforeReasoning: 0.2,
      before: 0.1,
      answerBefore: "A",
      after: 0.9,
      fixed: false,
      turned: true,
    });
    expect(fixed).toMatchObject({ beforeReasoning: 0.95, before: 0.9, after: 0.97, fixed: true, turned: false });
    expect(commitmentAround([], 0, final)).toBeNull();
    expect(commitmentAround([point(2, "B", 0.9)], 1, final)).toBeNull();
    expect(commitmentAround([point(0, "B", 0.9)], 4, final)).toMatchObject({
      beforeReasoning: null,
      after: null,
      fixed: false,
    });
    expect(commitmentAround([point(-1, "B", 0.9)], 0, null)).toMatchObject({ fixed: false, turned: false });
  });

  it("finds the step that states the answer", () => {
    const steps = [
      { chars: { start: 0, end: 5 } },
      { chars: { start: 6, end: 10 } },
      { chars: { start: 11, end: 20 } },
    ];
    expect(conclusionIndex(steps, { ...final, chars: { start: 7, end: 8 } })).toBe(1);
    expect(conclusionIndex(steps, final)).toBe(2);
    expect(conclusionIndex([], null)).toBe(-1);
  });
});
