import type { Reading } from "../../core/run/reading.js";
import type { Step } from "../../core/run/step.js";

/** A step's token as it is drawn, with what a head gives right behind it. */
export interface StepToken {
  readonly text: string;
  /** Which of the step's tokens it is, from 0. */
  readonly index: number;
  readonly probability: number;
  /** The step's own reading is taken here. */
  readonly read: boolean;
}

/** The readings of a step that tell something of each of its tokens; those of a file whose lists do not fit each other are left out. */
export function readAlong({ readings, tokenEnds }: Step): Reading[] {
  return readings.filter(({ byToken }) => byToken !== undefined && byToken.length === tokenEnds?.length);
}

/**
 * The step's text in tokens. Of tokens that end inside a character, such as the bytes of an emoji, only the last is drawn, with the
 * character and its own reading; a step's last token is its closing one.
 */
export function stepTokens({ text, tokenEnds = [] }: Step, { byToken = [], positions }: Reading): StepToken[] {
  const closing = positions.find(({ position }) => position === "closing")?.token ?? 0;
  const read = positions.map(({ token }) => token - closing + tokenEnds.length - 1);
  return tokenEnds.flatMap((end, index) => {
    const start = index === 0 ? 0 : tokenEnds[index - 1];
    if (end <= start) return [];
    return [{ text: text.slice(start, end), index, probability: byToken[index], read: read.includes(index) }];
  });
}

/** The token that says most, where the cursor begins. */
export function mostTelling(tokens: readonly StepToken[]): StepToken | undefined {
  const far = ({ probability }: StepToken) => Math.abs(probability - 0.5);
  return tokens.reduce<StepToken | undefined>(
    (most, each) => (most && far(most) >= far(each) ? most : each),
    undefined,
  );
}
