import { Command } from "commander";
import { CodedError, fromErrorData } from "../../core/errors.js";
import { remainingTime } from "../../core/prediction/remainingTime.js";
import type { ScreenedSample, ScreenedSet, ScreenFailure } from "../../core/screen/screenedSet.js";
import { screenStores } from "../../host/screenStores.js";
import type { ScreenDocument } from "../../report/screen/document.js";
import { screenFormats } from "../../report/screen/formats.js";
import { modelDocument } from "../../report/screen/modelDocument.js";
import { setDocument } from "../../report/screen/setDocument.js";
import { renderScreenTerminal } from "../../report/screen/terminal.js";
import type { Language } from "../../report/words/language.js";
import { duration } from "../../report/words/prediction.js";
import { screenData } from "../../screen/screenData.js";
import { readBase, requireSameShape, screenModel } from "../../screen/screenModel.js";
import { wantsColor } from "../color.js";
import { type DocumentFlag, oneToStandardOutput, wantedDocuments, writeDocument } from "../documents.js";
import { exitCodesHelp } from "../exitCodes.js";
import { requireInputFile } from "../inputFile.js";
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
import { countSamples, screenInput } from "../screenInput.js";
import { findModel, withEngine, withModel } from "../modelInEngine.js";
import { writeOut } from "../writeOut.js";

interface ScreenFlags
  extends CommonFlags,
    EngineFlags,
    LanguageFlags,
    Partial<Record<(typeof screenFormats)[number]["flag"], DocumentFlag>> {
  readonly base?: string;
  readonly cheap: boolean;
  readonly tokens: number;
  readonly rate: number;
  readonly top: number;
  readonly json: boolean;
}

export function screenCommand(): Command {
  const command = new Command("screen")
    .description(
      "Screen a training set, by what each reply would teach, or a fine-tune, by how it differs from its base: along the model's traits.",
    )
    .argument(
      "[data]",
      "a training set: JSON lines of prompts with responses, messages, ShareGPT, …, or any file of talks",
    )
    .option("--base <model>", "without data: the model that --model is a fine-tune of")
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
the model's own answer lies, in deviations of harmless replies by other authors that the program brings. Beside the number flagged
stands what directions at random flag. A line that holds no sample is named and passed over. What was written and read is kept: a screening that was stopped goes on there.

With --json a line is
  {"line", "answer", "score", "trait", "p", "flagged", "traits": {name: z}, "prompt", "response", "own"}
or {"line", "error": {"code", "message"}}, and the last is {"summary": {…}}.

Without data a fine-tune and its base answer the same bundled questions, and both are read along the traits of the base. Those were
fitted on the base alone: a fine-tune has no traits of its own until they are trained, and is taken to hold them where its base does.
With --lora and without --base the base is the model without the adapter. --json is then one object.

Examples:
  cotcheck screen train.jsonl --html screened.html
  cotcheck screen train.jsonl --cheap --json > screened.jsonl
  cotcheck screen --model tuned.gguf --base base.gguf
  cotcheck screen --model qwen2.5-coder-1.5b --lora adapter.gguf
${exitCodesHelp}`,
    )
    .action(screen);
}

async function screen(data: string | undefined, flags: ScreenFlags): Promise<void> {
  const wanted = wantedDocuments(screenFormats, flags);
  oneToStandardOutput(wanted, flags.json);
  const language = await languageFrom(flags);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  try {
    const document =
      data === undefined
        ? await screenedModel(flags, { line, language, signal })
        : await screenedSet(data, flags, { line, language, signal });
    line.clear();
    for (const one of wanted) await writeDocument(one, one.render(document, language));
    if (flags.quiet || flags.json || wanted.some(({ path }) => path === undefined)) return;
    const shown = { color: wantsColor(flags, process.stdout), width: process.stdout.columns || 80, language };
    await writeOut(renderScreenTerminal(document, shown));
  } finally {
    line.clear();
  }
}

interface Console {
  readonly line: ProgressLine;
  readonly language: Language;
  readonly signal: AbortSignal;
}

async function screenedSet(
  data: string,
  flags: ScreenFlags,
  { line, language, signal }: Console,
): Promise<ScreenDocument> {
  if (flags.base !== undefined)
    throw new CodedError("usage", "A training set is screened by one model: leave out --base.");
  await requireInputFile(data);
  const input = await screenInput(data);
  const total = await countSamples(input);
  const remaining = remainingWords(language);
  const words = { harmless: "Reading harmless replies", samples: "Screening" } as const;
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
      onProgress: ({ activity, done, total }) =>
        line.show(`${words[activity]}: ${done} of ${total}${remaining(done, total)}`),
      ...(flags.json && { onResult: (result) => writeOut(`${JSON.stringify(jsonOf(result))}\n`) }),
    }),
  );
  if (flags.json) await writeOut(`${JSON.stringify({ summary: summaryOf(set) })}\n`);
  return setDocument(set, language.say);
}

async function screenedModel(flags: ScreenFlags, { line, language, signal }: Console): Promise<ScreenDocument> {
  const { model: reference, lora, base, tokens, json } = flags;
  if (base === undefined && lora === undefined)
    throw new CodedError("usage", "Name a training set, or with --base the model that --model is a fine-tune of.");
  const { lora: _, ...plain } = flags;
  const baseFlags = { ...plain, model: base ?? reference };
  await requirePair(baseFlags, flags, line, signal);
  const remaining = remainingWords(language);
  const read = (name: string) => ({
    tokens,
    signal,
    onProgress: (done: number, total: number) =>
      line.show(`Asking ${name}: ${done} of ${total}${remaining(done, total)}`),
  });
  // One at a time: two models seldom fit into memory.
  const known = await withModel(baseFlags, line, signal, async ({ model }) =>
    readBase(model, { ...(await screenStores(model.identity)), ...read("the base") }),
  );
  const screened = await withModel(flags, line, signal, async ({ model }) =>
    screenModel(known, model, { ...(await screenStores(model.identity)), ...read("the fine-tune") }),
  );
  if (json) await writeOut(`${JSON.stringify(screened)}\n`);
  return modelDocument(screened, language.say);
}

/** Refuses by their headers what cannot be a model and its fine-tune: to read the first of them takes minutes. */
async function requirePair(base: EngineFlags, tuned: EngineFlags, line: ProgressLine, signal: AbortSignal) {
  const pair = [await findModel(base, line, signal), await findModel(tuned, line, signal)];
  const [known, other] = await withEngine(async (engine) => {
    const shaped: Parameters<typeof requireSameShape>[number][] = [];
    for (const { base: model, adapter, identity } of pair) {
      const { architecture, shape, refusal } = await engine.describe(model.path, adapter?.path);
      if (refusal) throw fromErrorData(refusal);
      shaped.push({
        id: identity.id,
        shape: { architecture, layers: shape?.layers, hiddenSize: shape?.hiddenSize },
      });
    }
    return shaped;
  });
  requireSameShape(known, other);
}

/** What is left of work, in words that follow a count. */
function remainingWords({ say }: Language): (done: number, total: number) => string {
  const remaining = remainingTime();
  return (done, total) => {
    const seconds = remaining.after(done, total);
    return seconds === undefined || done === total ? "" : `, about ${duration(seconds, say)} left`;
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
