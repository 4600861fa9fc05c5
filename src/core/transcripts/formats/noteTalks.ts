import type { TranscriptFormat } from "../format.js";
import { markdown } from "./markdown.js";
import { speakerName } from "./speakerNames.js";

/** How note-taking programs mark who speaks, each written as the headings that Markdown's own talks have; undefined where it is not theirs. */
const notes: readonly ((whole: string) => string | undefined)[] = [
  orgHeadings,
  callouts,
  roleHeadings,
  ruledNames,
  latexHeadings,
  doubleAngles,
  aichatLog,
  duckAi,
];

/** Talks in the notes of Org mode, Obsidian and its plugins, problems with their solutions in LaTeX, and what some programs export as text. */
export const noteTalks: TranscriptFormat = {
  id: "notes",
  name: "a talk in notes or an export as text (Org mode, Obsidian, LaTeX, LibreChat)",
  text: (whole) => {
    for (const asMarkdown of notes) {
      const written = asMarkdown(whole);
      const talks = written === undefined ? undefined : markdown.text?.(written);
      if (talks) return talks;
    }
    return undefined;
  },
};

/** `* User`, `** Assistant:` */
function orgHeadings(whole: string): string | undefined {
  const sides = new Set<string>();
  const written = whole.replace(
    /^(?<stars>\*{1,6}) (?<name>[\p{L}\p{N} .-]{1,40}:?)[ \t]*$/gmu,
    (line: string, stars: string, name: string) => {
      const side = speakerName(name.replace(/:$/u, "").trim());
      // `* Answer` may be any item of a list.
      if (side === undefined || side.pair !== undefined) return line;
      sides.add(side.role);
      return `${"#".repeat(stars.length)} ${name}`;
    },
  );
  return sides.has("user") && sides.has("assistant") ? written : undefined;
}

const calloutHead = /^> ?\[!(?<kind>[\w-]{1,20})\][-+]?[ \t]*(?<title>[^\n]{0,60})$/u;

/** `> [!question] User`, with what is said in the lines below it. */
function callouts(whole: string): string | undefined {
  if (!whole.includes("> [!") && !whole.includes(">[!")) return undefined;
  const sides = new Set<string>();
  let inside = false;
  const lines = whole.split(/\r?\n/u).map((line) => {
    const head = calloutHead.exec(line)?.groups;
    const name = [head?.title, head?.kind]
      .map((one) => one?.trim() ?? "")
      .find((one) => speakerName(one) !== undefined);
    if (head) inside = name !== undefined;
    if (name !== undefined) {
      sides.add(speakerName(name)?.role ?? "");
      return `## ${name}`;
    }
    if (!line.startsWith(">")) inside = false;
    return inside ? line.replace(/^> ?/u, "") : line;
  });
  return sides.has("user") && sides.has("assistant") ? lines.join("\n") : undefined;
}

/** `### role::user`, between rules of HTML; the first question may stand before any. */
function roleHeadings(whole: string): string | undefined {
  if (!/^#{1,6} role::assistant/mu.test(whole)) return undefined;
  const plain = whole
    .replace(/^<hr class="__chatgpt_plugin">[ \t]*$/gmu, "")
    .replace(/^(#{1,6}) role::(\w{1,20})(?:<span[^>\n]{0,200}>[^<\n]{0,100}<\/span>)?[ \t]*$/gmu, "$1 $2");
  return withFirstQuestion(plain, "### user");
}

/** Behind its front matter a note may begin with what is asked. */
function withFirstQuestion(plain: string, heading: string): string {
  const front = /^(---|\+\+\+)\n[\s\S]{0,5000}?\n\1\n/u.exec(plain)?.[0] ?? "";
  const body = plain.slice(front.length).trimStart();
  return /^#{1,6} (?:user|system)\b/iu.test(body) ? plain : `${front}${heading}\n\n${body}`;
}

/** `# === USER ===`, as chats in notes part their turns; the first question may stand before any. */
function ruledNames(whole: string): string | undefined {
  const heading = /^(#{1,6}) ={2,9} (user|assistant|system) ={2,9}[ \t]*$/gimu;
  if (!/^#{1,6} ={2,9} assistant ={2,9}[ \t]*$/imu.test(whole)) return undefined;
  return withFirstQuestion(whole.replaceAll("\r\n", "\n").replace(heading, "$1 $2"), "# user");
}

const latexNames: readonly RegExp[] = [
  /^[ \t]{0,9}\\(?:sub){0,2}section\*?\{(?<name>[^{}\n]{1,40})\}[ \t]*/gmu,
  /^[ \t]{0,9}\\begin\{(?<name>[a-z]{1,20})\*?\}(?:\[[^\]\n]{0,80}\])?[ \t]*/gmu,
  /^[ \t]{0,9}(?:\\noindent\s{0,3})?(?:\\(?:textbf|paragraph\*?|emph|textit|textsc)\{|\{\\bf(?:series)? )(?<name>[^{}\n]{1,40}?)[.:：]?\}[.:：]?[ \t]*/gmu,
];

/** `\\textbf{Problem.}`, `\\section*{Solution}`, `\\begin{solution}`: one way in a text. */
function latexHeadings(whole: string): string | undefined {
  const body = /\\begin\{document\}(?<body>[\s\S]*?)(?:\\end\{document\}|$)/u.exec(whole)?.groups?.body ?? whole;
  for (const form of latexNames) {
    const sides = new Set<string>();
    const ended: string[] = [];
    const written = body.replace(form, (line: string, name: string) => {
      const side = speakerName(name.trim());
      if (side === undefined) return line;
      sides.add(side.role);
      if (line.includes("\\begin")) ended.push(name);
      return `\n## ${name}\n`;
    });
    if (!sides.has("user") || !sides.has("assistant")) continue;
    return ended.reduce((text, name) => text.replaceAll(`\\end{${name}}`, ""), written);
  }
  return undefined;
}

/** `>> User:`, as LibreChat and Superpower ChatGPT write it, with what is said on the line or below it. */
function doubleAngles(whole: string): string | undefined {
  const sides = new Set<string>();
  const written = whole.replace(
    /^>> ?(?<name>\p{L}[\p{L}\p{N} ._-]{0,40}?)(?::(?<rest>[^\n]*))?$/gmu,
    (line: string, name: string, rest: string | undefined) => {
      const side = speakerName(name);
      // Without a colon a quotation within a quotation may begin so.
      if (side === undefined || side.pair !== undefined) return line;
      sides.add(side.role);
      return `**${name}:**${rest ?? ""}`;
    },
  );
  return sides.has("user") && sides.has("assistant") ? written : undefined;
}

/** What aichat logs: a heading a prompt, and rules of eight dashes behind it and behind its answer. */
function aichatLog(whole: string): string | undefined {
  const record =
    /^# CHAT: (?<head>\d{4}-\d\d-\d\d[^\n]{1,200})\n(?<asked>[\s\S]*?)\n-{8}\n(?<answered>[\s\S]*?)\n-{8}(?=\n|$)/gmu;
  if (!/^\s{0,9}# CHAT: \d{4}-/u.test(whole)) return undefined;
  const written = whole
    .replaceAll("\r\n", "\n")
    .replace(record, "## User\n\n$<asked>\n\n## Assistant\n\n$<answered>\n");
  return written.includes("## Assistant") ? written : undefined;
}

/** Duck.ai's export: `User prompt 1 of 2 - 1/2/2026, 10:00:00 AM:`, the model's name with a colon, and a rule behind what it says. */
function duckAi(whole: string): string | undefined {
  if (!/^\s{0,9}This conversation was generated with Duck\.ai\b/u.test(whole)) return undefined;
  const sides = new Set<string>();
  const written = whole
    .replace(/^User prompt \d{1,5} of \d{1,5}(?: - [^\n]{1,60})?:[ \t]*$/gmu, () => {
      sides.add("user");
      return "## User";
    })
    .replace(/^(?<name>\p{L}[^\n:]{1,60}):[ \t]*$/gmu, (line: string, name: string) => {
      if (speakerName(name)?.role !== "assistant") return line;
      sides.add("assistant");
      return `## ${name}`;
    });
  return sides.size === 2 ? written : undefined;
}
