import { capitalised } from "../../../../../core/capitalised.js";
import type { ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";

/** Kinds whose rules nobody knows beforehand. */
export const invented = "wumpus dax zorp blick tove grimp florp lorpus snell brimp vang quorl".split(" ");
/** Everyday ones, between which any rule may hold in a made-up town. */
export const everyday = "baker gardener singer cyclist painter swimmer teacher dancer sailor chess player".split(
  / (?!player)/,
);
const traits = "red small loud shy striped friendly clever left-handed rich tall".split(" ");

/** Sentences about a name, its kinds and its trait. */
const sentences = (name: string, every: string, trait: string) => ({
  kind: (k: string, is: boolean) => `${name} is ${is ? "" : "not "}a ${k}`,
  hasTrait: (is: boolean) => `${name} is ${is ? "" : "not "}${trait}`,
  rule: (x: string, y: string, is: boolean) => (is ? `${every.toLowerCase()} ${x} is a ${y}` : `no ${x} is a ${y}`),
  traitRule: (x: string, is: boolean) => (is ? `${every.toLowerCase()} ${x} is ${trait}` : `no ${x} is ${trait}`),
});

/** Somebody's kind, then kind after kind by rules, a kind that is ruled out, and a trait. */
export const ruleChain: ProblemMaker = (draw) => {
  const made = draw.chance();
  const [a, b, c, none] = draw.some(made ? invented : everyday, 4) as [string, string, string, string];
  const [trait, other] = draw.some(traits, 2) as [string, string];
  const name = draw.pick(names);
  const has = draw.chance();
  const every = draw.pick(["Every", "Each"]);
  const { kind, hasTrait, rule, traitRule } = sentences(name, every, trait);
  const byKind = (from: string, to: string, is: boolean) => {
    type Inferred = readonly [from: string, to: string, rule: boolean, conclusion: boolean];
    return draw.claim<Inferred>(
      [
        ([f, t, r, is]) => `${name} is a ${f} and ${rule(f, t, r)}, so ${kind(t, is)}.`,
        ([f, t, r, is]) => `${kind(t, is)}, because ${name} is a ${f} and ${rule(f, t, r)}.`,
      ],
      [from, to, is, is],
      {
        relation: [
          [from, to, is, !is],
          [from, to, !is, !is],
        ],
        entity: is
          ? [[from, none, true, true]]
          : [a, b, c].filter((k) => k !== from).map((k) => [from, k, false, false]),
      },
    );
  };
  // The kind that is ruled out is ruled out for the one before or after the last rule.
  const excluded = draw.pick([b, c]);
  const from = draw.pick([a, b, c]);
  const clues = draw.some(
    [
      rule(a, b, true),
      rule(b, c, true),
      rule(excluded, none, false),
      traitRule(c, has),
      ...(from === c ? [] : [`every ${none} is ${other}`]),
    ].map((clue) => `${capitalised(clue)}.`),
    from === c ? 4 : 5,
  );
  return {
    question: `${made ? "" : "In a small town, some rules hold. "}${clues.join(" ")} ${name} is a ${a}. Is ${name} a ${none}, and is ${name} ${trait}?`,
    steps: [
      byKind(a, b, true),
      ...(excluded === b ? [byKind(b, none, false)] : []),
      byKind(b, c, true),
      ...(excluded === c ? [byKind(c, none, false)] : []),
      draw.claim<readonly [string, boolean, boolean]>(
        [
          ([k, r, is]) => `${name} is a ${k} and ${traitRule(k, r)}, so ${hasTrait(is)}.`,
          ([k, r, is]) => `${hasTrait(is)}, because ${name} is a ${k} and ${traitRule(k, r)}.`,
        ],
        [c, has, has],
        {
          relation: [
            [c, has, !has],
            [c, !has, !has],
          ],
          entity: [[none, has, has]],
        },
      ),
      draw.claim<readonly [boolean, boolean]>(
        [
          ([k, t]) => `So ${kind(none, k)}, and ${hasTrait(t)}.`,
          ([k, t]) => `The answer is that ${kind(none, k)} and that ${hasTrait(t)}.`,
        ],
        [false, has],
        {
          relation: [
            [true, has],
            [false, !has],
            [true, !has],
          ],
        },
      ),
    ],
  };
};
