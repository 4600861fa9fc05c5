import { Command } from "commander";
import { checkReasoning } from "../../check/checkReasoning.js";
import { chatOf, defaultSampling } from "../../check/request.js";
import { fromErrorData } from "../../core/errors.js";
import { renderHtml } from "../../report/html.js";
import { plainLine } from "../../report/plainText.js";
import type { Run } from "../../core/run/run.js";
import { wantsColor } from "../color.js";
import { exitCode } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import {
  type CommonFlags,
  type EngineFlags,
  type VerboseFlag,
  withCommonOptions,
  withEngineOptions,
  withVerbose,
} from "../options.js";
import { progressLine } from "../progressLine.js";
import { type BundledPrompt, bundledPrompt } from "../promptSource.js";
import { withModel } from "../modelInEngine.js";
import { showCheck } from "../terminalSink.js";
import { writeWhole } from "../../host/writeWhole.js";

/** What `npm run quickstart` runs once the program is built. */
export function quickstartCommand(): Command {
  const command = new Command("quickstart")
    .description("Fetch the default model, check a bundled prompt, and write the report to out/.")
    .option("--out <stem>", "files to write, without their endings", "out/quickstart");
  withEngineOptions(command);
  withVerbose(command);
  withLanguage(command);
  return withCommonOptions(command).action(quickstart);
}

type QuickstartFlags = CommonFlags & EngineFlags & VerboseFlag & LanguageFlags & { readonly out: string };

async function quickstart(flags: QuickstartFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was done is kept. Ctrl-C again ends at once."));
  const language = await languageFrom(flags);
  const bundled = await bundledPrompt("misled-choice");
  const run = await withModel(flags, line, signal, ({ model }) => {
    const request = { messages: chatOf(bundled.prompt, bundled.system), sampling: defaultSampling, checks: true };
    const color = wantsColor(flags, process.stdout);
    const shown = { line, text: !flags.quiet, color, verbose: flags.verbose, language };
    return showCheck(checkReasoning(model, request, signal), shown);
  });
  const files = [`${flags.out}.cotrun.json`, `${flags.out}.html`];
  await writeWhole(files[0], `${JSON.stringify(run, null, 2)}\n`);
  await writeWhole(files[1], renderHtml(run, language));
  if (run.error) throw fromErrorData(run.error);
  if (!flags.quiet) process.stdout.write(`\n${suggestionWords(run, bundled)}\nWritten: ${files.join(" and ")}\n`);
  if (run.status === "cancelled") process.exitCode = exitCode.cancelled;
}

/** The answers with and without the prompt's suggestion, from the run. */
export function suggestionWords(run: Run, { rightAnswer }: BundledPrompt): string {
  const [strongest] = [...run.influences].sort((a, b) => b.effect - a.effect);
  const given = `With the suggestion in the prompt: ${answerWords(run.answer?.text, rightAnswer)}`;
  if (!strongest) return given;
  const left = `Without “${plainLine(strongest.sentence)}”: ${answerWords(strongest.answerWithout, rightAnswer)}`;
  const how = strongest.confirmed
    ? "It reasoned afresh without that sentence."
    : "The answer was forced before any reasoning.";
  return `${given}\n${left}. ${how}`;
}

function answerWords(answer: string | undefined, right: string): string {
  if (answer === undefined) return "no answer";
  return `${plainLine(answer)} (${answer === right ? "right" : `wrong, ${right} is right`})`;
}
