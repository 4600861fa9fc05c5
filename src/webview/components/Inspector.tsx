import * as l10n from "@vscode/l10n";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { PanelAbilities, PanelMarks } from "../../protocol/panel.js";
import type { NextGuard } from "../../protocol/guard.js";
import type { DrawnFeatures } from "../../protocol/features.js";
import type { PanelTab } from "../../protocol/panelFromView.js";
import { Tabs } from "../controls/controls.js";
import { LayerMap } from "../layers/LayerMap.js";
import { FeaturesTab } from "../features/FeaturesTab.js";
import { LeversTab } from "../levers/LeversTab.js";
import { usePanel } from "../panelContext.js";
import { TraitsTab } from "../traits/TraitsTab.js";
import { About } from "./About.js";
import { AnswerTab } from "./AnswerTab.js";
import { StepTab } from "./StepTab.js";

interface InspectorProps {
  readonly run: Run;
  readonly step: Step | undefined;
  readonly tab: PanelTab;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
  readonly guard: NextGuard;
  readonly features: DrawnFeatures | undefined;
}

/** What is known about the selected step and about the run as a whole. */
export function Inspector({ run, step, tab, marks, can, guard, features }: InspectorProps) {
  const { choose } = usePanel();
  return (
    <Tabs<PanelTab>
      label={l10n.t("Details")}
      active={tab}
      onChange={(tab) => choose({ tab })}
      tabs={[
        {
          id: "step",
          title: step === undefined ? l10n.t("Step") : l10n.t("Step {0}", step.index + 1),
          content: () =>
            step === undefined ? (
              <p class="muted">{l10n.t("A step's evidence and readings are shown here.")}</p>
            ) : (
              <StepTab run={run} step={step} marks={marks} can={can} />
            ),
        },
        { id: "layers", title: l10n.t("Layers"), content: () => <LayerMap run={run} selected={step} /> },
        { id: "levers", title: l10n.t("Levers"), content: () => <LeversTab run={run} selected={step} /> },
        {
          id: "traits",
          title: l10n.t("Who is speaking"),
          content: () => <TraitsTab run={run} selected={step} guard={guard} />,
        },
        {
          id: "features",
          title: l10n.t("Features"),
          content: () => <FeaturesTab run={run} selected={step} features={features} />,
        },
        { id: "answer", title: l10n.t("Answer"), content: () => <AnswerTab run={run} selected={step} /> },
        { id: "about", title: l10n.t("About"), content: () => <About run={run} /> },
      ]}
    />
  );
}
