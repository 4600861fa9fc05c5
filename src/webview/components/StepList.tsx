import * as l10n from "@vscode/l10n";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { plainText } from "../../report/plainText.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { standingOf } from "../../core/verdict/standing.js";
import type { PanelAbilities, PanelMarks } from "../../protocol/panel.js";
import { movedSelection } from "../model/stepList.js";
import { usePanel } from "../panelContext.js";
import { StepRow, stepRowId } from "./StepRow.js";
import { useScrollPlace } from "./useScrollPlace.js";

interface StepListProps {
  readonly run: Run;
  readonly listed: readonly Step[];
  readonly selected: Step | undefined;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
  /** Step that was first in view when the panel was last seen. */
  readonly top: number | null;
  /** Text that is being written and is no step yet. */
  readonly unfinished: string;
  readonly running: boolean;
  readonly filtered: boolean;
  /** Only steps with certain words are listed. */
  readonly searched: boolean;
  /** Moves the keyboard to what is known about the selected step. */
  readonly onDetails: () => void;
}

/**
 * The steps as one list box: the keyboard stays on the list while the selection moves, so that no update can take it away.
 */
export function StepList(props: StepListProps) {
  const { run, listed, selected, marks, can, top, unfinished, running, filtered, searched, onDetails } = props;
  const { act, choose } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  useScrollPlace(list, top, running, (first) => choose({ top: first }));

  const shown = selected?.index;
  const chosenByKey = useRef(false);
  useLayoutEffect(() => {
    if (!chosenByKey.current || shown === undefined) return;
    chosenByKey.current = false;
    document.getElementById(stepRowId(shown))?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useEffect(() => {
    if (shown !== undefined) act({ action: "selectStep", step: shown });
  }, [shown, act]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedSelection(event.key, listed, shown, marks.hidden);
    if (moved) {
      chosenByKey.current = true;
      choose({ selected: moved.index });
    } else if (event.key === "/") document.getElementById("find-steps")?.focus();
    else if (selected === undefined) return;
    else if (event.key === "Enter") onDetails();
    else if (event.key === "c") act({ action: "copyStep", step: selected.index }, l10n.t("Copied."));
    else if (event.key === "o" && can.revealInEditor) act({ action: "revealStepInEditor", step: selected.index });
    else if (event.key === "r") {
      act({ action: "markReviewed", step: selected.index, reviewed: !marks.reviewed.includes(selected.index) });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={list}
        id="steps"
        class="steps"
        role="listbox"
        tabIndex={0}
        aria-labelledby="steps-title"
        aria-label={l10n.t("Steps")}
        aria-activedescendant={shown === undefined ? undefined : stepRowId(shown)}
        aria-busy={running}
        onKeyDown={onKeyDown}
      >
        {listed.map((step) => (
          <StepRow
            key={step.index}
            step={step}
            standing={standingOf(step, run)}
            selected={step === selected}
            reviewed={marks.reviewed.includes(step.index)}
            hidden={marks.hidden.includes(step.verdict.code)}
            onSelect={choose}
          />
        ))}
      </div>
      {listed.length === 0 && (
        <p class="muted none-listed">
          {searched ? l10n.t("No step holds these words.") : noneListed(running, filtered)}
        </p>
      )}
      {!filtered && !searched && unfinished.trim() !== "" && <Unread text={unfinished} />}
    </>
  );
}

function noneListed(running: boolean, filtered: boolean): string {
  if (filtered) return l10n.t("No step has this verdict.");
  return running ? l10n.t("The first step appears here as soon as it is written.") : l10n.t("No steps were read.");
}

/** Text that has no reading yet. */
function Unread({ text }: { text: string }) {
  return (
    <p class="unread writing" dir="auto">
      {plainText(text).trim()}
    </p>
  );
}
