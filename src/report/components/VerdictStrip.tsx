import type { Run } from "../../core/run/run.js";
import { standingOf } from "../../core/verdict/standing.js";
import type { Say } from "../words/language.js";
import { standingWords } from "../words/verdicts.js";
import { useSay } from "./useSay.js";

/** Where the marks are: every step's icon in its place, as links to `anchor`. */
export function VerdictStrip({ run, anchor }: { run: Run; anchor: (index: number) => string }) {
  const say = useSay();
  if (run.steps.length === 0) return null;
  return (
    <nav aria-label={say("Steps")}>
      <ol class="way">
        {run.steps.map((step) => {
          const { icon, label, role } = standingWords[standingOf(step, run)];
          return (
            <li key={step.index}>
              <a class={role} href={`#${anchor(step.index)}`} title={stepWords(step.index, label, say)}>
                <span class="icon" aria-hidden="true">
                  {icon}
                </span>
                <span class="unseen">{say("Step")} </span>
                {step.index + 1}
                <span class="unseen">: {say(label)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stepWords(index: number, label: string, say: Say): string {
  return say("step {0}: {1}", index + 1, say(label));
}
