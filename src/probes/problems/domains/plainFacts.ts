import { pick, type Random } from "../../../core/statistics/random.js";
import type { Fact } from "../../statements/statement.js";
import { fillTemplate } from "../../statements/template.js";
import { topics } from "../../statements/topics/index.js";
import type { ProblemDomain, WorkedStep } from "../workedProblem.js";

const FACTS = 3;
const known = topics.filter(({ kind }) => kind === "fact");
const questions = [
  "Tell me something.",
  "Tell me some things that are true.",
  "Write down some facts.",
  "State a few facts, one on each line.",
  "What do you know?",
];

/**
 * Facts of the world in an answer, affirmed and negated: nothing in them follows from a step before. Without negations the
 * likelihood of the words alone would seem to tell what is wrong.
 */
export const plainFacts: ProblemDomain = {
  name: "plain-facts",
  make(index, random) {
    const topic = known[index % known.length]!;
    return {
      id: `plain-facts/${index}`,
      domain: "plain-facts",
      question: pick(random, questions),
      steps: topic.facts(random, FACTS).map((fact) => stated(fact, random)),
    };
  },
};

/** Wrong are the same sentence about something else, and the other polarity of the right one. */
function stated({ wordings }: Fact, random: Random): WorkedStep {
  const wording = pick(random, wordings);
  const negated = random() < 0.5;
  const sentence = (negates: boolean, label: boolean) => {
    const text = fillTemplate(wording, negates, label, random);
    // "Washington, D.C." has its full stop already.
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
  };
  return {
    text: sentence(negated, true),
    wrong: [
      { mistake: "entity", text: sentence(negated, false) },
      { mistake: "relation", text: sentence(!negated, false) },
    ],
  };
}
