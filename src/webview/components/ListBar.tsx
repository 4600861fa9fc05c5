import * as l10n from "@vscode/l10n";
import { tally } from "../../core/run/tally.js";
import { verdictWords } from "../../report/words/verdicts.js";
import type { Run } from "../../core/run/run.js";
import { verdictCodes } from "../../core/verdict/codes.js";
import type { StepFilter, StepOrder } from "../../protocol/panelFromView.js";
import { Dropdown } from "../controls/controls.js";
import type { Choice } from "../model/choice.js";
import { usePanel } from "../panelContext.js";

/** Which steps are listed, and in which order. */
export function ListBar({ run, listed, choice }: { run: Run; listed: number; choice: Choice }) {
  const { choose } = usePanel();
  if (run.steps.length === 0) return null;
  const { codes, steps, suspect } = tally(run);
  const counted = (label: string, count: number) => l10n.t("{0} ({1})", label, count);
  const filters: { value: StepFilter; label: string }[] = [
    { value: "all", label: counted(l10n.t("All steps"), steps) },
    { value: "suspect", label: counted(l10n.t("Suspect"), suspect) },
    ...verdictCodes
      .map((code) => ({ code, count: codes.find((entry) => entry.code === code)?.count ?? 0 }))
      .filter(({ code, count }) => count > 0 || code === choice.filter)
      .map(({ code, count }) => ({
        value: code,
        label: counted(`${verdictWords[code].icon} ${l10n.t(verdictWords[code].label)}`, count),
      })),
  ];
  const orders: { value: StepOrder; label: string }[] = [
    { value: "as-written", label: l10n.t("As written") },
    { value: "most-suspect", label: l10n.t("Most suspect first") },
  ];
  return (
    <div class="section-bar list-bar">
      <h2 id="steps-title">{l10n.t("Steps")}</h2>
      <span class="muted" role="status">
        {listed === steps ? "" : l10n.t("{0} of {1} shown", listed, steps)}
      </span>
      <Dropdown
        label={l10n.t("Filter by verdict")}
        value={choice.filter}
        options={filters}
        onChange={(filter) => choose({ filter, top: null })}
      />
      <Dropdown
        label={l10n.t("Order")}
        value={choice.order}
        options={orders}
        onChange={(order) => choose({ order, top: null })}
      />
    </div>
  );
}
