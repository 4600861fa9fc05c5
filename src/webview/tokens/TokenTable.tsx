import * as l10n from "@vscode/l10n";
import type { Reading } from "../../core/run/reading.js";
import type { Step } from "../../core/run/step.js";
import { useSay } from "../../report/components/useSay.js";
import { headLabel } from "../../report/words/heads.js";
import { decimals } from "../../report/words/readings.js";
import { stepTokens } from "./stepTokens.js";
import { saidToken } from "./tokenText.js";

/** The same in figures, a column for each head. */
export function TokenTable({ step, readings }: { step: Step; readings: readonly Reading[] }) {
  const say = useSay();
  const columns = readings.map((reading) => stepTokens(step, reading));
  return (
    <div class="scroll">
      <table>
        <caption>{l10n.t("Readings behind each token of step {0}", step.index + 1)}</caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t("Token")}</th>
            {readings.map(({ head }) => (
              <th key={head} scope="col">
                {headLabel(head, say)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns[0].map(({ index, text, read }, row) => (
            <tr key={index}>
              <th scope="row" dir="auto">
                {saidToken(text)}
                {read && ` ▴`}
              </th>
              {columns.map((column, k) => (
                <td key={readings[k].head}>{decimals(column[row].probability)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
