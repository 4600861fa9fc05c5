import type { ProblemMaker } from "./draw.js";

/** The same problems; in the share `typed` of them, signs are as on a keyboard. */
export function withTypedSigns(makers: readonly ProblemMaker[], typed = 0.3): ProblemMaker[] {
  return makers.map((make) => (draw) => {
    const { question, steps } = make(draw);
    const asTyped = draw.random() < typed;
    const sign = (text: string) => (asTyped ? text.replaceAll(" × ", " * ").replaceAll(" ÷ ", " / ") : text);
    return {
      question: sign(question),
      steps: steps.map((step) => ({
        text: sign(step.text),
        wrong: step.wrong.map((w) => ({ ...w, text: sign(w.text) })),
      })),
    };
  });
}
