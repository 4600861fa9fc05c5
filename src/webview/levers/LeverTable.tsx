import * as l10n from "@vscode/l10n";
import { carriedByLayer } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/lever.js";
import { plainLine } from "../../report/plainText.js";
import { decimals } from "../../report/words/readings.js";
import { randomAt } from "./layers.js";

/** One lever's figures, layer by layer. */
export function LeverTable({ lever }: { lever: Lever }) {
  const carried = carriedByLayer(lever);
  return (
    <table>
      <caption>{l10n.t("Shares by layer of “{0}”", plainLine(lever.sentence))}</caption>
      <thead>
        <tr>
          {[l10n.t("Layer"), l10n.t("Added"), l10n.t("Taken out"), l10n.t("Mean"), l10n.t("Random, at most")].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {carried.map((share, layer) => {
          const random = randomAt(lever, layer);
          return (
            <tr key={layer}>
              <th scope="row">{layer + 1}</th>
              <td>{decimals(lever.added[layer])}</td>
              <td>{decimals(lever.takenOut[layer])}</td>
              <td>{decimals(share)}</td>
              <td>{random === undefined ? "" : decimals(random)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
