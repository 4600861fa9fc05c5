import { percent, table } from "../report/reportTable.js";
import type { BoundaryFigures } from "./boundaryFit.js";

/** Markdown; empty when there is no boundary. */
export function domainSection(figures: readonly BoundaryFigures[]): string {
  if (figures.length === 0) return "";
  const rows = (outside: boolean) =>
    figures
      .filter((row) => row.outside === outside)
      .map(({ kind, texts, samples, beyond }) => [kind, texts, samples, percent(beyond)]);
  return `## Domain

A boundary between what the heads were trained on, with answers in a chat, and texts that hold nothing for them. Beyond it a head
abstains. It is drawn where 1 % of what should not lie beyond it does. The model wrote these texts itself; babble is words in no order.
Each text is judged by fits that did not see it but saw others of its kind: another language or form is likely to be taken for less
foreign than these.

${table(["should lie beyond it", "texts", "steps", "beyond"], rows(true))}

${table(["should not", "problems, topics or texts", "steps", "beyond"], rows(false))}
`;
}
