import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { CancelledError, CodedError, toErrorData } from "../../core/errors.js";
import type { CheckedSession } from "../../core/session/checkedSession.js";
import { jsonLine, sessionFailure, sessionRecord } from "../../core/session/record/sessionRecord.js";
import { formats as transcriptFormats } from "../../core/transcripts/formats.js";
import { decodedText } from "../../host/transcripts/textLines.js";
import { plainLine } from "../../report/plainText.js";
import { sessionFormats } from "../../report/session/formats.js";
import type { ShownSession } from "../../report/session/shown.js";
import { renderSessionLine, renderSessionTerminal } from "../../report/session/terminal.js";
import type { TerminalOptions } from "../../report/terminalText.js";
import type { Say } from "../../report/words/language.js";
import { totalWords } from "../../report/words/session.js";
import { checkLines } from "../../session/checkLines.js";
import { failsOn, type FailOn, failOnNames } from "../../session/failOn.js";
import { linesOf } from "../batchInput.js";
import { wantsColor } from "../color.js";
import { type DocumentFlag, oneToStandardOutput, wantedDocuments, writeDocument } from "../documents.js";
import { exitCode, exitCodeOf, exitCodesHelp } from "../exitCodes.js";
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
import { addressOf } from "../sarifDocument.js";
import { peekInput } from "../sessionInput.js";
import type { SessionReader } from "../sessionReader.js";
import { type SessionSource, sessionSources, sessionsOf } from "../sessionSources.js";
import { watchSession } from "../watchSession.js";
import { writeOut } from "../writeOut.js";

export interface SessionFlags
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

/** A line of a script's input may hold a long session. Bytes. */
const MOST_SESSION_BYTES = 64_000_000;
/** Documents quote the file that they point into, up to here. Bytes. */
const MOST_DOCUMENT_BYTES = 100_000_000;

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
  const shown = { color: wantsColor(flags, process.stdout), width: process.stdout.columns || 80, language };
  const wanted = wantedDocuments(sessionFormats, flags);
  oneToStandardOutput(wanted, flags.json);
  if (inputs.filter((input) => input === "-").length > 1)
    throw new CodedError("usage", "Standard input is one input, not several.");
  if (flags.watch) {
    if (flags.read) throw new CodedError("usage", "--watch loads no model: leave --read out.");
    if (wanted.length > 0) throw new CodedError("usage", "--watch prints as it goes: take text or --json.");
    if (inputs.length > 1 || inputs[0] === "-" || statSync(inputs[0], { throwIfNoEntry: false })?.isDirectory())
      throw new CodedError("usage", "--watch follows one file.");
    const failed = await watchSession(
      inputs[0],
      flags,
      shown,
      interruptSignal(() => {}),
    );
    if (failed) process.exitCode = exitCode.suspect;
    return;
  }
  const sources = await sessionSources(inputs);
  const total = new Total(flags.failOn);
  const signal = flags.read ? interruptSignal(() => {}) : undefined;
  const reader = signal && (await (await import("../sessionReader.js")).sessionReader(flags, signal));
  try {
    if (flags.json && sources.length === 1 && !sources[0].found) {
      const { isLines, chunks } = await peekInput(sources[0].path);
      if (isLines) await answerLines(chunks, total, reader);
      else await answerTalks(sources[0], flags, total, reader, chunks);
    } else if (flags.json) for (const source of sources) await answerTalks(source, flags, total, reader);
    else await show(sources, flags, shown, total, reader);
  } finally {
    await reader?.dispose();
  }
  process.exitCode = total.exit();
}

/** The contract for scripts. */
async function answerLines(
  chunks: AsyncIterable<Uint8Array>,
  total: Total,
  reader: SessionReader | undefined,
): Promise<void> {
  for await (const answer of checkLines(linesOf(chunks, MOST_SESSION_BYTES), reader?.read)) {
    if (!("error" in answer)) total.add(answer);
    await writeOut(`${jsonLine(answer)}\n`);
  }
}

async function answerTalks(
  source: SessionSource,
  { conversation }: SessionFlags,
  total: Total,
  reader: SessionReader | undefined,
  chunks?: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for (const session of await sessionsOf(source, conversation, chunks)) {
      const { name, leftOut } = session;
      const report = reader ? await reader.read(session) : session.report;
      total.add(report);
      await writeOut(`${jsonLine(sessionRecord(name.slice(-512), report, leftOut))}\n`);
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    await writeOut(`${jsonLine(sessionFailure(source.path, error))}\n`);
    if (!source.found) total.fail(error);
  }
}

async function show(
  sources: readonly SessionSource[],
  flags: SessionFlags,
  shown: TerminalOptions,
  total: Total,
  reader: SessionReader | undefined,
): Promise<void> {
  const wanted = wantedDocuments(sessionFormats, flags);
  const asText = !flags.quiet && wanted.every(({ path }) => path !== undefined);
  const kept: ShownSession[] = [];
  let single = sources.length === 1;
  for (const source of sources) {
    try {
      const checked = await sessionsOf(source, flags.conversation);
      single &&= checked.length === 1;
      for (const found of checked) {
        const one = reader ? { ...found, report: await reader.read(found) } : found;
        total.add(one.report);
        if (wanted.length > 0) kept.push({ ...one, ...(await fileOf(source, flags)) });
        if (asText) await writeOut(single ? renderSessionTerminal(one, shown) : renderSessionLine(one, shown));
      }
    } catch (error) {
      if (sources.length === 1 || error instanceof CancelledError) throw error;
      const { code, message } = toErrorData(error);
      if (source.found && code === "bad-input") total.passedOver++;
      else total.fail(error);
      if (!flags.quiet && !source.found) process.stderr.write(`error[${code}]: ${plainLine(message)}\n`);
    }
  }
  if (asText && !single) await writeOut(total.words(shown.language!.say));
  for (const one of wanted) await writeDocument(one, one.render(kept, shown.language!, product));
}

/** Only a log that points into files needs their texts. */
async function fileOf({ path }: SessionSource, { sarif }: SessionFlags): Promise<Pick<ShownSession, "file">> {
  if (sarif === undefined || path === "-" || /\.(?:eval|zip)$/iu.test(path)) return {};
  const bytes = await readFile(path);
  return { file: { uri: addressOf(path), text: bytes.length > MOST_DOCUMENT_BYTES ? "" : decodedText(bytes) } };
}

/** Counts over all sessions of a call, and what the process ends with. */
class Total {
  passedOver = 0;
  private sessions = 0;
  private misleading = 0;
  private claims = 0;
  private matched = false;
  private failure: unknown;

  constructor(private readonly failOn: FailOn | undefined) {}

  add(
    report: Pick<CheckedSession["report"], "misleading"> & {
      readonly claims: readonly Pick<CheckedSession["report"]["claims"][number], "status">[];
    },
  ): void {
    this.sessions++;
    this.claims += report.claims.length;
    if (report.misleading) this.misleading++;
    if (this.failOn && failsOn(this.failOn, report.claims)) this.matched = true;
  }

  fail(error: unknown): void {
    this.failure ??= error;
  }

  words(say: Say): string {
    const { sessions, claims, misleading, passedOver } = this;
    return `${totalWords({ sessions, claims, misleading, passedOver }, say)}\n`;
  }

  exit(): number {
    if (this.matched) return exitCode.suspect;
    return this.failure === undefined ? exitCode.done : exitCodeOf(toErrorData(this.failure).code);
  }
}
