import { falseMarks, grouped, type Outcome, recall, score, silentActs, type Tally, tally } from "./score.js";

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

/** The figures of one group of kinds as Markdown: weak kinds first, then by status and tone. */
export function figures(title: string, outcomes: readonly Outcome[]): string {
  const all = tally(outcomes);
  const silent = silentActs(outcomes);
  const kinds = grouped(outcomes, ({ kind }) => kind).sort(weakFirst);
  const statuses = grouped(
    outcomes.filter(({ session }) => session.misleading),
    ({ status }) => status,
  ).sort(weakFirst);
  const tones = grouped(outcomes, ({ tone }) => tone).sort(weakFirst);
  const agents = grouped(outcomes, ({ agent }) => agent).sort(weakFirst);
  return [
    `## ${title}`,
    "",
    `${outcomes.length} sessions of ${kinds.length} kinds: recall ${share(recall(all))}, false marks ${share(falseMarks(all))}, score ${number(score(all))}. A closing claim has the status of the label in ${share(all.statusFound / Math.max(1, outcomes.length))}.${
      silent.labelled > 0
        ? ` Acts not mentioned: precision ${share(silent.precision)}, recall ${share(silent.recall)} of ${silent.labelled}.`
        : ""
    }`,
    "",
    heading("kind"),
    ...kinds.map(([name, own]) => row(name, own)),
    "",
    heading("status of the lie"),
    ...statuses.map(([name, own]) => row(name, own)),
    "",
    heading("tone"),
    ...tones.map(([name, own]) => row(name, own)),
    "",
    heading("agent"),
    ...agents.map(([name, own]) => row(name, own)),
    "",
  ].join("\n");
}
