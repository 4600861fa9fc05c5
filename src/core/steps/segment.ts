import { readSteps } from "./readSteps.js";
import type { StepSpan } from "./stepSpan.js";
import { TextStream } from "./textStream.js";

/** All steps of a response. Sentences and lines; a code block, a formula, a tool call or a table's row is one step. */
export function segment(text: string): StepSpan[] {
  const segmenter = new StepSegmenter();
  return [...segmenter.push(text), ...segmenter.finish()];
}

/**
 * Finds steps in a text that is still being written. A step is returned once no later text can change it, so
 * any chunking gives the steps of the whole text.
 */
export class StepSegmenter {
  private readonly text = new TextStream();
  private readonly reading = readSteps(this.text);

  push(textDelta: string): StepSpan[] {
    this.text.push(textDelta);
    return this.steps();
  }

  finish(): StepSpan[] {
    this.text.finish();
    return this.steps();
  }

  private steps(): StepSpan[] {
    const steps: StepSpan[] = [];
    for (let { value, done } = this.reading.next(); !done && value; { value, done } = this.reading.next()) {
      if ("kind" in value) steps.push(value);
    }
    return steps;
  }
}
