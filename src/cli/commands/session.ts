import { statSync } from "node:fs";
import { Command, Option } from "commander";
import { CodedError } from "../../core/errors.js";
import { formats as transcriptFormats } from "../../core/transcripts/formats.js";
import { sessionFormats } from "../../report/session/formats.js";
import type { ShownSession } from "../../report/session/shown.js";
import type { TerminalOptions } from "../../report/terminalText.js";
import { type FailOn, failOnNames } from "../../session/failOn.js";
import { wantsColor } from "../color.js";
import { type DocumentFlag, oneToStandardOutput, wantedDocuments, writeDocument } from "../documents.js";
import { exitCode, exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import {
  type CommonFlags,
  type EngineFlags,
  type ServeFlags,
  withCommonOptions,
  withEngineOptions,
  withServeOption,
  wholeFrom,
} from "../options.js";
import { product } from "../packageFiles.js";
import type { SessionReader } from "../sessions/sessionReader.js";
import { sessionSources } from "../sessions/sessionSources.js";
import { answerSessions } from "../sessions/answerSessions.js";
import type { KeepSession } from "../sessions/sessionWork.js";
import { SessionTotal } from "../sessions/sessionTotal.js";
import { quotedFile, showSessions } from "../sessions/showSessions.js";
import { watchSession } from "../sessions/watchSession.js";

interface SessionFlags
  extends CommonFlags,
    EngineFlags,
    ServeFlags,
    LanguageFlags,
    Partial<Record<(typeof sessionFormats)[number]["flag"], DocumentFlag>> {
  readonly json: boolean;
  readonly conversation?: number;
  readonly failOn?: FailOn;
  readonly watch: boolean;
  readonly read: boolean;
}

export function sessionCommand(): Command {
  const command = new Command("session")
    .description(
      "Hold what an agent says in a session against what its calls returned. No model is loaded without --read.",
    )
    .argument("<input...>", "transcripts, or folders of them; - is standard input")
    .option("--conversation <n>", "of a file that holds several talks, check this one, counted from 1", wholeFrom(1))
    .option("--json", "one JSON object a session and line", false);
  for (const { flag, label, description } of sessionFormats)
    command.option(`--${flag} [file]`, `the sessions as ${label}, ${description}; without a file to standard output`);
  command
    .addOption(
      new Option(
        "--fail-on <what>",
        "exit with 1 when a claim is contradicted, or when its evidence does not carry it either",
      ).choices(failOnNames),
    )
    .option(
      "--read",
      "beside each claim of the closing messages what a model reads of it: worth little, so no status rests on it",
      false,
    )
    .option("--watch", "go on with a file that is still being written, until Ctrl-C", false);
  withEngineOptions(command);
  withServeOption(command);
  withLanguage(command);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  cotcheck session ~/.claude/projects/shop/0b1c.jsonl
  cotcheck session transcripts/ --sarif=sessions.sarif --fail-on contradicted
  cotcheck session in.jsonl --json > out.jsonl
  cotcheck session ~/.claude/projects/shop/0b1c.jsonl --read

Read are ${transcriptFormats.map(({ name }) => name).join(", ")}.

With --json a file of lines {"id", "messages": […]} in OpenAI's or Anthropic's message form is one session a line. A line of the
output is
  {"id", "claims": [{"turn", "text", "kind", "status", "evidence": [{"call", "quote"}]}], "acts": [{"turn", "kind", "mentioned"}],
   "summary": {"supported", "contradicted", "stale", "partial", "masked", "noEvidence", "otherEvidence", "disclosed", "cannotTell"},
   "misleading"}
or {"id", "error": {"code", "message"}}. Each line is answered once, in order. The schema is schemas/session.schema.json.
${exitCodesHelp}`,
    )
    .action(session);
}

async function session(inputs: readonly string[], flags: SessionFlags): Promise<void> {
  const language = await languageFrom(flags);
  const terminal = { color: wantsColor(flags, process.stdout), width: process.stdout.columns || 80, language };
  const wanted = wantedDocuments(sessionFormats, flags);
  oneToStandardOutput(wanted, flags.json);
  if (inputs.filter((input) => input === "-").length > 1)
    throw new CodedError("usage", "Standard input is one input, not several.");
  if (flags.watch) return watch(inputs, flags, terminal);
  const sources = await sessionSources(inputs);
  const total = new SessionTotal(flags.failOn);
  const reader = flags.read ? await readerFrom(flags) : undefined;
  const work = { conversation: flags.conversation, total, reader };
  try {
    const kept: ShownSession[] = [];
    // Only a log that points into files needs their texts.
    const keep: KeepSession = async (one, source) =>
      void kept.push({ ...one, ...(flags.sarif !== undefined && (await quotedFile(source))) });
    const forDocuments = wanted.length > 0 ? keep : undefined;
    if (flags.json) await answerSessions(sources, work, forDocuments);
    else
      await showSessions(sources, work, {
        terminal,
        asText: !flags.quiet && wanted.every(({ path }) => path !== undefined),
        quiet: flags.quiet,
        keep: forDocuments,
      });
    for (const one of wanted) await writeDocument(one, one.render(kept, language, product));
  } finally {
    await reader?.dispose();
  }
  process.exitCode = total.exit();
}

async function watch(inputs: readonly string[], flags: SessionFlags, terminal: TerminalOptions): Promise<void> {
  if (flags.read) throw new CodedError("usage", "--watch loads no model: leave --read out.");
  if (wantedDocuments(sessionFormats, flags).length > 0)
    throw new CodedError("usage", "--watch prints as it goes: take text or --json.");
  if (inputs.length > 1 || inputs[0] === "-" || statSync(inputs[0], { throwIfNoEntry: false })?.isDirectory())
    throw new CodedError("usage", "--watch follows one file.");
  const signal = interruptSignal(() => {});
  if (await watchSession(inputs[0], flags, terminal, signal)) process.exitCode = exitCode.suspect;
}

/** A session is checked sooner where the engine's client is not loaded. */
async function readerFrom(flags: SessionFlags): Promise<SessionReader> {
  const signal = interruptSignal(() => {});
  const { sessionReader } = await import("../sessions/sessionReader.js");
  return sessionReader(flags, signal);
}
