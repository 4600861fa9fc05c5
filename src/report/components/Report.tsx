import type { ComponentChildren } from "preact";
import type { Run } from "../../core/run/run.js";
import { limits, limitsHeading } from "../limits.js";
import { plainLine } from "../plainText.js";
import { provenanceRows } from "../provenanceRows.js";
import { steeringTemplates, steeringWords } from "../steeringWords.js";
import { truthReading } from "../stepReading.js";
import { AnswerCard } from "./AnswerCard.js";
import { CommitmentChart } from "./CommitmentChart.js";
import { Conversation } from "./Conversation.js";
import { LayerMap } from "./LayerMap.js";
import { Legend } from "./Legend.js";
import { Overview } from "./Overview.js";
import { StepCard } from "./StepCard.js";

const stepAnchor = (index: number) => `step-${index + 1}`;

/** A whole run. Takes nothing but the run, keeps no state and runs no script. */
export function Report({ run }: { run: Run }) {
  return (
    <main>
      <header class="overview">
        <Overview run={run} anchor={stepAnchor} />
      </header>
      <div class="pair">
        <Section id="prompt" title="Prompt">
          <Conversation messages={run.messages} influences={run.influences} />
        </Section>
        <Section id="answer" title="Answer">
          <AnswerCard run={run} />
        </Section>
      </div>
      {run.steps.length > 0 && (
        <Section id="steps" title="Steps" bare>
          <ol class="steps">
            {run.steps.map((step) => (
              <StepCard key={step.index} step={step} id={stepAnchor(step.index)} />
            ))}
          </ol>
        </Section>
      )}
      {run.commitment.length > 0 && (
        <Section id="commitment" title="Where the answer settles">
          <p class="lead">
            The model is made to answer at each step boundary. From where that forced answer settles, the steps that
            remain no longer change it.
          </p>
          <CommitmentChart points={run.commitment} />
        </Section>
      )}
      {run.steering && (
        <Section id="steering" title={steeringTemplates.heading}>
          <ul class="plain">
            {steeringWords(run.steering).map((sentence, i) => (
              <li key={i} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {run.steps.some((step) => truthReading(step)?.byLayer) && (
        <Section id="map" title="Truth by layer and step">
          <p class="lead">
            What a probe on each single layer reads at the end of each step. Truth usually appears in the middle layers
            and is lost again in the last ones.
          </p>
          <LayerMap steps={run.steps} anchor={stepAnchor} />
        </Section>
      )}
      <Section id="marks" title="What the marks mean">
        <Legend />
      </Section>
      <div class="pair">
        <Section id="limits" title={limitsHeading}>
          <ul class="plain">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Section>
        <Section id="left-out" title="What was left out">
          {run.notes.length === 0 ? (
            <p>Nothing.</p>
          ) : (
            <ul class="plain">
              {run.notes.map((note, i) => (
                <li key={i} dir="auto">
                  {plainLine(note)}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      <Section id="provenance" title="Provenance">
        <dl class="facts">
          {provenanceRows(run).flatMap(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} value`} dir="auto">
              {plainLine(value)}
            </dd>,
          ])}
        </dl>
      </Section>
    </main>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Without a card around it. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}

function Section({ id, title, bare = false, children }: SectionProps) {
  return (
    <section class={bare ? "bare" : "card"} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
