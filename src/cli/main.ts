#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { CodedError, type ErrorCode, toErrorData } from "../core/errors.js";
import { batchCommand } from "./commands/batch.js";
import { checkCommand } from "./commands/check.js";
import { doctorCommand } from "./commands/doctor.js";
import { modelsCommand } from "./commands/models.js";
import { probesCommand } from "./commands/probes.js";
import { quickstartCommand } from "./commands/quickstart.js";
import { traitsCommand } from "./commands/traits.js";
import { exitCode, exitCodeOf, exitCodesHelp } from "./exitCodes.js";
import { version } from "./packageFiles.js";

const program = new Command("cotcheck")
  .description(
    "A lie detector for chains of thought: runs a local language model, reads its residual stream at every layer while it reasons, and marks the steps its own state disagrees with.",
  )
  .version(version)
  .addCommand(checkCommand(), { isDefault: false })
  .addCommand(batchCommand())
  .addCommand(modelsCommand())
  .addCommand(probesCommand())
  .addCommand(traitsCommand())
  .addCommand(doctorCommand())
  .addCommand(quickstartCommand())
  .addHelpText(
    "after",
    `
Examples:
  cotcheck check "Is 91 a prime number?"
  cotcheck check --example misled-choice --html report.html
  cotcheck batch questions.jsonl --out checked.jsonl
  cotcheck doctor

Models and converted graphs are kept in a cache; COTCHECK_CACHE chooses its folder. COTCHECK_MODEL_MIRROR is an address
to fetch models from in place of the public hub; HTTPS_PROXY and NO_PROXY are honoured.
${exitCodesHelp}`,
  );
throwInsteadOfExiting(program);

// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exitCode.done : exitCode.usage);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function throwInsteadOfExiting(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => {} });
  for (const sub of command.commands) throwInsteadOfExiting(sub);
}

/** One line on stderr for what went wrong; returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help and version come as errors too, with nothing left to say.
    if (error.exitCode === 0 || error.code === "commander.help")
      return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    return say("usage", `${error.message.replace(/^error: /, "")} See --help.`);
  }
  const { code, message } = toErrorData(error);
  if (process.argv.includes("--debug") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  else if (!(error instanceof CodedError)) return say(code, `${message} (--debug shows where.)`);
  return say(code, message);
}

function say(code: ErrorCode, message: string): number {
  process.stderr.write(`error[${code}]: ${message.replace(/\s*\n\s*/g, " ")}\n`);
  return exitCodeOf(code);
}
