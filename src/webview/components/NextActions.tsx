import * as l10n from "@vscode/l10n";
import { correctionOf } from "../../core/computation/correction.js";
import type { Run, Step } from "../../core/run/run.js";
import { usesOf } from "../../core/run/uses.js";
import { isSuspect } from "../../core/verdict/codes.js";
import { hiddenInfluenceAt } from "../../core/run/finding.js";
import { plainLine } from "../../report/plainText.js";
import type { PanelAbilities } from "../../protocol/panel.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";

interface NextActionsProps {
  readonly run: Run;
  readonly step: Step;
  readonly can: PanelAbilities;
}

/** What can be done about a marked step, the most telling first. */
export function NextActions({ run, step, can }: NextActionsProps) {
  const { act, choose } = usePanel();
  const { code } = step.verdict;
  if (!isSuspect(code) && code !== "weak-evidence") return null;
  const influence = run.mode === "on-policy" ? hiddenInfluenceAt(step, run) : undefined;
  const wrong = step.checks.find((check) => check.kind === "computation" && !check.holds);
  const correction = wrong?.kind === "computation" ? correctionOf(wrong) : undefined;
  const used = usesOf(run, step)[0];
  return (
    <div class="next-actions">
      {influence !== undefined && can.checkAgain && (
        <Button primary onPress={() => act({ action: "askWithout", influence })}>
          {l10n.t("Ask again without this sentence")}
        </Button>
      )}
      {correction && can.revealInEditor && (
        <Button primary onPress={() => act({ action: "putComputed", step: step.index }, l10n.t("Replaced."))}>
          {l10n.t("Replace with {0}", plainLine(correction.computed))}
        </Button>
      )}
      {used && (
        <Button onPress={() => choose({ selected: used.index, tab: "step", filter: "all" })}>
          {l10n.t("Show where it is used (step {0})", used.index + 1)}
        </Button>
      )}
      <Button onPress={() => act({ action: "notAMistake", step: step.index })}>{l10n.t("Not a mistake")}</Button>
    </div>
  );
}
