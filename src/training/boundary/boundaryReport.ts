import { table } from "../report/reportTable.js";
import type { BoundaryFigures } from "./boundaryFit.js";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Empty when there is no boundary. */
export function boundaryMarkdown(figures: readonly BoundaryFigures[]): string {
  if (figures.length === 0) return "";
  const rows = (outside: boolean) =>
    figures
      .filter((row) => row.outside === outside)
      .map(({ kind, texts, samples, beyond }) => [kind, texts, samples, percent(beyond)]);
  return `## Domain

A boundary between what the heads were trained on, with answers in a chat, and texts that hold nothing they could read. Beyond it a
head abstains. It is drawn where 1 % of what should not lie beyond it does. The model wrote these texts itself; babble is words in no
order. Texts that are read are left out of the fit, their kinds are not: another language or form is likely to be taken for less foreign.

${table(["should lie beyond it", "texts", "steps", "beyond"], rows(true))}

${table(["should not", "problems, topics or texts", "steps", "beyond"], rows(false))}
`;
}
