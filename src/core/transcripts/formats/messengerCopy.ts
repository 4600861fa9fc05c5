import type { TranscriptFormat } from "../format.js";
import { isProgramName, namedTalk, type NamedMessage } from "../namedTalk.js";

const clock = String.raw`(?:[上下]午\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?`;
const date = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}`;

const exported = String.raw`[A-Z][a-z]{2} \d{1,2}, \d{4} {1,2}${clock}`;

/** How a messenger names who writes, in a line of its own or before what is said. */
interface Form {
  readonly head: RegExp;
  /** Lines that say only when something was written, or what happened. */
  readonly aside?: RegExp;
  /** Whether a line of this form is nobody's words, so that a chat of people alone is one as well. */
  readonly certain: boolean;
}

const forms: readonly Form[] = [
  // WhatsApp, on Android and on an iPhone
  {
    head: new RegExp(`^\\u200e?${date},? ${clock} - (?<name>[^:\\n]{1,60}): (?<said>.*)$`, "u"),
    aside: new RegExp(`^\\u200e?${date},? ${clock} - `, "u"),
    certain: true,
  },
  {
    head: new RegExp(
      `^\\u200e?\\[${date},? ${clock}\\] [\\u200e~]{0,2}\\s?(?<name>[^:\\n]{1,60}): \\u200e?(?<said>.*)$`,
      "u",
    ),
    certain: true,
  },
  // Telegram
  { head: new RegExp(`^(?<name>[^,\\n]{1,60}), \\[${date} ${clock}\\]:?$`, "u"), certain: true },
  // Discord
  {
    head: new RegExp(
      `^(?<name>\\S[^\\n—]{0,40}?)\\s?(?<bot>BOT|APP)?\\s{0,2}—\\s{0,2}(?:(?:Today|Yesterday)(?: at)?|今天|昨天|${date},?)?\\s?${clock}$`,
      "u",
    ),
    certain: true,
  },
  // Teams
  {
    head: new RegExp(`^\\[(?:${date} |\\d{1,2}/\\d{1,2} )?${clock}\\] (?<name>[^:<>\\n]{1,60})$`, "u"),
    certain: false,
  },
  // Google Chat
  {
    head: new RegExp(`^(?<name>[^,\\n]{1,60}),(?: (?<bot>App),)? (?:Today |Yesterday |${date},? )?${clock}$`, "u"),
    certain: false,
  },
  // Matrix and others
  { head: new RegExp(`^\\[(?:${date},? )?${clock}\\] (?<name>[^:<>\\n]{1,60}): (?<said>.*)$`, "u"), certain: false },
  // WeChat, Feishu
  { head: new RegExp(`^(?<name>\\S[^\\n]{0,40}) (?:${date}|\\d{1,2}月\\d{1,2}日) ${clock}$`, "u"), certain: false },
  // QQ
  { head: new RegExp(`^${date} ${clock} (?<name>[^:\\n]{1,40}?)(?:[(<][\\w.@-]{1,60}[)>])?$`, "u"), certain: false },
  // Slack
  {
    head: new RegExp(`^(?<name>\\S[^\\n]{0,60}?)\\s?(?<bot>APP)?[ \\t]{2,4}${clock}$`, "u"),
    aside: new RegExp(`^${clock}$`, "u"),
    certain: false,
  },
  // LINE
  {
    head: new RegExp(`^${clock}\\t(?<name>[^\\t\\n]{1,60})\\t(?<said>.*)$`, "u"),
    aside: /^\d{4}[/.]\d{1,2}[/.]\d{1,2}/u,
    certain: true,
  },
  // iMessage, as its exporter writes it
  { head: new RegExp(`^(?<name>[^\\t\\n]{1,60})\\t${exported}$`, "u"), certain: true },
  // IRC
  { head: new RegExp(`^(?:\\[?${clock}\\]? )?<[@+ ]?(?<name>[^<>\\s]{1,30})> (?<said>.*)$`, "u"), certain: false },
];

/** A program's log has its levels where a messenger has names. */
const isLevel = /^(?:info|warn|warning|error|debug|trace|fatal|notice|critical)$/iu;

/** Longer lines that are indented begin nothing. */
const longestHead = 2_000;
/** Lines before the first that names somebody: what an export says of itself. */
const mostBefore = 6;

/** Chats as messengers copy or export them as text. */
export const messengerCopy: TranscriptFormat = {
  id: "messenger-copy",
  name: "a messenger's chat as text (WhatsApp, Telegram, Discord, Slack, Teams, …)",
  text: (whole) => {
    const lines = onOneLine(whole).split(/\r?\n/u);
    for (const form of forms) {
      const messages = messagesIn(lines, form);
      const names = new Set(messages?.map(({ name }) => name));
      if (!messages || names.size < 2 || messages.some(({ name }) => isLevel.test(name))) continue;
      const answered = messages.some(({ name, isProgram }) => isProgram ?? isProgramName(name));
      if (answered || form.certain) return [namedTalk(null, messages)];
    }
    return undefined;
  },
};

/** iMessage's exporter, Discord and Slack have a name, the mark of a program and the time as lines of their own. */
function onOneLine(whole: string): string {
  const plain = whole
    .replaceAll("\u202f", " ")
    .replace(
      new RegExp(`^(?<when>${exported})(?: \\([^()\\n]{1,80}\\))?\\n(?<name>[^\\n]{1,60})$`, "gmu"),
      "$<name>\t$<when>",
    );
  if (/^[ \t]?— ?$|^(?:APP|BOT)$|^[ \t]?— (?=Today|Yesterday|\d)/mu.test(plain))
    return plain.replace(
      /^(?<name>[^\n]{1,40})\n(?:(?<bot>APP|BOT)\n)?[ \t]?—[ \t]?\n?(?=(?:Today|Yesterday|\d))/gmu,
      "$<name> $<bot> — ",
    );
  return plain.replace(
    new RegExp(`^(?<name>[^\\n]{1,60})\\n(?<bot>APP)?[ \\t]{2,4}(?=${clock}[ \\t]{0,4}$)`, "gmu"),
    "$<name> $<bot>  ",
  );
}

function messagesIn(lines: readonly string[], { head, aside }: Form): NamedMessage[] | undefined {
  const messages: { name: string; isProgram: true | undefined; said: string[] }[] = [];
  let before = 0;
  for (const line of lines) {
    const found = line.length <= longestHead || /^\S/u.test(line) ? head.exec(line.trimEnd())?.groups : undefined;
    if (found) {
      messages.push({
        name: found.name.trim(),
        isProgram: found.bot === undefined ? undefined : true,
        said: found.said === undefined ? [] : [found.said],
      });
      continue;
    }
    if (aside?.test(line)) continue;
    const last = messages.at(-1);
    if (last) last.said.push(line);
    else if (line.trim() !== "" && ++before > mostBefore) return undefined;
  }
  if (messages.length < 2) return undefined;
  return messages.map(({ said, ...message }) => ({ ...message, said: said.join("\n").trim() }));
}
