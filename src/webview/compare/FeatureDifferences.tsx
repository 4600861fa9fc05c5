import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import type { DrawnDifferences, FeatureUse } from "../../protocol/features.js";
import { chanceWords } from "../../report/words/features.js";
import { featureName } from "../features/featureWords.js";

/** Which features two runs use otherwise, those first that differ most for how rare they are. */
export function FeatureDifferences({ differences }: { differences: DrawnDifferences }) {
  const { model, layer, beyondChance, rows } = differences;
  return (
    <details class="feature-differences" open>
      <summary>{l10n.t("Features that differ ({0})", rows.length)}</summary>
      <p class="lead">
        {l10n.t(
          "Mean strength a step after layer {0}, read by {1}. They are for looking: a name is no cause.",
          layer,
          plainLine(model),
        )}
      </p>
      <p>{chanceWords(beyondChance, l10n.t)}</p>
      <table>
        <caption>{l10n.t("Features that the two runs use otherwise")}</caption>
        <thead>
          <tr>
            {[l10n.t("Feature"), l10n.t("Left run"), l10n.t("Right run"), l10n.t("By more than chance")].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ page, left, right }, i) => (
            <tr key={page.feature}>
              <th scope="row" dir="auto">
                #{page.feature} {featureName(page)}
              </th>
              <td>{useWords(left)}</td>
              <td>{useWords(right)}</td>
              <td>{beyondChance === null ? "–" : i < beyondChance ? l10n.t("yes") : l10n.t("no")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function useWords({ mean, steps }: FeatureUse): string {
  if (steps.length === 0) return l10n.t("not active");
  return l10n.t("{0}, in {1} of its steps", mean.toFixed(2), steps.length);
}
