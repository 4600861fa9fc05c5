import type { Run } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { answerWrongWords } from "../words/answerWrong.js";
import { inQuotes } from "../words/quoted.js";
import { type AnswerVariant, answerVariants, knowsWords } from "../words/run.js";
import { ReadingTable } from "./StepDetails.js";
import { useSay } from "./useSay.js";

/** Characters from which an answer is set as a sentence rather than as a headline. */
const longAnswer = 40;

/** The answer, and what it becomes without the reasoning or without a sentence of the prompt. */
export function AnswerCard({ run }: { run: Run }) {
  const say = useSay();
  const variants = answerVariants(run, say);
  const knows = knowsWords(run, say);
  const wrong = answerWrongWords(run, say);
  return (
    <>
      {run.answer === null ? (
        <p class="muted">{say("None was found in the response.")}</p>
      ) : (
        <p class={run.answer.text.length > longAnswer ? "final long" : "final"} dir="auto">
          {plainLine(run.answer.text)}
        </p>
      )}
      {wrong && (
        <p class="knows">
          <strong>{wrong.headline}</strong> {wrong.madeOf}
        </p>
      )}
      {variants.length > 0 && (
        <ul class="variants">
          {variants.map((variant, i) => (
            <Variant key={i} variant={variant} />
          ))}
        </ul>
      )}
      {knows && <p class="knows">{say("Knows: {0}.", knows)}</p>}
      {run.knows?.reading && (
        <details>
          <summary>{say("The reading before the reasoning")}</summary>
          <ReadingTable readings={[run.knows.reading]} />
        </details>
      )}
    </>
  );
}

function Variant({ variant: { condition, sentence, answer, differs, details } }: { variant: AnswerVariant }) {
  const say = useSay();
  return (
    <li class={differs ? "differs" : ""}>
      <span class="other" dir="auto">
        {plainLine(answer)}
      </span>{" "}
      <span>
        <span class="condition" dir="auto">
          {condition}
          {sentence === undefined ? "" : ` ${inQuotes(plainLine(sentence), say)}`}
          <span class="unseen">{differs ? say(": another answer.") : say(": the same answer.")}</span>
        </span>{" "}
        <span class="found">{details.join("; ")}</span>
      </span>
    </li>
  );
}
