import type { ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";

/** What one says about another and what comes of it; true means telling the truth. */
interface Said {
  readonly by: string;
  readonly about: string;
  readonly says: boolean;
  readonly known: boolean;
  readonly so: boolean;
}

/** A chain of people who always lie or never do, each speaking about the one before. */
export const truthTellers: ProblemMaker = (draw) => {
  const cast = draw.some(names, draw.int(4, 5));
  const honest = cast.map(() => draw.chance());
  const verb = (truth: boolean) => (truth ? "tells the truth" : "lies");
  const chain = cast.slice(1).map((by, i): Said => {
    const [known, so] = [honest[i], honest[i + 1]];
    return { by, about: cast[i], says: known === so, known, so };
  });
  const given = draw.pick([
    (name: string, truth: boolean) => `We know that ${name} ${truth ? "tells the truth" : "lies"}.`,
    (name: string, truth: boolean) => `${name} is known to be a ${truth ? "truth-teller" : "liar"}.`,
  ]);
  const clues = chain.map(({ by, about, says }) => `${by} says that ${about} ${verb(says)}.`);
  const [last, before] = [cast.length - 1, cast.length - 2];
  const pair = [honest[before], honest[last]] as const;
  return {
    question: `${draw.pick([
      "On an island, everybody either always tells the truth or always lies.",
      "Each of the following people either always lies or always tells the truth.",
    ])} ${given(cast[0], honest[0])} ${draw.some(clues, clues.length).join(" ")} ${draw.pick([
      `Who of ${cast[before]} and ${cast[last]} lies?`,
      `What about ${cast[before]} and ${cast[last]}: does either of them tell the truth?`,
    ])}`,
    steps: [
      ...chain.map((right) =>
        draw.claim<Said>(
          [
            (s: Said) =>
              `${s.about} ${verb(s.known)} and ${s.by} says that ${s.about} ${verb(s.says)}, so ${s.by} ${verb(s.so)}.`,
            (s: Said) =>
              `Since ${s.about} ${verb(s.known)}, but ${s.by} says that ${s.about} ${verb(s.says)}, ${s.by} ${verb(s.so)}.`,
          ].slice(0, right.known === right.says ? 1 : 2),
          right,
          {
            result: [{ ...right, so: !right.so }],
            relation: [{ ...right, says: !right.says, so: !right.so }],
            operand: [{ ...right, known: !right.known, so: !right.so }],
          },
        ),
      ),
      draw.claim<readonly [boolean, boolean]>(
        [
          ([x, y]) => `So ${cast[before]} ${verb(x)} and ${cast[last]} ${verb(y)}.`,
          ([x, y]) => `The answer is that ${cast[before]} ${verb(x)} and ${cast[last]} ${verb(y)}.`,
        ],
        pair,
        {
          relation: [
            [!pair[0], pair[1]],
            [pair[0], !pair[1]],
            [!pair[0], !pair[1]],
          ],
        },
      ),
    ],
  };
};
