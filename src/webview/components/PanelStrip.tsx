import * as l10n from "@vscode/l10n";
import { tally } from "../../core/run/tally.js";
import type { Run } from "../../core/run/run.js";
import { standingOf } from "../../core/verdict/standing.js";
import { standingWords } from "../../report/words/verdicts.js";
import { usePanel } from "../panelContext.js";

/** Every step's icon in its place: a map on which a click selects a step. */
export function PanelStrip({ run, selected }: { run: Run; selected: number | undefined }) {
  const { choose } = usePanel();
  if (run.steps.length === 0) return null;
  const counts = tally(run).standings.map(({ standing, count }) =>
    l10n.t("{0} ({1})", l10n.t(standingWords[standing].label), count),
  );
  const pick = ({ target }: MouseEvent) => {
    const { step } = (target as HTMLElement).closest<HTMLElement>("[data-strip]")?.dataset ?? {};
    if (step !== undefined) choose({ selected: Number(step), tab: "step", filter: "all" });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps selects by keyboard
    <div class="way" role="img" aria-label={counts.join(", ")} onClick={pick}>
      {run.steps.map((step) => {
        const { icon, label, role } = standingWords[standingOf(step, run)];
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
