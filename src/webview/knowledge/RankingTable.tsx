import * as l10n from "@vscode/l10n";
import {
  type Candidate,
  firstBy,
  insideRankings,
  outsideRankings,
  type Ranking,
  rankings,
} from "../../core/knowledge/knowledge.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { rankingName } from "../../report/words/knowledge.js";
import { decimals } from "../../report/words/readings.js";

const columns: readonly Ranking[] = [...outsideRankings, ...insideRankings];

/** What every ranking gives every candidate, the first of each in bold. */
export function RankingTable({ candidates }: { candidates: readonly Candidate[] }) {
  const say = useSay();
  const first = columns.map((column) => firstBy(candidates, column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" aria-label={l10n.t("All figures")} tabIndex={0}>
      <table>
        <caption>{l10n.t("Candidates and what each ranking gives them")}</caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t("Candidate")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {rankingName(column, say)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate, i) => (
            <tr key={candidate.text}>
              <th scope="row" dir="auto">
                {plainLine(candidate.text)}
              </th>
              {columns.map((column, k) => {
                const value = rankings[column](candidate);
                const text = value === null ? "–" : decimals(value);
                return <td key={column}>{first[k] === i ? <b>{text}</b> : text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
