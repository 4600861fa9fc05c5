import { capitalised } from "../../../../../core/capitalised.js";
import type { ProblemMaker } from "../../draw.js";

/** Each affirmed and denied. */
const matters: readonly (readonly [string, string])[] = [
  ["it rains", "it does not rain"],
  ["the match takes place", "the match does not take place"],
  ["the café is full", "the café is not full"],
  ["Tom takes the bus", "Tom does not take the bus"],
  ["the alarm rings", "the alarm does not ring"],
  ["the gate is open", "the gate is not open"],
  ["the light is on", "the light is not on"],
  ["Mia is at home", "Mia is not at home"],
  ["the dog barks", "the dog does not bark"],
  ["the shop is closed", "the shop is not closed"],
  ["the lift works", "the lift does not work"],
  ["Paul cooks dinner", "Paul does not cook dinner"],
  ["the train is late", "the train is not late"],
  ["the pump runs", "the pump does not run"],
];

/** A matter by its place in the chain, affirmed or denied. */
type Literal = readonly [matter: number, affirmed: boolean];

const denied = ([matter, affirmed]: Literal): Literal => [matter, !affirmed];

interface Inferred {
  readonly given: Literal;
  readonly rule: readonly [Literal, Literal];
  readonly so: Literal;
}

/** Rules followed forwards from what holds, or backwards from what does not. */
export const contraposition: ProblemMaker = (draw) => {
  const chosen = draw.some(matters, 4);
  const say = ([matter, affirmed]: Literal) => chosen[matter][affirmed ? 0 : 1];
  const chain = chosen.map((_, i): Literal => [i, draw.chance()]);
  const rules = chain.slice(1).map((to, i) => [chain[i], to] as const);
  const backwards = draw.int(0, 2) > 0;
  const rule = ([p, q]: readonly [Literal, Literal]) => `if ${say(p)}, then ${say(q)}`;
  const inferences = backwards
    ? [...rules].reverse().map((r): Inferred => ({ given: denied(r[1]), rule: r, so: denied(r[0]) }))
    : rules.map((r): Inferred => ({ given: r[0], rule: r, so: r[1] }));
  const fact = inferences[0].given;
  const [previous, last] = [inferences.at(-2)!.so, inferences.at(-1)!.so];
  const question = ([matter]: Literal) => `whether ${chosen[matter][0]}`;
  return {
    question: `These rules hold: ${draw
      .some(rules, 3)
      .map((r) => `${capitalised(rule(r))}.`)
      .join(" ")} ${draw.pick(["Today", "Right now"])} we know that ${say(fact)}. ${draw.pick([
      `Can we tell ${question(previous)} and ${question(last)}?`,
      `Find out ${question(previous)} and ${question(last)}.`,
    ])}`,
    steps: [
      ...inferences.map((right) =>
        draw.claim<Inferred>(
          [
            (s) => `${say(s.given)}, and the rule says that ${rule(s.rule)}, so ${say(s.so)}.`,
            (s) =>
              `By the rule, ${rule(s.rule)}; but ${say(s.given)}, so ${say(s.so)}.`.replace(
                "; but",
                backwards ? "; but" : "; now",
              ),
          ],
          right,
          {
            result: [{ ...right, so: denied(right.so) }],
            operand: [{ ...right, given: denied(right.given), so: denied(right.so) }],
            relation: [
              {
                ...right,
                rule: backwards ? [denied(right.rule[0]), right.rule[1]] : [right.rule[0], denied(right.rule[1])],
                so: denied(right.so),
              },
            ],
          },
        ),
      ),
      draw.claim<readonly [Literal, Literal]>(
        [
          ([p, q]) => `So the answer is that ${say(p)} and that ${say(q)}.`,
          ([p, q]) => `Therefore, ${say(p)} and ${say(q)}.`,
        ],
        [previous, last],
        {
          relation: [
            [denied(previous), last],
            [previous, denied(last)],
            [denied(previous), denied(last)],
          ],
        },
      ),
    ],
  };
};
