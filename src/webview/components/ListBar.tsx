import * as l10n from "@vscode/l10n";
import { tally } from "../../core/run/tally.js";
import { standingWords } from "../../report/words/verdicts.js";
import type { Run } from "../../core/run/run.js";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { standings } from "../../core/verdict/standing.js";
import type { StepFilter, StepOrder } from "../../protocol/panelFromView.js";
import { Dropdown } from "../controls/controls.js";
import { SearchField } from "../controls/SearchField.js";
import { type Choice, MOST_FOUND } from "../model/choice.js";
import { usePanel } from "../panelContext.js";

interface ListBarProps {
  readonly run: Run;
  readonly listed: number;
  readonly choice: Choice;
  readonly hidden: readonly VerdictCode[];
}

/** Shorter runs are seen at a glance. */
const FEW = 8;

/** Which steps are listed, and in which order. */
export function ListBar({ run, listed, choice, hidden }: ListBarProps) {
  const { act, choose } = usePanel();
  if (run.steps.length === 0) return null;
  const { standings: found, steps, suspect } = tally(run);
  const counted = (label: string, count: number) => l10n.t("{0} ({1})", label, count);
  const filters: { value: StepFilter; label: string }[] = [
    { value: "all", label: counted(l10n.t("All steps"), steps) },
    { value: "suspect", label: counted(l10n.t("Suspect"), suspect) },
    ...standings
      .map((standing) => ({ standing, count: found.find((entry) => entry.standing === standing)?.count ?? 0 }))
      .filter(({ standing, count }) => count > 0 || standing === choice.filter)
      .map(({ standing, count }) => ({
        value: standing,
        label: counted(`${standingWords[standing].icon} ${l10n.t(standingWords[standing].label)}`, count),
      })),
  ];
  const hides = run.steps.some(({ verdict }) => hidden.includes(verdict.code));
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
      {choice.filter === "all" && hides && (
        <button type="button" class="link" onClick={() => act({ action: "showHiddenKinds" })}>
          {l10n.t("Show hidden kinds")}
        </button>
      )}
      {(steps > FEW || choice.find !== "") && (
        <SearchField
          id="find-steps"
          label={l10n.t("Search steps")}
          value={choice.find}
          most={MOST_FOUND}
          onChange={(find) => choose({ find, top: null })}
          onLeave={() => document.getElementById("steps")?.focus()}
        />
      )}
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
