import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import type { Knowledge } from "../../core/knowledge/knowledge.js";
import { type KnowledgeResult, weighAll } from "../../knowledge/questions.js";
import { hiddenKnowledgeText, knowledgeText } from "../../report/knowledge.js";
import { plainLine } from "../../report/plainText.js";
import type { TerminalOptions } from "../../report/terminalText.js";
import type { Language } from "../../report/words/language.js";
import { knowledgeTemplates } from "../../report/words/knowledge.js";
import { wantsColor } from "../color.js";
import { exitCode, exitCodesHelp } from "../exitCodes.js";
import { requireInputFile } from "../inputFile.js";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import {
  type CommonFlags,
  type EngineFlags,
  type ServeFlags,
  wholeFrom,
  withCommonOptions,
  withEngineOptions,
  withServeOption,
} from "../options.js";
import { progressLine } from "../progressLine.js";
import { type RecordForms, recordLines } from "../recordLines.js";
import { withModel } from "../modelInEngine.js";

const questionForms: RecordForms = { example: '{"id": "1", "question": "…"}' };

interface KnowsFlags extends CommonFlags, EngineFlags, ServeFlags, LanguageFlags {
  readonly samples: number;
  readonly json: boolean;
}

/** More replies to one question would say nothing more, and are held in memory together. */
const MOST_SAMPLES = 1000;

export function knowsCommand(): Command {
  const command = new Command("knows")
    .description("What a model knows beyond what it answers: candidate answers, ranked by its words and by its state.")
    .argument("<questions>", "JSON Lines file; - is standard input");
  withEngineOptions(command);
  withServeOption(command);
  withLanguage(command);
  command
    .option("--samples <n>", "replies drawn where a question has no candidates", wholeFrom(1, MOST_SAMPLES), 8)
    .option("--json", "a JSON document a line, and nothing else on standard output", false);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
A line of the input is
  {"id": "1", "question": "…", "candidates": ["…", "…"], "right": "…"}
Without candidates they are the options that the question lists, or what the model replies. "right" is optional.

A line of the output is
  {"id", "question", "candidates": [{"text", "statement",
   "outside": {"said", "saidPerToken", "chosen", "judged"}, "inside": {"alone", "chat", "together", "outOfDomain"},
   "right"}], "says", "knows": {"text", "certainty", "said"}}
or {"id", "error": {"code", "message"}}. "inside" is null without a truth head, "knows" where it is not good enough.

Examples:
  cotcheck knows questions.jsonl
  cotcheck knows - --json < questions.jsonl > knowledge.jsonl
${exitCodesHelp}`,
    )
    .action(run);
}

async function run(input: string, flags: KnowsFlags): Promise<void> {
  await requireInputFile(input);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() =>
    line.note("Stopping; what was weighed so far is shown. Ctrl-C again ends at once."),
  );
  const language = await languageFrom(flags);
  const shown = { color: wantsColor(flags, process.stdout), width: process.stdout.columns || 100, language };
  const weighed: Knowledge[] = [];
  let failed = 0;
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      for await (const result of weighAll(model, recordLines(input, questionForms), {
        samples: flags.samples,
        signal,
      })) {
        line.clear();
        if ("error" in result) failed++;
        else weighed.push(result);
        process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : resultText(result, shown));
        line.show(`Weighing answers: ${weighed.length} questions${failed > 0 ? `, ${failed} failed` : ""}`);
      }
    });
    line.clear();
    if (!flags.json && weighed.length > 0) process.stdout.write(hiddenKnowledgeText(weighed, shown));
    if (signal.aborted) process.exitCode = exitCode.cancelled;
    else if (weighed.length + failed === 0)
      throw new CodedError(
        "usage",
        `${input === "-" ? "Standard input" : input} holds no question. Each line is to be a JSON document such as ${questionForms.example}.`,
      );
  } finally {
    line.clear();
  }
}

function resultText(result: KnowledgeResult, shown: TerminalOptions & { readonly language: Language }): string {
  if (!("error" in result)) return `${knowledgeText(result, shown)}\n`;
  const failed = shown.language.say(knowledgeTemplates.failed, plainLine(result.error.message));
  return `${result.id === null ? "" : `${plainLine(result.id)}  `}${failed}\n\n`;
}
