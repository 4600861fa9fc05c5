import * as l10n from "@vscode/l10n";
import { correctionOf } from "../../core/computation/correction.js";
import { hiddenInfluenceAt } from "../../core/run/finding.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { usesOf } from "../../core/run/uses.js";
import { isWorthALook } from "../../core/verdict/codes.js";
import { plainLine } from "../../report/plainText.js";
import type { PanelAbilities } from "../../protocol/panel.js";
import { Button } from "../controls/controls.js";
import { seenStep } from "../model/choice.js";
import { type PanelContext, usePanel } from "../panelContext.js";

interface NextAction {
  readonly label: string;
  /** It acts on what was found, and is offered beside the finding too. */
  readonly telling: boolean;
  go(): void;
}

interface NextActionsProps {
  readonly run: Run;
  readonly step: Step;
  readonly can: PanelAbilities;
  /** The first one that acts on what was found, where there is one. */
  readonly only?: "first";
}

/** What can be done about a marked step, the most telling first. One button in sight stands out: that beside the finding. */
export function NextActions({ run, step, can, only }: NextActionsProps) {
  const all = nextActions(run, step, can, usePanel());
  const shown = only === "first" ? all.filter(({ telling }) => telling).slice(0, 1) : all;
  if (shown.length === 0) return null;
  return (
    <div class="next-actions">
      {shown.map(({ label, telling, go }) => (
        <Button key={label} primary={telling && only === "first"} onPress={go}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function nextActions(run: Run, step: Step, can: PanelAbilities, { act, choose }: PanelContext): NextAction[] {
  const { code } = step.verdict;
  const guarded = run.notes.some((note) => note.code === "guard-stopped") && step.index === run.steps.length - 1;
  if (!isWorthALook(code) && !guarded) return [];
  const actions: NextAction[] = [];
  const influence = run.mode === "on-policy" ? hiddenInfluenceAt(step, run) : undefined;
  if (influence !== undefined && can.checkAgain)
    actions.push({
      label: l10n.t("Ask again without this sentence"),
      telling: true,
      go: () => act({ action: "askWithout", influence }),
    });
  if (influence !== undefined)
    actions.push({
      label: l10n.t("Where does it take hold?"),
      telling: false,
      go: () => {
        choose({ tab: "levers" });
        act({ action: "takesHold", influence });
      },
    });
  const correction = step.computations.map(correctionOf).find((each) => each !== undefined);
  if (correction && can.revealInEditor)
    actions.push({
      label: l10n.t("Replace with {0}", plainLine(correction.computed)),
      telling: true,
      go: () => act({ action: "putComputed", step: step.index }, l10n.t("Replaced.")),
    });
  if (run.mode === "on-policy" && can.checkAgain)
    actions.push({
      label: l10n.t("Write this step anew"),
      telling: false,
      go: () => act({ action: "writeAnew", step: step.index }),
    });
  const used = usesOf(run, step)[0];
  if (used)
    actions.push({
      label: l10n.t("Show where it is used (step {0})", used.index + 1),
      telling: false,
      go: () => choose({ ...seenStep(used.index), tab: "step" }),
    });
  actions.push({
    label: l10n.t("Not a mistake"),
    telling: false,
    go: () => act({ action: "notAMistake", step: step.index }),
  });
  return actions;
}
