import { l10n } from "vscode";
import { correctionOf } from "../../core/computation/correction.js";
import { hiddenInfluenceAt } from "../../core/run/finding.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { isWorthALook } from "../../core/verdict/codes.js";
import { type CommandId, commandIds } from "../ids.js";

/** A command that takes a StepReference. Labels are our own words: they stand in trusted Markdown. */
export interface StepAction {
  readonly label: string;
  readonly command: CommandId;
}

/** What can be done about a step where a document holds it, the most telling first. */
export function stepActions(step: Step, run: Run): StepAction[] {
  const { code } = step.verdict;
  const marked = isWorthALook(code);
  const asks = marked && run.mode === "on-policy" && hiddenInfluenceAt(step, run) !== undefined;
  const computes = step.computations.some((computation) => correctionOf(computation));
  return [
    ...(asks ? [{ label: l10n.t("Ask again without this sentence"), command: commandIds.askWithout }] : []),
    ...(computes ? [{ label: l10n.t("Replace with what is computed"), command: commandIds.putComputed }] : []),
    ...(marked && run.mode === "on-policy"
      ? [{ label: l10n.t("Write this step anew"), command: commandIds.writeAnew }]
      : []),
    { label: l10n.t("Explain"), command: commandIds.explainStep },
    ...(marked ? [{ label: l10n.t("Not a mistake"), command: commandIds.notAMistake }] : []),
  ];
}

export const reviewAction = (): StepAction => ({ label: l10n.t("Mark as reviewed"), command: commandIds.markReviewed });
