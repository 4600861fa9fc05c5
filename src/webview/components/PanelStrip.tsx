import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import { tally } from "../../core/run/tally.js";
import type { Run } from "../../core/run/run.js";
import { standingOf } from "../../core/verdict/standing.js";
import { standingWords } from "../../report/words/verdicts.js";
import { seenStep } from "../model/choice.js";
import { usePanel } from "../panelContext.js";

/** Every step's icon in its place: a map on which a click selects a step. */
export function PanelStrip({ run, selected }: { run: Run; selected: number | undefined }) {
  const { choose } = usePanel();
  const words = useMemo(() => run.steps.map((step) => standingWords[standingOf(step, run)]), [run]);
  const counts = useMemo(() => countsIn(run), [run]);
  if (run.steps.length === 0) return null;
  const pick = ({ target }: MouseEvent) => {
    const { step } = (target as HTMLElement).closest<HTMLElement>("[data-strip]")?.dataset ?? {};
    if (step !== undefined) choose({ ...seenStep(Number(step)), tab: "step" });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps selects by keyboard
    <div class="way" role="img" aria-label={counts} onClick={pick}>
      {run.steps.map((step, i) => {
        const { icon, label, role } = words[i];
        return (
          <span
            key={step.index}
            class={step.index === selected ? `${role} chosen` : role}
            data-strip=""
            data-step={step.index}
            title={l10n.t("step {0}: {1}", step.index + 1, l10n.t(label))}
          >
            <span class="icon">{icon}</span>
            {step.index + 1}
          </span>
        );
      })}
    </div>
  );
}

/** The strip for those who do not see it. */
function countsIn(run: Run): string {
  return tally(run)
    .standings.map(({ standing, count }) => l10n.t("{0} ({1})", l10n.t(standingWords[standing].label), count))
    .join(", ");
}
