import * as l10n from "@vscode/l10n";
import { strongestLever } from "../../core/run/levers.js";
import { type LeverSubject, leverSubjects } from "../../core/run/leverSubjects.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { holdWords, leverWords } from "../../report/words/levers.js";
import { decimals } from "../../report/words/readings.js";
import { Section } from "../components/Section.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { LeverPicture } from "./LeverPicture.js";

/** Where in depth sentences of the prompt and steps take hold of the answer: what was found, and what can be looked for. */
export function LeversTab({ run, selected }: { run: Run; selected: Step | undefined }) {
  const say = useSay();
  const subjects = leverSubjects(run);
  const levers = subjects.flatMap(({ lever }) => lever ?? []);
  const strongest = strongestLever(levers);
  const open = subjects.filter(({ lever }) => !lever);
  if (selected && run.answer && !subjects.some(({ step }) => step === selected.index))
    open.push({ sentence: selected.text, step: selected.index, nats: 0 });
  return (
    <div class="levers">
      <p class="lead">
        {l10n.t(
          "Where in the model's layers a sentence of the prompt or a step takes hold of the answer: its row turns bright there. Dark layers carry none of its effect.",
        )}
      </p>
      {strongest && (
        <p class="sentence" dir="auto">
          {levers.length > 1 ? l10n.t("The strongest: {0}", holdWords(strongest, say)) : holdWords(strongest, say)}
        </p>
      )}
      {levers.length > 0 && <LeverPicture levers={levers} />}
      {open.length > 0 && run.status !== "running" && (
        <Section title={l10n.t("Not looked at yet")}>
          <ul class="not-looked-at">
            {open.map((subject) => (
              <OpenSubject key={`${subject.step} ${subject.sentence}`} subject={subject} />
            ))}
          </ul>
        </Section>
      )}
      {subjects.length === 0 && open.length === 0 && (
        <p class="muted">{l10n.t("Neither a sentence of this prompt nor a step moves the answer.")}</p>
      )}
      {strongest && (
        <Section title={l10n.t("How it was found")}>
          <TextList items={leverWords(strongest, say).filter((_, i) => i === 1 || i >= 3)} />
        </Section>
      )}
    </div>
  );
}

function OpenSubject({ subject: { sentence, step, influence, nats } }: { subject: LeverSubject }) {
  const { act } = usePanel();
  const asked = step === undefined ? { influence: influence ?? 0 } : { step };
  return (
    <li>
      <p dir="auto">
        <b>{step === undefined ? l10n.t("Prompt") : l10n.t("Step {0}", step + 1)}</b> {plainLine(sentence)}{" "}
        {nats !== 0 && <span class="muted">{l10n.t("moves the answer by {0} nats", decimals(nats))}</span>}
      </p>
      <Button onPress={() => act({ action: "takesHold", ...asked })}>{l10n.t("Where does it take hold?")}</Button>
    </li>
  );
}
