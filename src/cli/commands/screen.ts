import { existsSync } from "node:fs";
import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import type { ScreenedSample, ScreenedSet, ScreenFailure } from "../../core/screen/screenedSet.js";
import { screenStores } from "../../host/screenStores.js";
import { writeWhole } from "../../host/writeWhole.js";
import { screenFormats } from "../../report/screen/formats.js";
import { renderScreenTerminal } from "../../report/screen/terminal.js";
import type { Language } from "../../report/words/language.js";
import { duration } from "../../report/words/prediction.js";
import { screenData, type ScreenProgress } from "../../screen/screenData.js";
import { wantsColor } from "../color.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import {
  between,
  type CommonFlags,
  type EngineFlags,
  wholeFrom,
  withCommonOptions,
  withEngineOptions,
} from "../options.js";
import { type ProgressLine, progressLine } from "../progressLine.js";
import { remainingTime } from "../remainingTime.js";
import { countSamples, screenInput } from "../screenInput.js";
import { withModel } from "../session.js";
import { writeOut } from "../writeOut.js";

/** A file to write a document to; true or "-" is standard output. */
type DocumentFlag = string | true | undefined;

interface ScreenFlags
  extends CommonFlags,
    EngineFlags,
    LanguageFlags,
    Partial<Record<(typeof screenFormats)[number]["flag"], DocumentFlag>> {
  readonly cheap: boolean;
  readonly tokens: number;
  readonly rate: number;
  readonly top: number;
  readonly json: boolean;
}

export function screenCommand(): Command {
  const command = new Command("screen")
    .description(
      "Screen a training set: what each reply would teach, by the model's own state, beside what the model itself would answer.",
    )
    .argument(
      "<data>",
      "a training set: JSON lines of prompts with responses, messages, ShareGPT, …, or any file of talks",
    )
    .option("--cheap", "write nothing: hold the replies against harmless ones alone. What is asked is read too", false)
    .option("--tokens <n>", "read so many of each reply, and write as many", wholeFrom(1), 32)
    .option("--rate <share>", "flag at most this share of harmless replies", between(0, 0.5), 0.05)
    .option("--top <n>", "show so many samples", wholeFrom(0), 10)
    .option("--json", "one JSON object a sample and line, and a summary as the last", false);
  for (const { flag, label, description } of screenFormats)
    command.option(`--${flag} [file]`, `the screening as ${label}, ${description}; without a file to standard output`);
  withEngineOptions(command);
  withLanguage(command);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
Every answer behind a question is a sample. Its score is how far it lies along the farthest of the model's traits, less where
the model's own answer lies, in deviations of harmless replies by other authors that the program brings. A line that holds no sample
is named and passed over. What was written and read is kept: a screening that was stopped goes on there.

With --json a line is
  {"line", "answer", "score", "trait", "p", "flagged", "traits": {name: z}, "prompt", "response", "own"}
or {"line", "error": {"code", "message"}}, and the last is {"summary": {…}}.

Examples:
  cotcheck screen train.jsonl --html screened.html
  cotcheck screen train.jsonl --cheap --json > screened.jsonl
${exitCodesHelp}`,
    )
    .action(screen);
}

async function screen(data: string, flags: ScreenFlags): Promise<void> {
  if (!existsSync(data)) throw new CodedError("usage", `${data} cannot be read: there is no such file.`);
  const documents = documentsOf(flags);
  if (documents.filter(({ path }) => path === undefined).length + Number(flags.json) > 1)
    throw new CodedError("usage", "Only one document can go to standard output: name files.");
  const language = await languageFrom(flags);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  try {
    const input = await screenInput(data);
    const total = await countSamples(input);
    const set = await withModel(flags, line, signal, async ({ model }) =>
      screenData(model, {
        ...(await screenStores(model.identity)),
        comparison: flags.cheap ? "neutral-replies" : "own-answer",
        tokens: flags.tokens,
        rate: flags.rate,
        shown: flags.top,
        items: input.items(),
        total,
        signal,
        onProgress: screenProgress(line, language),
        ...(flags.json && { onResult: (result) => writeOut(`${JSON.stringify(jsonOf(result))}\n`) }),
      }),
    );
    line.clear();
    if (flags.json) await writeOut(`${JSON.stringify({ summary: summaryOf(set) })}\n`);
    for (const { path, render } of documents) {
      const text = render(set, language);
      if (path === undefined) await writeOut(text);
      else await writeWhole(path, text);
    }
    const asText = !flags.quiet && !flags.json && documents.every(({ path }) => path !== undefined);
    if (asText)
      await writeOut(
        renderScreenTerminal(set, {
          color: wantsColor(flags, process.stdout),
          width: process.stdout.columns || 80,
          language,
        }),
      );
  } finally {
    line.clear();
  }
}

function screenProgress(line: ProgressLine, { say }: Language): (progress: ScreenProgress) => void {
  const remaining = remainingTime();
  const words = { harmless: "Reading harmless replies", samples: "Screening" } as const;
  return ({ activity, done, total }) => {
    const seconds = remaining.after(done, total);
    const left = seconds === undefined ? "" : `, about ${duration(seconds, say)} left`;
    line.show(`${words[activity]}: ${done} of ${total}${left}`);
  };
}

function jsonOf(result: ScreenedSample | ScreenFailure): object {
  return "error" in result ? result : { ...result, traits: named(result.traits.map(({ trait, z }) => [trait, z])) };
}

function summaryOf({ summary }: ScreenedSet): object {
  return {
    ...summary,
    traits: named(summary.traits.map(({ trait, mean, low, high }) => [trait, { mean, low, high }])),
  };
}

function named<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

function documentsOf(flags: ScreenFlags) {
  return screenFormats.flatMap(({ flag, render }) => {
    const target = flags[flag];
    return target === undefined ? [] : [{ path: target === true || target === "-" ? undefined : target, render }];
  });
}
