#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { CodedError, type ErrorCode, toErrorData } from "../core/errors.js";
import { plainLine } from "../report/plainText.js";
import { exitCode, exitCodeOf, exitCodesHelp } from "./exitCodes.js";
import { version } from "./packageFiles.js";

/** Only the command that was asked for is loaded: a hook has a second in all. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.js")).checkCommand(),
  batch: async () => (await import("./commands/batch.js")).batchCommand(),
  worker: async () => (await import("./commands/worker.js")).workerCommand(),
  session: async () => (await import("./commands/session.js")).sessionCommand(),
  hook: async () => (await import("./commands/hook.js")).hookCommand(),
  mcp: async () => (await import("./commands/mcp.js")).mcpCommand(),
  serve: async () => (await import("./commands/serve.js")).serveCommand(),
  knows: async () => (await import("./commands/knows.js")).knowsCommand(),
  models: async () => (await import("./commands/models.js")).modelsCommand(),
  probes: async () => (await import("./commands/probes.js")).probesCommand(),
  traits: async () => (await import("./commands/traits.js")).traitsCommand(),
  screen: async () => (await import("./commands/screen.js")).screenCommand(),
  features: async () => (await import("./commands/features.js")).featuresCommand(),
  doctor: async () => (await import("./commands/doctor.js")).doctorCommand(),
  quickstart: async () => (await import("./commands/quickstart.js")).quickstartCommand(),
};
const asked = process.argv[2];
const loaded = asked !== undefined && Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands);

const program = new Command("cotcheck")
  .description(
    "A lie detector for chains of thought: runs a local language model, reads its residual stream at every layer while it reasons, and marks the steps its own state disagrees with.",
  )
  .version(version)
  .addHelpText(
    "after",
    `
Examples:
  cotcheck check "Is 91 a prime number?"
  cotcheck check --example misled-choice --html report.html
  cotcheck batch questions.jsonl --out checked.jsonl
  cotcheck doctor

Models and converted graphs are kept in a cache; COTCHECK_CACHE chooses its folder. COTCHECK_MODEL_MIRROR is an address
to fetch models from in place of the public hub; HTTPS_PROXY and NO_PROXY are honoured. COTCHECK_NO_SERVE=1 leaves an engine that
\`cotcheck serve\` keeps alone.
${exitCodesHelp}`,
  );
// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE" || asked === "hook") process.exit(exitCode.done);
  process.exit(say("usage", `Standard output cannot be written (${error.code}).`));
});

try {
  for (const name of loaded) program.addCommand(await commands[name]());
  throwInsteadOfExiting(program);
  requireCommand(process.argv[3]);
  await program.parseAsync();
} catch (error) {
  const code = report(error);
  // An agent takes 2 from a hook for its order to go on.
  process.exitCode = asked === "hook" && code !== exitCode.done ? exitCode.suspect : code;
}

/** `help` of a command that there is not would be the help of all. */
function requireCommand(wanted: string | undefined): void {
  if (asked === "help" && wanted !== undefined && !wanted.startsWith("-") && !Object.hasOwn(commands, wanted))
    throw new CodedError("usage", `There is no command ${JSON.stringify(wanted)}. See --help.`);
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
    const unknown = error.code === "commander.missingMandatoryOptionValue" ? unknownOption() : undefined;
    // Who writes --outt has not left --out away.
    if (unknown !== undefined) return say("usage", `unknown option '${unknown}'. See --help.`);
    return say("usage", `${error.message.replace(/^error: /, "").replace(/[^.?!)]$/, "$&.")} See --help.`);
  }
  const { code, message } = toErrorData(error);
  if (process.argv.includes("--debug") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  else if (!(error instanceof CodedError)) return say(code, `${message} (--debug shows where.)`);
  return say(code, message);
}

function unknownOption(): string | undefined {
  const options = program.commands.find((command) => command.name() === asked)?.options ?? [];
  return process.argv
    .slice(3)
    .map((argument) => argument.split("=")[0])
    .find((argument) => /^--[a-z]/.test(argument) && !options.some(({ long }) => long === argument));
}

function say(code: ErrorCode, message: string): number {
  process.stderr.write(`error[${code}]: ${plainLine(message)}\n`);
  return exitCodeOf(code);
}
