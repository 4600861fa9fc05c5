import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import { drifts, hasDrifted, LEAST_ANSWERS, type TraitDrift } from "../../core/traits/drift.js";
import { messagesOf } from "../../core/transcripts/asChat.js";
import { type AnswerTraits, traitsByAnswer } from "../../reader/traitsByAnswer.js";
import { traitLabel } from "../../report/words/traits.js";
import { english } from "../../report/words/language.js";
import { alignedRows } from "../alignedRows.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { talkFrom } from "../responseSource.js";
import { withModel } from "../session.js";

interface DriftFlags extends CommonFlags, EngineFlags {
  readonly conversation?: number;
  readonly json: boolean;
}

/** The orders that chance is counted from are the same each time. */
const SEED = 1;

export function driftCommand(): Command {
  const command = new Command("drift")
    .description(
      "How the traits go over the answers of a talk, and where they change. A reading of the model that reads, not of who wrote.",
    )
    .argument("<file>", "a talk in any transcript format; - reads standard input")
    .option("--conversation <n>", "which talk of the file", wholeFrom(1))
    .option("--json", "as one JSON object on standard output", false);
  return withCommonOptions(withEngineOptions(command)).action(showDrift);
}

async function showDrift(path: string, flags: DriftFlags): Promise<void> {
  const messages = messagesOf((await talkFrom(path, flags.conversation)).turns);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      const { id } = model.identity;
      if (model.traits === null || model.traits.pack.traits.every(({ on }) => !on))
        throw new CodedError("usage", `${id} has no traits. Train them first: cotcheck traits train --model ${id}`);
      const onProgress = (done: number, total: number) => line.show(`Reading answers: ${done} of ${total}`);
      const answers = await traitsByAnswer(model, messages, { onProgress, signal });
      if (answers.length === 0)
        throw new CodedError("bad-input", `${path} holds no answer that stands behind a question.`);
      const found = drifts(
        answers.map(({ traits }) => traits),
        SEED,
      );
      line.clear();
      process.stdout.write(
        flags.json ? `${JSON.stringify({ model: id, answers, drifts: found })}\n` : page(answers, found),
      );
    });
  } finally {
    line.clear();
  }
}

function page(answers: readonly AnswerTraits[], found: readonly TraitDrift[]): string {
  const numbers = answers.map((_, i) => `${i + 1}`.padStart(5));
  const rows = answers[0].traits.map(({ trait }, k) => {
    const curve = answers.map(({ traits }) => signed(traits[k].z).padStart(5));
    return [traitLabel(trait, english.say), ...curve, found.length > 0 ? changeWords(found[k]) : ""];
  });
  return `${alignedRows([["", ...numbers, found.length > 0 ? "change" : ""], ...rows])}
${verdictWords(answers.length, found)}
Deviations from neutral replies, at the beginning of each answer. A reading of the state, not a judgement.
`;
}

function changeWords({ change: { from, by, p }, trend }: TraitDrift): string {
  return `${signed(by)} from answer ${from + 1} (p ${p.toFixed(3)}), ${signed(trend.slope)} an answer (p ${trend.p.toFixed(3)})`;
}

function verdictWords(answers: number, found: readonly TraitDrift[]): string {
  if (found.length === 0)
    return `${answers} answers are too few to tell a drift from chance; it takes ${LEAST_ANSWERS}.`;
  const drifted = found.filter(hasDrifted).map(({ trait, change }) => {
    return `${traitLabel(trait, english.say)} ${signed(change.by)} from answer ${change.from + 1} on`;
  });
  return drifted.length === 0
    ? "No trait changes by more than chance and subjects make it."
    : `More than chance and subjects make it: ${drifted.join("; ")}.`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
