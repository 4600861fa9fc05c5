import { readFile } from "node:fs/promises";
import { CancelledError, toErrorData } from "../../core/errors.js";
import { decodedText } from "../../host/transcripts/textLines.js";
import { plainLine } from "../../report/plainText.js";
import type { ShownSession } from "../../report/session/shown.js";
import { renderSessionLine, renderSessionTerminal } from "../../report/session/terminal.js";
import type { TerminalOptions } from "../../report/terminalText.js";
import type { Language } from "../../report/words/language.js";
import { addressOf } from "../sarifDocument.js";
import { writeOut } from "../writeOut.js";
import { type SessionSource, sessionsOf } from "./sessionSources.js";
import type { KeepSession, SessionWork } from "./sessionWork.js";

/** Documents quote the file that they point into, up to here. Bytes. */
const MOST_QUOTED_BYTES = 100_000_000;

export interface ShowOptions {
  readonly terminal: TerminalOptions & { readonly language: Language };
  /** False where a document takes standard output, or nothing is to be printed. */
  readonly asText: boolean;
  /** Errors of single files are not told either. */
  readonly quiet: boolean;
  /** Takes each session for the documents that are made of all. */
  readonly keep: KeepSession | undefined;
}

/** Prints sessions as text: a single one whole, of several a line each and their total. */
export async function showSessions(
  sources: readonly SessionSource[],
  { conversation, total, reader }: SessionWork,
  { terminal, asText, quiet, keep }: ShowOptions,
): Promise<void> {
  let single = sources.length === 1;
  for (const source of sources) {
    try {
      const checked = await sessionsOf(source, conversation);
      single &&= checked.length === 1;
      for (const found of checked) {
        const session = reader ? { ...found, report: await reader.read(found) } : found;
        total.add(session.report);
        await keep?.(session, source);
        if (asText)
          await writeOut(single ? renderSessionTerminal(session, terminal) : renderSessionLine(session, terminal));
      }
    } catch (error) {
      if (sources.length === 1 || error instanceof CancelledError) throw error;
      const { code, message } = toErrorData(error);
      if (source.found && code === "bad-input") total.passOver();
      else total.fail(error);
      if (!quiet && !source.found) process.stderr.write(`error[${code}]: ${plainLine(message)}\n`);
    }
  }
  if (asText && !single) await writeOut(total.words(terminal.language.say));
}

/** The file of a source for a document that points into it; nothing where it is no text. */
export async function quotedFile({ path }: SessionSource): Promise<Pick<ShownSession, "file">> {
  if (path === "-" || /\.(?:eval|zip)$/iu.test(path)) return {};
  const bytes = await readFile(path);
  return { file: { uri: addressOf(path), text: bytes.length > MOST_QUOTED_BYTES ? "" : decodedText(bytes) } };
}
