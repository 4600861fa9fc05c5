import type { JsonObject } from "../shapes.js";

/** A tool's use as SpecStory shows it. */
export interface ShownTool {
  readonly name: string;
  readonly input: JsonObject;
  /** Null where the copy does not hold what came of it. */
  readonly result: { readonly text: string; readonly isError: true | null } | null;
}

/** A fence with its language, a line besides. */
interface Fence {
  readonly fence: string;
  readonly body: string;
}
type Piece = Fence | { readonly fence?: undefined; readonly line: string };

const shells = /^(?:bash|sh|shell|zsh|fish|powershell|pwsh|ps1|cmd|bat|console)$/iu;

/** `<tool-use data-tool-type="shell" data-tool-name="Bash"><details>…` and the older `Tool use: **Bash** …`. */
export function readToolBlock(lines: readonly string[]): ShownTool {
  const block = lines.join("\n");
  const head = block.slice(0, 4_000);
  const type = /\bdata-tool-type="([^"]{0,40})"/u.exec(head)?.[1] ?? "";
  const shown = /Tool use: \*\*([^*\n]{1,80})\*\*(?: •)?([^\n]{0,2000})/u.exec(head);
  const name = /\bdata-tool-name="([^"]{1,80})"/u.exec(head)?.[1] ?? shown?.[1] ?? "tool without a name";
  const summary = /<summary>([\s\S]{0,3000}?)<\/summary>/u.exec(head)?.[1] ?? "";
  const title = unescaped((shown?.[2] ?? "").replace(/<\/summary>[\s\S]*$/u, "").trim() || summary.trim());
  const { told, answered } = parted(piecesOf(bodyOf(lines)));
  const isShell =
    type === "shell" || (type === "" && /^(?:Bash|shell|exec_command|shell_command|run_terminal_cmd)$/u.test(name));
  const input: Record<string, unknown> = bullets(told);
  const command = isShell ? commandIn(told, title) : undefined;
  if (command !== undefined) input.command ??= command.said;
  if (typeof input.command === "string")
    input.command = input.command.replace(/^\[(?:bash|sh|zsh) -l?c ([\s\S]*)\]$/u, "$1");
  const path = isShell ? undefined : pathIn(told, title);
  if (path !== undefined) input.file_path ??= path;
  const written = isShell ? undefined : told.find(isFence);
  if (written && /^diff$/iu.test(written.fence)) input.diff ??= written.body;
  else if (written && type === "write" && written.fence !== "text" && !Object.hasOwn(input, "content"))
    input.content = written.body;
  if (title !== "" && Object.keys(input).length === 0) input.description = title;
  const output = answered ?? (isShell ? outputIn(told, command?.at ?? -1) : resultIn(told, type));
  return {
    name,
    input,
    result: output === null ? null : { text: output, isError: failedAlone.test(output) ? true : null },
  };
}

const failedAlone = /^\s*An unknown error occurred\s*$/u;

/** The block without its tags and its summary. */
function bodyOf(lines: readonly string[]): string[] {
  const summed = lines.findIndex((line) => line.includes("</summary>"));
  const begins =
    summed >= 0 && summed < 12
      ? summed + 1
      : lines.findIndex((line) => !/^<tool-use\b|^\s*<details>|^Tool use: /u.test(line));
  const body = begins < 0 ? [] : lines.slice(begins);
  while (/^[ \t]*(?:<\/details>|<\/tool-use>|<\/details><\/tool-use>)?[ \t]*$/u.test(body.at(-1) ?? "x")) body.pop();
  return body;
}

/** The last fence goes on to the last mark, as what a program prints may hold fences of its own. */
function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const closes = lines.flatMap((line, i) => (/^```[ \t]*$/u.test(line) ? [i] : []));
  const last = closes.at(-1) ?? -1;
  const lastKey = lines.slice(0, Math.max(last, 0)).findLastIndex((line) => /^- \w/u.test(line));
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const opened = /^```([\w+-]{0,30})[ \t]*$/u.exec(lines[i]);
    while (next < closes.length && closes[next] <= i) next++;
    const close = next < closes.length ? closes[next] : -1;
    if (!opened || close < 0) {
      pieces.push({ line: lines[i] });
      continue;
    }
    const isOutput = opened[1] === "text" || (opened[1] === "" && lastKey < close);
    const end = isOutput ? last : close;
    pieces.push({ fence: opened[1], body: lines.slice(i + 1, end).join("\n") });
    i = end;
  }
  return pieces;
}

/** What was told to the tool, and what it answered where the copy says so by a label. */
function parted(pieces: readonly Piece[]): { told: readonly Piece[]; answered: string | null } {
  const at = pieces.findIndex(
    (piece) => !isFence(piece) && /^\*{0,2}(?:Result|Output):\*{0,2}[ \t]*$/u.test(piece.line),
  );
  if (at < 0) return { told: pieces, answered: null };
  return { told: pieces.slice(0, at), answered: wordsOf(pieces.slice(at + 1)) };
}

function isFence(piece: Piece): piece is Fence {
  return piece.fence !== undefined;
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (isFence(piece) ? piece.body : piece.line))
    .join("\n")
    .trim();
}

/** Below `**Input:**`: ``- path: `src/a.ts` ``, or the value in lines of its own behind `- content:`. */
function bullets(pieces: readonly Piece[]): JsonObject {
  const fields: Record<string, unknown> = {};
  let open: string | null = null;
  let held: string[] = [];
  for (const piece of pieces) {
    if (isFence(piece)) {
      if (open !== null && held.length === 0) fields[open] = piece.body;
      open = null;
      continue;
    }
    if (held.length > 0 && open !== null) {
      held.push(piece.line);
      if (piece.line.trimEnd().endsWith("`")) {
        fields[open] = held.join("\n").trimEnd().slice(1, -1);
        held = [];
        open = null;
      }
      continue;
    }
    const bullet = /^- ([A-Za-z]\w{0,40}):[ \t]*(.*)$/u.exec(piece.line);
    if (!bullet) continue;
    const [, key, value] = bullet;
    if (value === "") open = key;
    else if (/^`[\s\S]*`\s*$/u.test(value) && value.trim().length > 1) fields[key] = value.trim().slice(1, -1);
    else if (value.startsWith("`")) {
      open = key;
      held = [value];
    } else fields[key] = value;
  }
  return fields;
}

/** In a fence of a shell, alone between backticks, or in the title. */
function commandIn(pieces: readonly Piece[], title: string): { said: string; at: number } | undefined {
  const at = pieces.findIndex((piece) =>
    isFence(piece) ? shells.test(piece.fence) : /^`[^`\n]+`[ \t]*$/u.test(piece.line),
  );
  const piece = at < 0 ? undefined : pieces[at];
  if (piece) return { said: isFence(piece) ? piece.body : piece.line.trim().slice(1, -1), at };
  const said = /^Run command: ([\s\S]+)$/u.exec(title)?.[1] ?? /^`([^`]+)`$/u.exec(title)?.[1];
  return said === undefined ? undefined : { said, at: -1 };
}

/** `Read file: src/a.ts`, ``Edit `src/a.ts` ``. */
function pathIn(pieces: readonly Piece[], title: string): string | undefined {
  const named = /^(?:Read|Edit|Edited|Create|Created|Write|Wrote|Delete|Deleted)(?: new)? file: (\S.*)$/u.exec(
    title,
  )?.[1];
  if (named !== undefined) return named.trim();
  const line = pieces.find((piece) => !isFence(piece) && /^\s?`[^`\n]+`[ \t]*$/u.test(piece.line));
  return line && !isFence(line) ? line.line.trim().slice(1, -1) : /^`([^`]+)`$/u.exec(title)?.[1];
}

/** What a command printed stands in the fence behind it; without one, the copy holds none. */
function outputIn(pieces: readonly Piece[], at: number): string | null {
  const printed = pieces.slice(at + 1).find((piece) => isFence(piece) && !shells.test(piece.fence));
  if (printed && isFence(printed)) return printed.body;
  const words = wordsOf(
    pieces.slice(at + 1).filter((piece) => !isFence(piece) && !/^\*\*Input:\*\*|^- \w/u.test(piece.line)),
  );
  return at < 0 && failedAlone.test(words) ? words : null;
}

/** Of other tools: a fence of plain text, or the lists and tables of what was found. */
function resultIn(pieces: readonly Piece[], type: string): string | null {
  const printed = pieces.findLast((piece) => isFence(piece) && piece.fence === "text");
  if (printed && isFence(printed)) return printed.body;
  const words = wordsOf(pieces);
  if (failedAlone.test(words)) return words;
  // A change that is shown was made.
  if (type === "write" && pieces.some((piece) => isFence(piece) && piece.fence === "diff")) return "Applied.";
  const isFound = type === "search" || type === "read" || type === "";
  return isFound && /^\|.*\|\s*$/mu.test(words) ? words : null;
}

function unescaped(said: string): string {
  return said
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;|&#34;/gu, '"')
    .replace(/&#39;|&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}
