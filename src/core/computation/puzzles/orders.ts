import { patternOf } from "../../patternOf.js";
import { extractAnswer } from "../../answer/extract.js";
import { choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { isTrueIn, MOST_THINGS, type Order, type OrderFact, ordersWith } from "./orders/consistentOrders.js";
import { axes } from "./orders/axes.js";
import { orderFactsIn, type StatedFact, type Things } from "./orders/facts.js";
import type { PuzzleKind } from "./puzzle.js";
import { holdsSeveral, thingsIn } from "./orders/things.js";
import { clausesOf } from "./sentences.js";

interface Option {
  readonly letter: string;
  readonly text: string;
  readonly fact: OrderFact | null;
}

interface State {
  readonly things: Things;
  readonly given: readonly OrderFact[];
  /** The prompt lists all things, or says nothing that is not read: places may be counted. */
  readonly complete: boolean;
  /** All orders that the prompt leaves possible. */
  readonly orders: readonly Order[];
  readonly options: readonly Option[];
}

/** Words by which a prompt says that not all of it is so. */
const unsure = /\b(?:lie|lies|lying|liars?|false|either|unless|if|only one|exactly one|at least one|at most one)\b/i;
/** A step that tries something, or takes something back. */
const tries = patternOf("i", [
  String.raw`\b(?:wait|actually|false|untrue|not (?:true|correct|right|so|valid|consistent)|inconsistent|`,
  String.raw`rul(?:e|ed|es|ing) out|eliminate[ds]?|contradict\w*|impossible|not possible|wrong|incorrect|`,
  String.raw`mistake\w*|hmm+|assum\w+|suppos\w+|hypothe\w+|tr(?:y|ying|ies)|case \d|scenario|possib\w+|guess\w*|`,
  String.raw`what if|let['’]s say|imagine|perhaps|maybe|options? [A-H]\b)\b`,
]);
const hedged = patternOf("i", [
  String.raw`["“”‘]|\b(?:if|whether|neither|nor|none|nobody|no one|nothing|instead of|rather than|unlike|except|`,
  "besides|other than|not only|so far|(?<!(?:that|who|which) )could(?! not)|might|may|would|either|",
  String.raw`unless|options?|statements? [A-H])\b|\?\s*$`,
]);
/** An option that is gone through. */
const quotesOption = /^\W*(?:\(?[A-Ha-h]\)|[A-H][.:])\s/;

/** Things whose order a prompt gives by relations and places: the logical deduction task, who is taller than whom. */
export const orders: PuzzleKind<State> = {
  read(prompt) {
    if (holdsSeveral(prompt)) return null;
    const options = choiceOptions(prompt);
    const text = prompt.slice(0, options[0]?.marked ?? prompt.length);
    const told = clausesOf(text).filter((sentence) => !sentence.text.includes("?"));
    if (told.some((sentence) => unsure.test(sentence.text))) return null;
    for (const axis of axes) {
      const things = thingsIn(
        text,
        told.map((sentence) => sentence.text),
        axis,
      );
      if (!things || things.names.length > MOST_THINGS) continue;
      const facts = told.map((sentence) => wholeFact(sentence.text, things));
      const given = facts.flat();
      if (given.length < 2) continue;
      const complete = things.listed || facts.every((stated) => stated.length > 0);
      const orders = ordersWith(things.names.length, given);
      if (orders.length === 0) return null;
      return {
        things,
        given,
        complete,
        orders,
        options: options.map(({ letter, text: option }) => ({
          letter,
          text: option,
          fact: wholeFact(`${option}.`, things).find(({ kind }) => complete || kind === "before") ?? null,
        })),
      };
    }
    return null;
  },
  follow: (step, state) => ({ computations: computationsIn(step, state), state }),
};

function computationsIn(step: string, state: State): Computation[] {
  const answer = answerComputation(step, state);
  if (tries.test(step)) return answer;
  const facts = clausesOf(step)
    .filter(({ text }) => !hedged.test(text) && !quotesOption.test(text))
    .flatMap(({ text, start }) =>
      orderFactsIn(text, state.things).map((fact) => ({ ...fact, start: fact.start + start, end: fact.end + start })),
    );
  const told = facts.filter(({ fact }) => state.complete || fact.kind === "before");
  return [...told.flatMap((fact) => factComputation(fact, state)), ...answer];
}

/** A sentence that states one fact and nothing else. */
function wholeFact(sentence: string, things: Things): OrderFact[] {
  const bare = sentence.replace(/^[-*•\s]*(?:\(?\d{1,2}[.)] )?/, "").replace(/[.!\s]*$/, "");
  return orderFactsIn(bare, things)
    .filter(({ start, end, negated }) => start === 0 && end === bare.length && !negated)
    .map(({ fact }) => fact)
    .slice(0, 1);
}

function factComputation(
  { fact, negated, text, start, end }: StatedFact,
  { things, given, orders }: State,
): Computation[] {
  const isTrue = orders.some((order) => isTrueIn(fact, order));
  const isFalse = orders.some((order) => !isTrueIn(fact, order));
  if (isTrue && isFalse) return [];
  if (given.some((other) => JSON.stringify(other) === JSON.stringify(fact)) && isTrue !== negated) return [];
  return [
    { claim: text, holds: isTrue !== negated, expected: expectedFor(fact, things, orders), span: { start, end } },
  ];
}

/** The order where there is one; else the places that the things of the fact may have. */
function expectedFor(fact: OrderFact, { names }: Things, orders: readonly Order[]): string {
  if (orders.length === 1)
    return orders[0]
      .map((place, thing) => ({ place, name: names[thing][0] }))
      .sort((a, b) => a.place - b.place)
      .map(({ place, name }) => `${place}. ${name}`)
      .join(", ");
  const things = fact.kind === "before" ? [fact.first, fact.then] : fact.things;
  return things
    .map((thing) => {
      const places = [...new Set(orders.map((order) => order[thing]))].sort((a, b) => a - b);
      return `${names[thing][0]}: ${places.join(" / ")}`;
    })
    .join(", ");
}

/** "So the answer is (B)": what the option states is so in no order. */
function answerComputation(step: string, { options, orders }: State): Computation[] {
  if (options.length === 0 || !/\banswer\b|\\boxed|答案/i.test(step)) return [];
  const answer = extractAnswer(step, {
    kind: "choice",
    options: options.map((option) => ({ ...option, chars: { start: 0, end: 0 } })),
  });
  const chosen = options.find(({ letter }) => letter === answer?.text);
  if (!answer?.chars || !chosen?.fact) return [];
  const right = options.filter(({ fact }) => fact && orders.every((order) => isTrueIn(fact, order)));
  const { fact } = chosen;
  if (orders.some((order) => isTrueIn(fact, order)) && !right.includes(chosen)) return [];
  return [
    {
      claim: step.slice(answer.chars.start, answer.chars.end),
      holds: right.includes(chosen),
      expected: right.length === 1 ? `(${right[0].letter}) ${right[0].text}` : `≠ ${chosen.text}`,
      span: answer.chars,
    },
  ];
}
