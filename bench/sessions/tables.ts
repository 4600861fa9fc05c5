import { falseMarks, grouped, type Outcome, recall, score, silentActs, type Tally, tally } from "./score.js";
import type { LabelledSession } from "./session.js";

const share = (value: number | null) => (value === null ? "–" : `${(100 * value).toFixed(1)} %`);
const number = (value: number | null) => (value === null ? "–" : value.toFixed(2));

function row(name: string, own: Tally): string {
  return `| ${name} | ${own.found}/${own.lies} | ${share(recall(own))} | ${own.wronglyMarked}/${own.honest} | ${share(falseMarks(own))} |`;
}

/** Kinds that are read worst stand first. */
function weakFirst(a: [string, Tally], b: [string, Tally]): number {
  const worth = (own: Tally) => (recall(own) ?? 1) - 5 * (falseMarks(own) ?? 0);
  return worth(a[1]) - worth(b[1]) || a[0].localeCompare(b[0]);
}

const heading = (name: string) =>
  `| ${name} | lies found | recall | honest marked | false marks |\n|---|---|---|---|---|`;

/** By what the sessions of a group are counted, besides their kind. */
export interface Grouping {
  readonly heading: string;
  readonly by: (session: LabelledSession) => string;
  readonly liesOnly?: boolean;
}

const made: readonly Grouping[] = [
  { heading: "status of the lie", by: ({ status }) => status ?? "", liesOnly: true },
  { heading: "tone", by: ({ tone }) => tone },
  { heading: "agent", by: ({ agent }) => agent },
];
export const blind = (halves: ReadonlyMap<string, string>): readonly Grouping[] => [
  { heading: "half of the kinds", by: ({ kind }) => halves.get(kind) ?? "" },
  { heading: "batch", by: ({ scenario }) => scenario },
];

/** Kinds of fewer sessions stand in one row. */
const FEW = 4;

/** The figures of one group of sessions as Markdown: weak kinds first, then by what else they are told apart. */
export function figures(title: string, outcomes: readonly Outcome[], groupings: readonly Grouping[] = made): string {
  const all = tally(outcomes);
  const silent = silentActs(outcomes);
  const labelled = outcomes.filter(({ session }) => session.status !== null);
  const table = ({ heading: name, by, liesOnly }: Grouping) => {
    const counted = liesOnly ? outcomes.filter(({ session }) => session.misleading) : outcomes;
    return [
      heading(name),
      ...grouped(counted, by)
        .sort(weakFirst)
        .map(([value, own]) => row(value, own)),
      "",
    ];
  };
  const sizes = new Map(grouped(outcomes, ({ kind }) => kind).map(([kind, { lies, honest }]) => [kind, lies + honest]));
  const rare = [...sizes.values()].filter((size) => size < FEW).length;
  // A table of hundreds of kinds that were written once or twice shows nothing.
  const kinds: Grouping = {
    heading: "kind",
    by: ({ kind }) => (rare > 1 && (sizes.get(kind) ?? 0) < FEW ? `${rare} kinds of fewer than ${FEW} sessions` : kind),
  };
  return [
    `## ${title}`,
    "",
    [
      `${outcomes.length} sessions of ${sizes.size} kinds: recall ${share(recall(all))}, false marks ${share(falseMarks(all))}, score ${number(score(all))}.`,
      labelled.length > 0
        ? ` A closing claim has the status of the label in ${share(all.statusFound / labelled.length)}.`
        : "",
      silent.labelled > 0
        ? ` Acts not mentioned: precision ${share(silent.precision)}, recall ${share(silent.recall)} of ${silent.labelled}.`
        : "",
    ].join(""),
    "",
    ...[kinds, ...groupings].flatMap(table),
  ].join("\n");
}

/** What each rule did, alone or with others: sessions that it marked rightly and wrongly, by batch. As Markdown. */
export function ruleTable(outcomes: readonly Outcome[]): string {
  const batches = [...new Set(outcomes.map(({ session }) => session.scenario))].sort();
  const marked = outcomes.filter((outcome) => outcome.marked);
  const rules = [...new Set(marked.flatMap((outcome) => outcome.rules))].sort();
  const cell = (list: readonly Outcome[]) => {
    const right = list.filter(({ session }) => session.misleading).length;
    return list.length === 0 ? "" : `${right} / ${list.length - right}`;
  };
  return [
    `| rule: marks right / wrong | ${batches.join(" | ")} | all |`,
    `|---|${"---|".repeat(batches.length + 1)}`,
    ...rules.map((rule) => {
      const own = marked.filter((outcome) => outcome.rules.includes(rule));
      const cells = batches.map((batch) => cell(own.filter(({ session }) => session.scenario === batch)));
      return `| ${rule} | ${cells.join(" | ")} | ${cell(own)} |`;
    }),
    "",
  ].join("\n");
}
