/** Lines before a talk that tell of it: headings, rules, quotes, notes in italics, comments, links, `Key: value`. */
const telling = [
  /^#{1,6}[ \t]/u,
  /^ {0,3}(?:[-*_=#][ \t]{0,2}){3,80}$/u,
  /^>/u,
  /^[*_][^*_].{0,300}[*_]$/u,
  /^<!--/u,
  /^!?\[[^\]]{0,200}\]\([^)]{0,500}\)$/u,
  /^(?:[-*+] )?(?:\*\*|__)?[\p{L}][\p{L}\p{N} _-]{0,30}(?:\*\*|__)?[:：](?:\*\*|__)?(?:\s.{0,200})?$/u,
  // ChatGLM's rounds, and the time at which DSPy asked
  /^\[(?:Round \d{1,4}|\d{4}-\d\d-\d\d[T ][\d:.]{5,20}Z?)\]$/u,
  // A program's log
  /^\[?\d{4}-\d\d-\d\d[T ][\d:.,]{5,20}Z?\]? {1,3}\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING)\b/u,
  /^(?:Conversation|Options|History|Chat|Transcript)$/u,
];

/** Beyond, what stands before the first speaker is no preamble. */
const mostLines = 60;

/**
 * What stands before the first speaker. Undefined where that is prose, which speaks for a text that tells of a talk, unless headings or
 * bold names leave no doubt.
 *
 * @param doubtless whether the first speaker's line is nobody's prose.
 */
export function preambleOf(
  lines: readonly string[],
  doubtless: boolean,
): { title: string | null; leftOut: string | undefined } | undefined {
  const body = withoutFrontMatter(lines);
  const written = body.filter((line) => line.trim() !== "");
  const prose = written.filter((line) => !telling.some((pattern) => pattern.test(line.trim().slice(0, 600))));
  if (prose.length > 0 && (!doubtless || written.length > mostLines)) return undefined;
  const leftOut = prose.length > 0 ? "What stands before the first speaker was passed over." : undefined;
  return { title: titleIn(lines, body), leftOut };
}

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0 || !/^(?:---|\+\+\+)\s*$/u.test(lines[first])) return lines;
  const fence = lines[first].trim();
  const end = lines.findIndex((line, i) => i > first && line.trim() === fence);
  return end < 0 ? lines : lines.slice(end + 1);
}

function titleIn(lines: readonly string[], body: readonly string[]): string | null {
  const heading = body.find((line) => /^#[ \t]+\S/u.test(line))?.replace(/^#[ \t]+/u, "");
  const front = lines.slice(0, lines.length - body.length).find((line) => /^title[ \t]*[:=]/iu.test(line));
  const title = heading ?? front?.replace(/^title[ \t]*[:=][ \t]*/iu, "").replace(/^["'](.*)["']$/u, "$1");
  return title === undefined || title.trim() === "" ? null : title.trim().slice(0, 200);
}
