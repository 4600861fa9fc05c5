import type { Run } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { type AnswerVariant, answerVariants, answerWrongWords, knowsWords } from "../runWords.js";
import { ReadingTable } from "./StepDetails.js";

/** Characters from which an answer is set as a sentence rather than as a headline. */
const longAnswer = 40;

/** The answer, and what it becomes without the reasoning or without a sentence of the prompt. */
export function AnswerCard({ run }: { run: Run }) {
  const variants = answerVariants(run);
  const knows = knowsWords(run);
  const wrong = answerWrongWords(run);
  return (
    <>
      {run.answer === null ? (
        <p class="muted">None was found in the response.</p>
      ) : (
        <p class={run.answer.text.length > longAnswer ? "final long" : "final"} dir="auto">
          {plainLine(run.answer.text)}
        </p>
      )}
      {variants.length > 0 && (
        <ul class="variants">
          {variants.map((variant, i) => (
            <Variant key={i} variant={variant} />
          ))}
        </ul>
      )}
      {knows && (
        <p class="knows">
          <b>Knows</b> {knows}.
        </p>
      )}
      {wrong && (
        <p class="knows">
          <b>Wrong</b> {wrong}.
        </p>
      )}
      {run.knows?.reading && (
        <details>
          <summary>The reading before the reasoning</summary>
          <ReadingTable readings={[run.knows.reading]} />
        </details>
      )}
    </>
  );
}

function Variant({ variant: { condition, sentence, answer, differs, details } }: { variant: AnswerVariant }) {
  return (
    <li class={differs ? "differs" : ""}>
      <span class="other" dir="auto">
        {plainLine(answer)}
      </span>{" "}
      <span>
        <span class="condition" dir="auto">
          {condition}
          {sentence === undefined ? "" : ` “${plainLine(sentence)}”`}
          <span class="unseen">{differs ? ": another answer." : ": the same answer."}</span>
        </span>{" "}
        <span class="found">{details.join("; ")}</span>
      </span>
    </li>
  );
}
