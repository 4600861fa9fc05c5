import * as l10n from "@vscode/l10n";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { useSay } from "../../report/components/useSay.js";
import {
  offWords,
  runCourses,
  traitsLead,
  traitTemplates,
  withoutTraitsWords,
} from "../../report/words/traitCourses.js";
import { rolesByPlace, rolesCaution } from "../../report/words/roles.js";
import { traitsSentence } from "../../report/words/traits.js";
import { noteText } from "../../report/words/notes.js";
import type { NextGuard } from "../../protocol/guard.js";
import { seenStep } from "../model/choice.js";
import { usePanel } from "../panelContext.js";
import { GuardControl } from "./GuardControl.js";
import { TraitMultiples } from "./TraitMultiples.js";

/** Who is speaking: every trait of the model's state over the steps of a run, or why none was read. */
export function TraitsTab({ run, selected, guard }: { run: Run; selected: Step | undefined; guard: NextGuard }) {
  const say = useSay();
  const { choose } = usePanel();
  const { read = [], off = [], roles } = run.provenance.traits ?? {};
  const courses = runCourses(run);
  const whole = traitsSentence(run, say);
  const switchedOff = offWords(off, say);
  const caution = rolesCaution(roles, say);
  return (
    <div class="traits">
      <p class="lead">{traitsLead(say)}</p>
      {whole && (
        <p class="sentence" dir="auto">
          {l10n.t("The whole response: {0}", whole)}
        </p>
      )}
      {run.notes
        .filter(({ code }) => code.startsWith("guard-"))
        .map((note) => (
          <p key={JSON.stringify(note)} class="guarded" dir="auto">
            {noteText(note, say)}
          </p>
        ))}
      {courses.length > 0 ? (
        <TraitMultiples
          courses={courses}
          told={read}
          places={run.steps.map(({ index }) => l10n.t("Step {0}", index + 1))}
          roles={rolesByPlace(run.steps)}
          selected={selected?.index ?? 0}
          onSelect={(step) => choose(seenStep(step))}
        />
      ) : (
        <p>
          {run.status === "running" && run.steps.length === 0 ? l10n.t("No step yet.") : withoutTraitsWords(run, say)}
        </p>
      )}
      {courses.length > 0 && <p class="muted">{say(traitTemplates.dark)}</p>}
      {courses.length > 0 && caution && <p class="muted">{caution}</p>}
      {switchedOff && <p class="muted">{switchedOff}</p>}
      <GuardControl run={run} guard={guard} />
    </div>
  );
}
