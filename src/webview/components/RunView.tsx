import * as l10n from "@vscode/l10n";
import { useMemo, useRef } from "preact/hooks";
import type { Run } from "../../core/run/run.js";
import type { NextGuard } from "../../protocol/guard.js";
import type { DrawnFeatures } from "../../protocol/features.js";
import type { Generation, PanelAbilities, PanelMarks } from "../../protocol/panel.js";
import type { Choice } from "../model/choice.js";
import { unfinishedText } from "../model/panel.js";
import { listedSteps, selectedStep } from "../model/stepList.js";
import { Header } from "./Header.js";
import { Inspector } from "./Inspector.js";
import { ListBar } from "./ListBar.js";
import { Notices } from "./Notices.js";
import { Prompt } from "./Prompt.js";
import { Summary } from "./Summary.js";
import { StepList } from "./StepList.js";

export interface RunViewProps {
  readonly run: Run;
  readonly generation: Generation;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
  readonly kept: boolean;
  readonly guard: NextGuard;
  readonly choice: Choice;
  readonly features: DrawnFeatures | undefined;
}

/** One run: its steps as text to read, and beside or below them what is known about the step that is selected. */
export function RunView({ run, generation, marks, can, kept, guard, choice, features }: RunViewProps) {
  const { filter, order, find } = choice;
  const listed = useMemo(
    () => listedSteps(run, { filter, order, find }, marks.hidden),
    [run, filter, order, find, marks.hidden],
  );
  const selected = selectedStep(run, listed, choice.selected);
  const inspector = useRef<HTMLElement>(null);
  const showDetails = () => inspector.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    document.getElementById("steps")?.focus();
  };
  return (
    <div class="run">
      <Header run={run} generation={generation} can={can} kept={kept} />
      <main class="reading" aria-label={l10n.t("Reasoning")}>
        {generation.state === "ended" && <Summary run={run} selected={selected?.index} can={can} />}
        <Notices run={run} ended={generation.state === "ended"} />
        <Prompt run={run} />
        <ListBar run={run} listed={listed.length} choice={choice} hidden={marks.hidden} />
        <StepList
          run={run}
          listed={listed}
          selected={selected}
          marks={marks}
          can={can}
          top={choice.top}
          unfinished={run.status === "running" ? unfinishedText(run) : ""}
          running={run.status === "running"}
          filtered={filter !== "all"}
          searched={find.trim() !== ""}
          onDetails={showDetails}
        />
      </main>
      <aside class="inspector" aria-label={l10n.t("Details")} ref={inspector} onKeyDown={onEscape}>
        <Inspector
          run={run}
          step={selected}
          tab={choice.tab}
          marks={marks}
          can={can}
          guard={guard}
          features={features}
        />
      </aside>
    </div>
  );
}
