import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { CheckedClaim } from "../../core/session/report.js";
import { plainLine } from "../plainText.js";
import { hanging, type Page, page, type TerminalOptions, wrap } from "../terminalText.js";
import { claimKindWords, claimSentence, claimStatusWords } from "../words/claims.js";
import { claimReadingWords, readingTemplates, sessionReadingWords } from "../words/claimReadings.js";
import { failureWords, sessionTemplates, sessionWords, telltaleWords } from "../words/session.js";
import { callNames } from "./calls.js";

type CallNames = ReturnType<typeof callNames>;

/** A whole session as text for a terminal, ending in a newline. Nothing of the session in it steers a terminal. */
export function renderSessionTerminal(session: CheckedSession, options: TerminalOptions): string {
  const to = page(options);
  const { report, leftOut } = session;
  const calls = callNames(session);
  return linesOf([
    ...wrap(sessionWords(report, to.say), to.width),
    ...section(report.claims.map((claim) => claimLines(claim, calls, to))),
    ...actLines(session, calls, to),
    ...failureLines(session, to),
    ...readingLines(session, to),
    ...(leftOut.length === 0
      ? []
      : ["", heading(sessionTemplates.leftOut, to), ...leftOut.flatMap((text) => item("·", plainLine(text), to))]),
    "",
    ...wrap(to.say(sessionTemplates.limit), to.width).map((line) => to.paint("dim", line)),
  ]);
}

/** One claim with its status, its reason and what it rests on. */
export function renderClaim(claim: CheckedClaim, session: CheckedSession, options: TerminalOptions): string {
  return linesOf(claimLines(claim, callNames(session), page(options)));
}

/** A session among others, on one line. */
export function renderSessionLine({ name, report }: CheckedSession, options: TerminalOptions): string {
  const { paint, say } = page(options);
  const { icon, role } = claimStatusWords[report.misleading ? "contradicted" : "supported"];
  return linesOf([`${paint(role, icon)} ${plainLine(name)}: ${sessionWords(report, say)}`]);
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function section(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((lines) => ["", ...lines]);
}

function heading(template: string, { paint, say }: Page): string {
  return paint("heading", say(template));
}

function item(sign: string, text: string, { width }: Page): string[] {
  return hanging(`  ${sign} `, wrap(text, width - 4));
}

function claimLines(claim: CheckedClaim, calls: CallNames, to: Page): string[] {
  const { icon, label, role } = claimStatusWords[claim.status];
  const { paint, say, width } = to;
  const [first = "", ...rest] = wrap(plainLine(claim.text), width - 2);
  const lines = [`${paint(role, icon)} ${first}`, ...rest.map((line) => `  ${line}`)];
  const mark = `${say(label)} · ${say(claimKindWords[claim.kind])} · ${say("turn {0}", claim.turn + 1)} · `;
  for (const [i, line] of wrap(`${mark}${claimSentence(claim, say)}`, width - 2).entries())
    lines.push(i === 0 ? `  ${paint(role, say(label))}${line.slice(say(label).length)}` : `  ${line}`);
  for (const { call, turn, quote } of claim.evidence) {
    const name = calls(call) ?? plainLine(call);
    lines.push(...hanging("    ", wrap(say("turn {0}: {1}", turn + 1, name), width - 4)));
    if (quote !== "")
      for (const line of hanging("      ", wrap(plainLine(quote), width - 6))) lines.push(paint("dim", line));
  }
  if (claim.reading)
    for (const line of hanging("    ", wrap(claimReadingWords(claim.reading, say), width - 4)))
      lines.push(paint("dim", line));
  return lines;
}

function actLines({ report }: CheckedSession, calls: CallNames, to: Page): string[] {
  const silent = report.acts.filter(({ mentioned }) => !mentioned);
  if (silent.length === 0) return [];
  return [
    "",
    heading(sessionTemplates.acts, to),
    ...silent.flatMap(({ kind, turn, call, what, quote }) => [
      ...item(
        "▲",
        `${to.say(telltaleWords[kind])} ${plainLine(what || (calls(call) ?? call))} (${to.say("turn {0}", turn + 1)})`,
        to,
      ),
      ...(quote === ""
        ? []
        : hanging("      ", wrap(plainLine(quote), to.width - 6)).map((line) => to.paint("dim", line))),
    ]),
  ];
}

function failureLines({ report }: CheckedSession, to: Page): string[] {
  const { failures } = report.repeated;
  if (failures.length === 0) return [];
  return [
    "",
    heading(sessionTemplates.failures, to),
    ...failures.flatMap((failure) =>
      item("↻", failureWords(failure, plainLine(failure.text || failure.name), to.say), to),
    ),
  ];
}

function readingLines({ report: { reading } }: CheckedSession, to: Page): string[] {
  if (!reading) return [];
  return ["", heading(readingTemplates.heading, to), ...item("·", plainLine(sessionReadingWords(reading, to.say)), to)];
}
