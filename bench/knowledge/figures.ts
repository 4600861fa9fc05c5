import {
  type Candidate,
  firstBy,
  insideRankings,
  type Knowledge,
  outsideRankings,
  pairsRankedRight,
  type Ranking,
  rankings,
} from "../../src/core/knowledge/knowledge.js";
import { bootstrapInterval, type Interval } from "../../src/core/statistics/bootstrap.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";

/** A question that was weighed. */
export interface WeighedFact {
  readonly relation: string;
  readonly knowledge: Knowledge;
  /** What the truth head gives each candidate in the plain form, "question? answer.", by itself. */
  readonly plainForm: readonly number[];
}

const allRankings: readonly Ranking[] = [...outsideRankings, ...insideRankings];

const rankingNames: Readonly<Record<Ranking, string>> = {
  said: "said",
  saidPerToken: "said, per token",
  chosen: "chosen",
  judged: "judged true",
  alone: "alone",
  chat: "in chat",
  together: "together",
};

/** Mean over questions of the share of (right, wrong) pairs ranked right, with a 95 % interval over questions. */
function pairFigure(facts: readonly WeighedFact[], score: (fact: WeighedFact) => number | null): string {
  const values = facts.map(score).filter((value) => value !== null);
  if (values.length === 0) return "–";
  const interval = bootstrapInterval(
    values.map((_, i) => [i]),
    (drawn) => mean(drawn.map((i) => values[i])),
  );
  return withInterval(mean(values), interval);
}

const withInterval = (value: number, { low, high }: Interval) =>
  `${twoDecimals(value)} (${twoDecimals(low)}–${twoDecimals(high)})`;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const pairs = (ranking: Ranking) => (fact: WeighedFact) => pairsRankedRight(fact.knowledge.candidates, ranking);

/** Share of pairs ranked right, a relation a row. */
export function pairsTable(facts: readonly WeighedFact[]): string {
  const relations = [...new Set(facts.map(({ relation }) => relation))];
  const rows = [
    { name: "all", own: facts },
    ...relations.map((name) => ({ name, own: facts.filter(({ relation }) => relation === name) })),
  ];
  return table(
    ["relation", "facts", ...allRankings.map((ranking) => rankingNames[ranking]), "alone, plain form"],
    rows.map(({ name, own }) => [
      name,
      own.length,
      ...allRankings.map((ranking) =>
        name === "all"
          ? pairFigure(own, pairs(ranking))
          : twoDecimals(mean(own.map((fact) => pairs(ranking)(fact) ?? 0.5))),
      ),
      name === "all" ? pairFigure(own, plainPairs) : twoDecimals(mean(own.map((fact) => plainPairs(fact) ?? 0.5))),
    ]),
  );
}

function plainPairs({ knowledge: { candidates }, plainForm }: WeighedFact): number | null {
  const read = candidates.map((candidate, i): Candidate => {
    const inside = candidate.inside && { ...candidate.inside, alone: plainForm[i] ?? 0 };
    return { ...candidate, inside };
  });
  return pairsRankedRight(read, "alone");
}

/** The inside against the best outside measure over the same questions: a paired difference. */
export function difference(facts: readonly WeighedFact[]): string {
  const average = (ranking: Ranking, own: readonly WeighedFact[]) =>
    mean(own.map((fact) => pairs(ranking)(fact) ?? 0.5));
  const best = [...outsideRankings].sort((a, b) => average(b, facts) - average(a, facts))[0];
  const lead = (own: readonly WeighedFact[]) => average("together", own) - average(best, own);
  const interval = bootstrapInterval(
    facts.map((_, i) => [i]),
    (drawn) => lead(drawn.map((i) => facts[i])),
  );
  return `together minus ${rankingNames[best]} (the best outside): ${withInterval(lead(facts), interval)}`;
}

/** How often each ranking puts the right answer first, where the model's reply is right and where it is wrong. */
export function firstTable(facts: readonly WeighedFact[]): string {
  const isRight = ({ knowledge: { candidates, says } }: WeighedFact) =>
    candidates.some(({ text, right }) => right === true && text === says);
  return table(
    ["its reply", "facts", ...allRankings.map((ranking) => rankingNames[ranking])],
    [
      { name: "right", own: facts.filter(isRight) },
      { name: "wrong", own: facts.filter((fact) => !isRight(fact)) },
    ].map(({ name, own }) => [
      name,
      own.length,
      ...allRankings.map((ranking) =>
        own.length === 0
          ? "–"
          : pairFigure(own, ({ knowledge: { candidates } }) =>
              candidates[firstBy(candidates, ranking)]?.right ? 1 : 0,
            ),
      ),
    ]),
  );
}

/** Pairs ranked right where another model replies the same, and where it replies otherwise; facts that it was not asked are left out. */
export function disagreementTable(
  facts: readonly { readonly own: WeighedFact; readonly other: WeighedFact }[],
): string {
  const differs = ({ own, other }: (typeof facts)[number]) => own.knowledge.says !== other.knowledge.says;
  const kinds = [
    { name: "the same", these: facts.filter((fact) => !differs(fact)) },
    { name: "otherwise", these: facts.filter(differs) },
  ];
  return table(
    ["the other replies", "read by", "facts", ...allRankings.map((ranking) => rankingNames[ranking])],
    kinds.flatMap(({ name, these }) =>
      (["own", "other"] as const).map((side) => [
        ...[name, side === "own" ? "this model" : "the other", these.length],
        ...allRankings.map((ranking) =>
          pairFigure(
            these.map((fact) => fact[side]),
            pairs(ranking),
          ),
        ),
      ]),
    ),
  );
}

const CERTAINTIES = [0, 0.4, 0.6, 0.8, 0.95] as const;

/** Of what is listed as known but not said, how much is right, by its certainty; and how much of what is said there is. */
export function hiddenTable(facts: readonly WeighedFact[]): string {
  const hidden = facts.flatMap(({ knowledge: { candidates, knows, says } }) =>
    knows && !knows.said
      ? [
          {
            certainty: knows.certainty,
            right: candidates.some(({ text, right }) => right && text === knows.text),
            saidRight: candidates.some(({ text, right }) => right && text === says),
          },
        ]
      : [],
  );
  return table(
    ["certainty at least", "listed", "what is listed is right", "what it says is right"],
    CERTAINTIES.map((least) => {
      const own = hidden.filter(({ certainty }) => certainty >= least);
      const share = (holds: (one: (typeof hidden)[number]) => boolean) =>
        own.length === 0 ? "–" : twoDecimals(own.filter(holds).length / own.length);
      return [least, own.length, share(({ right }) => right), share(({ saidRight }) => saidRight)];
    }),
  );
}

const PREFERENCES = [Number.NEGATIVE_INFINITY, 0, 1, 3] as const;

/** Pairs ranked right inside, by how strongly the forced choice prefers the right answer to the best wrong one. */
export function preferenceTable(facts: readonly WeighedFact[]): string {
  return table(
    ["the right one is preferred by", "facts", ...insideRankings.map((ranking) => rankingNames[ranking])],
    PREFERENCES.map((least, i) => {
      const own = facts.filter(({ knowledge }) => {
        const preference = preferenceOf(knowledge.candidates);
        return least === Number.NEGATIVE_INFINITY ? preference <= 0 : preference > least;
      });
      const name = i === 0 ? "nothing: a wrong one is" : `more than ${least} nats`;
      return [name, own.length, ...insideRankings.map((ranking) => pairFigure(own, pairs(ranking)))];
    }),
  );
}

/** In nats; the choice is the mean of both orders. */
function preferenceOf(candidates: readonly Candidate[]): number {
  const log = (candidate: Candidate) => Math.log(Math.max(1e-9, rankings.chosen(candidate)));
  const best = (right: boolean) => Math.max(...candidates.filter((each) => each.right === right).map(log));
  return best(true) - best(false);
}
