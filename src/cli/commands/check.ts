import { Command } from "commander";
import { checkReasoning } from "../../check/checkReasoning.js";
import { checkTranscript } from "../../check/checkTranscript.js";
import { chatOf, type Sampling, type SteeredStep } from "../../check/request.js";
import { requireThinkingSwitch } from "../../check/thinking.js";
import { CodedError, fromErrorData } from "../../core/errors.js";
import { formats } from "../../report/formats.js";
import type { Language } from "../../report/words/language.js";
import { tally } from "../../core/run/tally.js";
import type { Message, Run } from "../../core/run/run.js";
import { fitMessages } from "../../core/transcripts/fitMessages.js";
import { formats as transcriptFormats } from "../../core/transcripts/formats.js";
import { anewTask } from "../anewTask.js";
import { wantsColor } from "../color.js";
import { type DocumentFlag, oneToStandardOutput, wantedDocuments, writeDocument } from "../documents.js";
import { exitCode, exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import {
  type CommonFlags,
  between,
  type EngineFlags,
  type FailOn,
  failsOn,
  type SamplingFlags,
  type ServeFlags,
  samplingOf,
  type VerboseFlag,
  withCommonOptions,
  withEngineOptions,
  withFailOn,
  withServeOption,
  wholeFrom,
  withSamplingOptions,
  withVerbose,
} from "../options.js";
import { progressLine } from "../progressLine.js";
import { bundledPrompt, textFrom } from "../promptSource.js";
import { responseFrom } from "../responseSource.js";
import { sarifDocument } from "../sarifDocument.js";
import { withModel } from "../modelInEngine.js";
import { showCheck } from "../terminalSink.js";

interface CheckFlags
  extends CommonFlags,
    EngineFlags,
    ServeFlags,
    SamplingFlags,
    LanguageFlags,
    VerboseFlag,
    Partial<Record<(typeof formats)[number]["flag"], DocumentFlag>> {
  readonly promptFile?: string;
  readonly example?: string;
  readonly response?: string;
  readonly conversation?: number;
  readonly anew?: string;
  readonly fromStep: number;
  readonly guard?: readonly string[];
  readonly guardLimit?: number;
  readonly guardAnew: number;
  readonly guardSteer: boolean;
  readonly system?: string;
  readonly checks: boolean;
  readonly steer: boolean;
  readonly steerStep?: number;
  readonly levers: boolean;
  readonly json?: DocumentFlag;
  readonly failOn?: FailOn;
}

const formatNames = transcriptFormats.map(({ name }) => name).join(", ");

export function checkCommand(): Command {
  const command = new Command("check")
    .description("Let the model reason about a prompt, read its internals, and mark the steps they disagree with.")
    .argument("[prompt]", "the prompt; - reads it from standard input")
    .option("--prompt-file <file>", "read the prompt from a file")
    .option("--example <name>", "use a bundled prompt: arithmetic, misled-choice or wrong-fact")
    .option("--response <file>", "read this chain of thought, which someone else wrote, instead of writing one")
    .option("--conversation <n>", "of a file that holds several talks, read this one, counted from 1", wholeFrom(1))
    .option("--anew <run>", "a .cotrun.json file: let the model write its reasoning anew in the same chat")
    .option("--from-step <n>", "with --anew: keep the steps before this one, counted from 1", wholeFrom(1), 1)
    .option("--system <text>", 'system prompt in place of the one that asks for short steps; "" for none');
  withEngineOptions(command);
  withServeOption(command);
  withSamplingOptions(command);
  command.option("--no-checks", "only read: force no answers, leave out no sentences");
  command
    .option("--steer", "experiment: push the residual stream along the head that flags the most suspect step", false)
    .option(
      "--levers",
      "at which layers what moves the answer most, sentences of the prompt and steps, takes hold",
      false,
    )
    .option("--steer-step <n>", "experiment: the same from this step on, counted from 1", wholeFrom(1));
  command
    .option(
      "--guard <trait...>",
      "stop writing when the model's state reads one of these traits; `cotcheck traits list` names them",
    )
    .option(
      "--guard-limit <z>",
      "neutral deviations from which --guard stops; when absent each trait's own, which one in a hundred neutral replies crosses",
      between(0, 100),
    )
    .option(
      "--guard-anew <n>",
      "take back what crossed the limit and write it anew, so often before writing stops",
      wholeFrom(0, 10),
      0,
    )
    .option(
      "--guard-steer",
      "in place of stopping: take what is over the limit out of the model's state, token by token, while it writes on",
      false,
    );
  withFailOn(command).option(
    "--json [file]",
    "the run as a JSON document; without a file to standard output, in place of the text",
  );
  for (const { flag, label, description } of formats)
    command.option(`--${flag} [file]`, `the run as ${label}, ${description}; likewise`);
  withVerbose(command);
  withLanguage(command);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  cotcheck check "A train goes 180 km in 2.5 hours. How fast is it?"
  cotcheck check --example misled-choice --html report.html
  cotcheck check --prompt-file question.txt --response answer.txt --json=run.json
  cotcheck check --prompt-file question.txt --response answer.txt --sarif=marks.sarif
  cotcheck check --response conversations.json --conversation 3
  cotcheck check --anew run.cotrun.json --from-step 4
  git show | cotcheck check - --system "Is this change safe? Answer yes or no." --fail-on suspect

The file of --response may be text, or a chat as programs keep it, with its own question: ${formatNames}.
${exitCodesHelp}`,
    )
    .action(check);
}

async function check(argument: string | undefined, flags: CheckFlags): Promise<void> {
  const task = await taskOf(argument, flags);
  const steer = steered(flags);
  const { levers } = flags;
  const guard = guardOf(flags);
  if (guard && task.response !== undefined)
    throw new CodedError("usage", "--guard watches while the model writes: it goes with no --response.");
  if (levers && !flags.checks)
    throw new CodedError("usage", "--levers needs the forced answers that --no-checks leaves out.");
  const language = await languageFrom(flags);
  const wanted = documents(flags);
  oneToStandardOutput(wanted);

  const line = progressLine(process.stderr, flags);
  if (flags.sarif !== undefined && flags.response === undefined && flags.promptFile === undefined)
    line.note("The SARIF log will point into no file, which code scanning needs: give --response or --prompt-file.");
  const signal = interruptSignal(() => line.note("Stopping; what was done is kept. Ctrl-C again ends at once."));
  const run = await withModel(flags, line, signal, ({ model }) => {
    const { checks, readTokens } = flags;
    requireThinkingSwitch(model, task.sampling);
    const { thinking } = task.sampling;
    // Half of what the model holds is the answer's.
    const { messages, leftOut } = task.isTalk
      ? fitMessages(task.messages, model.info.contextLength / 2)
      : { messages: task.messages, leftOut: [] };
    for (const sentence of [...task.leftOut, ...leftOut]) line.note(sentence);
    const events =
      task.response === undefined
        ? checkReasoning(
            model,
            { messages, sampling: task.sampling, kept: task.kept, guard, checks, steer, levers },
            signal,
          )
        : checkTranscript(
            model,
            { messages, response: task.response, thinking, readTokens, checks, steer, levers },
            signal,
          );
    const text = wanted.every(({ path }) => path !== undefined) && !flags.quiet;
    return showCheck(events, {
      line,
      text,
      language,
      verbose: flags.verbose,
      color: wantsColor(flags, process.stdout),
    });
  });
  for (const one of wanted) await writeDocument(one, await one.render(run, language));
  finish(run, flags);
}

interface Task {
  readonly messages: readonly Message[];
  /** Out of a file, and as long as it may be. */
  readonly isTalk: boolean;
  /** Undefined where the model writes one. */
  readonly response: string | undefined;
  readonly sampling: Sampling;
  /** The beginning of a response that the model goes on from. */
  readonly kept?: string;
  readonly leftOut: readonly string[];
}

async function taskOf(argument: string | undefined, flags: CheckFlags): Promise<Task> {
  const { response: path, conversation, promptFile, example, system } = flags;
  const ownPrompt = argument !== undefined || promptFile !== undefined || example !== undefined;
  const sampling = samplingOf(flags);
  if (flags.anew !== undefined) {
    if (ownPrompt || path !== undefined || system !== undefined)
      throw new CodedError(
        "usage",
        "--anew takes the chat from the run: give no prompt, --response or --system with it.",
      );
    return {
      ...(await anewTask(flags.anew, flags.fromStep, sampling)),
      isTalk: false,
      response: undefined,
      leftOut: [],
    };
  }
  if (path === undefined && conversation !== undefined)
    throw new CodedError("usage", "--conversation chooses a talk of the file that --response names.");
  if (path === "-" && argument === "-")
    throw new CodedError("usage", "Standard input is either the prompt or the response.");
  const given = path === undefined ? undefined : await responseFrom(path, conversation, ownPrompt);
  if (given && given.messages.length > 0)
    return { ...given, messages: withSystem(given.messages, system), sampling, isTalk: true };
  const asked = await promptOf(argument, flags);
  if (asked.prompt.trim() === "") throw new CodedError("usage", emptyPrompt(flags));
  if (!given)
    return { messages: chatOf(asked.prompt, asked.system), sampling, isTalk: false, response: undefined, leftOut: [] };
  return { ...given, messages: chatOf(asked.prompt, asked.system ?? ""), sampling, isTalk: false };
}

/** `--system` in place of the talk's own. */
function withSystem(messages: readonly Message[], system: string | undefined): readonly Message[] {
  if (system === undefined) return messages;
  const others = messages.filter(({ role }) => role !== "system");
  return system === "" ? others : [{ role: "system", content: system }, ...others];
}

/** Sets the exit code; throws the run's own error when it failed. */
function finish(run: Run, { failOn }: Pick<CheckFlags, "failOn">): void {
  if (run.error) throw fromErrorData(run.error);
  if (run.status === "cancelled") process.exitCode = exitCode.cancelled;
  else if (failsOn(failOn, tally(run))) process.exitCode = exitCode.suspect;
}

function guardOf({ guard: traits, guardLimit: limit, guardAnew: anew, guardSteer: steer }: CheckFlags) {
  if (!traits) {
    if (steer) throw new CodedError("usage", "--guard-steer needs a trait that is watched: give --guard with it.");
    return undefined;
  }
  if (steer && anew > 0)
    throw new CodedError("usage", "--guard-steer and --guard-anew are two ways: give one of them.");
  return { traits, limit, anew, steer };
}

function steered({ steer, steerStep, checks }: CheckFlags): SteeredStep | undefined {
  if (!steer && steerStep === undefined) return undefined;
  if (!checks) throw new CodedError("usage", "Steering needs the forced answers that --no-checks leaves out.");
  return steerStep === undefined ? "most-suspect" : steerStep - 1;
}

async function promptOf(
  argument: string | undefined,
  { promptFile, example, system }: CheckFlags,
): Promise<{ prompt: string; system: string | undefined }> {
  const given = [argument, promptFile, example].filter((source) => source !== undefined);
  if (given.length > 1) throw new CodedError("usage", "Give the prompt once: as an argument, a file or an example.");
  if (example !== undefined) {
    const bundled = await bundledPrompt(example);
    return { prompt: bundled.prompt, system: system ?? bundled.system };
  }
  if (promptFile !== undefined) return { prompt: await textFrom(promptFile), system };
  const piped = argument === "-" || (argument === undefined && !process.stdin.isTTY);
  return { prompt: piped ? await textFrom("-") : (argument ?? ""), system };
}

function emptyPrompt(flags: CheckFlags): string {
  if (flags.response !== undefined)
    return `${flags.response} holds no question, and no prompt was given. Put the prompt first.`;
  if (flags.guard !== undefined)
    return "There is no prompt. Was it taken for a trait of --guard? Put the prompt first.";
  const taken = documentFlags.find((name) => typeof flags[name] === "string");
  if (taken)
    return `There is no prompt. Was it taken for the file of --${taken}? Put the prompt first, or write --${taken}=FILE.`;
  return 'There is no prompt. Try: cotcheck check "What is 17 times 23?"';
}

const documentFlags = ["json", ...formats.map(({ flag }) => flag)] as const;

function documents(flags: CheckFlags) {
  const documentOf = (run: Run) => sarifDocument([flags.response, flags.promptFile], run);
  const made = formats.map(({ id, flag }) => ({
    flag,
    async render(run: Run, language: Language): Promise<string> {
      // A check begins to read sooner where no document is made of it.
      const { renderAs } = await import("../../report/render.js");
      return renderAs(id, run, language, documentOf(run));
    },
  }));
  const json = { flag: "json", render: async (run: Run) => `${JSON.stringify(run, null, 2)}\n` } as const;
  return wantedDocuments([json, ...made], flags);
}
