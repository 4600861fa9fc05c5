import { type Command, InvalidArgumentError, Option } from "commander";
import { defaultReadTokens, defaultSampling, type Sampling } from "../check/request.js";
import { defaultModelId } from "../models/catalogue.js";
import { defaultThreads } from "../engineClient/threads.js";
import { type Device, devices } from "../protocol/engine.js";

/** Options that every command has; they may stand before or behind the command's name. */
export interface CommonFlags {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly debug: boolean;
}

export interface EngineFlags {
  readonly model: string;
  readonly lora?: string;
  readonly threads: number;
  readonly precise: boolean;
  readonly device: Device;
}

export interface SamplingFlags {
  readonly maxTokens: number;
  readonly readTokens: number;
  readonly temperature: number;
  readonly topP: number;
  readonly seed: number;
  readonly thinking: boolean;
}

/** Of commands that may take a turn at an engine that `cotcheck serve` keeps. */
export interface ServeFlags {
  /** Absent for commands that hold their model for long, or ask much of it: they load their own. */
  readonly serve?: boolean;
}

export function withServeOption(command: Command): Command {
  return command.option(
    "--no-serve",
    "load the model here, even where `cotcheck serve` keeps it ready; the variable COTCHECK_NO_SERVE=1 does the same",
  );
}

export function withCommonOptions(command: Command): Command {
  return command
    .option("--quiet", "write nothing but results that were asked for", false)
    .option("--no-color", "no colour; the variable NO_COLOR does the same")
    .addOption(new Option("--debug", "show where an error came from").default(false).hideHelp());
}

export interface VerboseFlag {
  readonly verbose: boolean;
}

/** For commands that print a run. */
export function withVerbose(command: Command): Command {
  return command.option("--verbose", "say as well what was read and tried at each step, in figures", false);
}

export function withEngineOptions(command: Command): Command {
  return command
    .option("-m, --model <model>", "id of a model, or path of a .gguf file", defaultModelId)
    .option("--lora <file>", "a LoRA adapter of the model, a .gguf file, to merge into its weights")
    .option("--threads <n>", "threads of the engine", wholeFrom(1, MOST_THREADS), defaultThreads())
    .option("--precise", "hold the weights in finer blocks: slower, closer to full precision", false)
    .addOption(
      new Option(
        "--device <device>",
        "where to compute: auto is the CPU; gpu is WebGPU, or the CPU where it cannot be used",
      )
        .choices(devices)
        .default("auto"),
    );
}

export function withSamplingOptions(command: Command): Command {
  const { maxTokens, temperature, topP, seed } = defaultSampling;
  return command
    .option("--max-tokens <n>", "longest answer", wholeFrom(1), maxTokens)
    .option("--read-tokens <n>", "of a given response, read at most so many tokens", wholeFrom(1), defaultReadTokens)
    .option("--temperature <t>", "0 is greedy", between(0, 10), temperature)
    .option("--top-p <p>", "share of the probability that is sampled from", between(0, 1), topP)
    .option("--seed <n>", "of the sampling", wholeFrom(0), seed)
    .option(
      "--no-thinking",
      "let a model that thinks first, such as Qwen3, answer without, by its chat template's own switch",
    );
}

/** More than any machine has use for, and each costs memory. */
const MOST_THREADS = 1024;

export interface QueueFlags {
  readonly queue: string;
}

/** The address of a Redis comes from the command line alone: one in a workspace's settings could send a person's records away. */
export function withQueueOptions(command: Command): Command {
  return command.option("--queue <name>", "of the queue; one batch at a time uses it", queueName, "records");
}

function queueName(text: string): string {
  if (/^[\w.-]{1,64}$/.test(text)) return text;
  throw new InvalidArgumentError("It may hold letters, digits, and . _ - only.");
}

export function withFailOn(command: Command): Command {
  return command.addOption(
    new Option("--fail-on <what>", "exit with 1 when a step is marked (suspect), or is at least worth a look").choices(
      failOnNames,
    ),
  );
}

const failOnNames = ["suspect", "worth-a-look"] as const;
export type FailOn = (typeof failOnNames)[number];

/** Whether the exit code has to say so. */
export function failsOn(
  failOn: FailOn | undefined,
  found: { readonly suspect: number; readonly look: number },
): boolean {
  if (failOn === undefined) return false;
  return found.suspect > 0 || (failOn === "worth-a-look" && found.look > 0);
}

export function samplingOf({ maxTokens, temperature, topP, seed, thinking }: SamplingFlags): Sampling {
  return { maxTokens, temperature, topP, seed, ...(!thinking && { thinking }) };
}

/** A whole number, in figures alone. */
export function wholeFrom(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^[0-9]+$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const range = value > most ? `of at most ${most}` : `of at least ${least}`;
    throw new InvalidArgumentError(`It must be a whole number ${range}.`);
  };
}

export function between(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= low && value <= high))
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}.`);
    return value;
  };
}
