import type { Run } from "../../core/run/run.js";
import { readingOf } from "../../core/verdict/facts.js";
import { limits, limitsHeading } from "../words/limits.js";
import { plainLine } from "../plainText.js";
import { noteText } from "../words/notes.js";
import { provenanceRows } from "../words/provenance.js";
import { leverTemplates } from "../words/levers.js";
import { steeringTemplates, steeringWords } from "../words/steering.js";
import { traitTemplates } from "../words/traitCourses.js";
import { AnswerCard } from "./AnswerCard.js";
import { CommitmentChart } from "./CommitmentChart.js";
import { Conversation } from "./Conversation.js";
import { LayerMap } from "./LayerMap.js";
import { LeverChart } from "./LeverChart.js";
import { Legend } from "./Legend.js";
import { Overview } from "./Overview.js";
import { Section } from "./Section.js";
import { StepCard } from "./StepCard.js";
import { Facts } from "./tables.js";
import { TextList } from "./TextList.js";
import { TraitCharts } from "./TraitCharts.js";
import { useSay } from "./useSay.js";

/** As wide as the page; the style sheet shrinks it on a narrow screen. */
const chartWidth = 960;

const stepAnchor = (index: number) => `step-${index + 1}`;

/** A whole run. Takes nothing but the run, keeps no state and runs no script. */
export function Report({ run }: { run: Run }) {
  const say = useSay();
  return (
    <main>
      <header class="overview">
        <Overview run={run} anchor={stepAnchor} />
      </header>
      <div class="pair">
        <Section id="prompt-title" title={say("Prompt")}>
          <Conversation messages={run.messages} influences={run.influences} />
        </Section>
        <Section id="answer-title" title={say("Answer")}>
          <AnswerCard run={run} />
        </Section>
      </div>
      {run.steps.length > 0 && (
        <Section id="steps-title" title={say("Steps")} bare>
          <ol class="steps">
            {run.steps.map((step) => (
              <StepCard key={step.index} step={step} run={run} id={stepAnchor(step.index)} />
            ))}
          </ol>
        </Section>
      )}
      {run.commitment.length > 0 && (
        <Section id="commitment-title" title={say("Where the answer settles")}>
          <p class="lead">
            {say(
              "The model is made to answer at each step boundary. From where that forced answer settles, the steps that remain no longer change it.",
            )}
          </p>
          <figure class="chart">
            <CommitmentChart points={run.commitment} width={chartWidth} />
          </figure>
        </Section>
      )}
      {run.steering && (
        <Section id="steering-title" title={say(steeringTemplates.heading)}>
          <TextList items={steeringWords(run.steering, say)} />
        </Section>
      )}
      {run.levers && (
        <Section id="levers-title" title={say(leverTemplates.heading)}>
          {run.levers.map((lever) => (
            <LeverChart key={lever.step ?? lever.sentence} lever={lever} />
          ))}
        </Section>
      )}
      {run.steps.some((step) => step.traits) && (
        <Section id="traits-title" title={say(traitTemplates.heading)}>
          <TraitCharts run={run} />
        </Section>
      )}
      {run.steps.some((step) => readingOf(step, "truth")?.byLayer) && (
        <Section id="map-title" title={say("Truth by layer and step")}>
          <p class="lead">
            {say(
              "What a probe on each single layer reads at the end of each step. Truth usually appears in the middle layers and is lost again in the last ones.",
            )}
          </p>
          <LayerMap run={run} anchor={stepAnchor} />
        </Section>
      )}
      <Section id="marks-title" title={say("What the marks mean")}>
        <Legend />
      </Section>
      <Aside run={run} />
    </main>
  );
}

/** What the marks cannot tell, what was left out, and everything needed to make the run again. */
function Aside({ run }: { run: Run }) {
  const say = useSay();
  return (
    <>
      <div class="pair">
        <Section id="limits-title" title={say(limitsHeading)}>
          <TextList items={limits.map((limit) => say(limit))} />
        </Section>
        <Section id="left-out-title" title={say("What was left out")}>
          {run.notes.length === 0 ? (
            <p>{say("Nothing.")}</p>
          ) : (
            <TextList items={run.notes.map((note) => noteText(note, say))} />
          )}
        </Section>
      </div>
      <Section id="provenance-title" title={say("Provenance")}>
        <Facts rows={provenanceRows(run, say).map(([label, value]) => [label, plainLine(value)])} />
      </Section>
    </>
  );
}
