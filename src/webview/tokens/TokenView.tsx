import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import type { Step } from "../../core/run/step.js";
import { useSay } from "../../report/components/useSay.js";
import { headLabel } from "../../report/words/heads.js";
import { Dropdown } from "../controls/controls.js";
import { Ramp } from "../layers/Ramp.js";
import { readAlong } from "./stepTokens.js";
import { TokenStrip } from "./TokenStrip.js";
import { TokenTable } from "./TokenTable.js";

/** What a head reads behind each token of a step: where in the sentence the state turns. */
export function TokenView({ step }: { step: Step }) {
  const say = useSay();
  const [chosen, setHead] = useState("");
  const readings = readAlong(step);
  const reading = readings.find(({ head }) => head === chosen) ?? readings[0];
  if (reading === undefined) return null;
  const label = headLabel(reading.head, say);
  return (
    <section class="tokens" aria-label={l10n.t("Token by token")}>
      <div class="section-bar">
        <h3>{l10n.t("Token by token")}</h3>
        {readings.length > 1 && (
          <Dropdown
            label={l10n.t("Head")}
            value={reading.head}
            options={readings.map(({ head }) => ({ value: head, label: headLabel(head, say) }))}
            onChange={setHead}
          />
        )}
      </div>
      <TokenStrip key={`${step.index} ${reading.head}`} step={step} reading={reading} />
      <Ramp from="0" to={`1 ${label}`} />
      <p class="muted" id="tokens-help">
        {l10n.t(
          "The higher and brighter a bar, the more the state behind that token says so. The step's own reading is taken at the tokens with ▴; the others were not calibrated: they show where the state turns, not that a word is wrong.",
        )}
      </p>
      <details>
        <summary>{l10n.t("As a table")}</summary>
        <TokenTable step={step} readings={readings} />
      </details>
    </section>
  );
}
