import type { Act } from "../acts/act.js";
import { fileName, samePath } from "../acts/paths.js";
import type { Span } from "./coveredBy.js";
import type { Evidence } from "../evidence.js";

/** The file that a call reads. */
export function fileRead({ text, targets, shell }: Act): string | null {
  const named = targets.filter((target) => /\.\w{1,8}$/.test(target) && !/^\d/.test(fileName(target)));
  if (named.length > 0) return named[named.length - 1];
  return shell ? null : (/(?:^|\n)(?:file_?path|path|file|target_file): (\S+)/i.exec(text)?.[1] ?? null);
}

const number = (text: string, key: RegExp): number | null => {
  const match = key.exec(text);
  return match ? Number(match[1]) : null;
};

/** The lines that a call asks for; null where it asks for all, or for none that can be told. */
export function linesAsked({ text, shell, name }: Act): Span | null {
  if (!shell) {
    const offset = number(text, /(?:^|\n)offset: (\d{1,7})(?:\n|$)/) ?? 1;
    const limit = number(text, /(?:^|\n)limit: (\d{1,7})(?:\n|$)/);
    if (limit !== null) return { from: Math.max(1, offset), to: Math.max(1, offset) + limit - 1 };
    const from = number(
      text,
      /(?:^|\n)(?:start_?line|start_line_one_indexed|line_start|from_line): (\d{1,7})(?:\n|$)/i,
    );
    const to = number(text, /(?:^|\n)(?:end_?line|end_line_one_indexed\w*|line_end|to_line): (\d{1,7})(?:\n|$)/i);
    if (from !== null && to !== null) return { from, to };
    const view = /(?:^|\n)(?:view_?range|line_?range): (\d{1,7})\n(?:view_?range|line_?range): (\d{1,7})(?:\n|$)/i.exec(
      text,
    );
    return view ? { from: Number(view[1]), to: Number(view[2]) } : null;
  }
  if (name === "sed") {
    const match = /\s-n\s+['"]?(\d{1,7}),(\d{1,7})p['"]?/.exec(text);
    return match ? { from: Number(match[1]), to: Number(match[2]) } : null;
  }
  const head = name === "head" ? /\s-(?:n\s*|-lines[= ])?(\d{1,7})\b/.exec(text) : null;
  return head ? { from: 1, to: Number(head[1]) } : null;
}

/** How many lines it has, as `wc -l` or the tool itself says; 0 where nothing does. */
export function lengthOf(file: string, acts: readonly Act[], evidence: Evidence): number {
  for (const act of acts) {
    const { lines, text } = evidence.outputOf(act);
    if (/\bwc\b[^|;&]{0,20}-l/.test(act.text)) {
      const own = lines.flatMap((line) => {
        const match = /^\s*(\d{1,7})\s+(\S+)\s*$/.exec(line);
        return match && samePath(match[2], file) ? [Number(match[1])] : [];
      });
      if (own.length === 1) return own[0];
    }
    const told =
      /\b(?:of|total(?: of)?|has) (\d{2,7}) (?:total )?lines\b|\blines \d+\s?[-–]\s?\d+ of (\d{2,7})\b|"total_?lines": ?(\d{2,7})/i.exec(
        text.slice(0, 400) + text.slice(-400),
      );
    if (told && act.kind === "read" && fileRead(act) !== null && samePath(fileRead(act) ?? "", file))
      return Number(told[1] ?? told[2] ?? told[3]);
  }
  return 0;
}

/** A range that began at the first line and reached the last: the file is no longer, or fewer lines came than were asked for. */
export function reachesEnd(act: Act, acts: readonly Act[], evidence: Evidence): boolean {
  const asked = act.kind === "read" && !act.truncated ? linesAsked(act) : null;
  const file = asked?.from === 1 ? fileRead(act) : null;
  if (asked === null || file === null) return false;
  const of = lengthOf(file, acts, evidence);
  const came = evidence.outputOf(act).lines.length;
  return of > 0 ? of <= asked.to : came > 0 && came < asked.to;
}
