import { attachment, text } from "../content.js";
import { toolCall, toolResult } from "../toolResult.js";
import type { Part } from "../turn.js";

/** Commands that ask the model nothing. */
const ofTheProgram = new Set(
  "add-dir agents bashes clear compact config context cost doctor effort exit export fast help hooks ide login logout mcp memory model permissions plugin privacy-settings release-notes rename resume rewind sandbox stats status statusline tasks terminal-setup theme todos usage vim"
    .split(" ")
    .map((name) => `/${name}`),
);

/**
 * What a user's line of Claude Code holds: the person's words, and what the program puts there: commands with their output, reminders,
 * notes of its own.
 */
export function typedByPerson(written: string, meta: boolean): Part[] {
  if (meta) return attachment(`text of the program: ${written.slice(0, 500)}`);
  const command = tag(written, "command-name");
  if (command !== undefined) {
    const typed = [command, tag(written, "command-args")].filter(Boolean).join(" ");
    return ofTheProgram.has(command) ? attachment(`command of the program: ${typed}`) : text(typed);
  }
  const typed = tag(written, "bash-input");
  if (typed !== undefined) return [toolCall(null, "Bash", { command: typed })];
  const printed = tag(written, "bash-stdout");
  if (printed !== undefined)
    return [toolResult(null, [printed, tag(written, "bash-stderr")].filter(Boolean).join("\n"))];
  const local = tag(written, "local-command-stdout") ?? tag(written, "local-command-stderr");
  if (local !== undefined) return attachment(`output of a command of the program: ${local.slice(0, 500)}`);
  if (/^\[Request interrupted by user[^\]\n]{0,40}\]$/u.test(written.trim()))
    return attachment("the person interrupted the agent");
  return withoutReminders(written);
}

const reminder = { open: "<system-reminder>", close: "</system-reminder>" };

function withoutReminders(written: string): Part[] {
  const parts: Part[] = [];
  let kept = "";
  let from = 0;
  for (let open = written.indexOf(reminder.open); open >= 0; open = written.indexOf(reminder.open, from)) {
    const close = written.indexOf(reminder.close, open);
    if (close < 0) break;
    kept += written.slice(from, open);
    from = close + reminder.close.length;
    if (parts.length === 0) parts.push(...attachment("a reminder of the program"));
  }
  kept += written.slice(from);
  return [...text(from > 0 ? kept.trim() : kept), ...parts];
}

/** The text between a pair of tags, the first of which begins near the beginning. */
function tag(written: string, name: string): string | undefined {
  const open = written.slice(0, 2_000).indexOf(`<${name}>`);
  if (open < 0 || !written.trimStart().startsWith("<")) return undefined;
  const begin = open + name.length + 2;
  const close = written.indexOf(`</${name}>`, begin);
  return written.slice(begin, close < 0 ? written.length : close).trim();
}
