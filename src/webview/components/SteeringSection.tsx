import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { steeringTemplates, steeringWords } from "../../report/words/steering.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { Section } from "./Section.js";

/** What pushing the residual stream from this step on did, where that was tried. */
export function SteeringSection({ run: { steering }, step }: { run: Run; step: Step }) {
  const say = useSay();
  if (steering?.step !== step.index) return null;
  return (
    <Section title={say(steeringTemplates.heading)}>
      <TextList items={steeringWords(steering, say)} />
    </Section>
  );
}
