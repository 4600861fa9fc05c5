import { patternOf } from "../../patternOf.js";
import { isProduct } from "../products.js";
import { faceRole, speakerName, type SpeakerRole, withoutNumber } from "./speakerNames.js";

/** How a line names its speaker; a talk keeps to one kind. */
export type SpeakerKind = "heading" | "bold" | "plain" | "picture" | "bare";

export interface SpeakerLine {
  readonly kind: SpeakerKind;
  /** Headings have levels, and lists bullets: the same name in another form is no speaker. */
  readonly form: string;
  readonly role: SpeakerRole;
  /** See `SpeakerName.pair`. */
  readonly pair: number | undefined;
  /** In lower case. */
  readonly label: string;
  /** What is said on the line itself. */
  readonly rest: string;
  /** ISO 8601. */
  readonly time: string | undefined;
}

/** Longer lines are looked at up to here; what is said on them may be longer. */
const longestHead = 240;

const time =
  /^[ \t]{0,3}[[(]?\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?(?:[T, ]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?)?(?: ?[AaPp]\.?[Mm]\.?)?(?:Z| ?UTC| ?GMT|[+-]\d\d:\d\d)?[\])]?[ \t]{0,3}(?:[-–—|][ \t]{1,3})?/u;
/** How a program's log goes on behind the time: `INFO - `, `__main__ - INFO - `, `[INFO] `. */
const level =
  /^(?:[\w.]{1,40} - )?\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING)\]?[ \t]{0,5}(?:[-–—|:][ \t]{1,3})?(?:[\w.]{1,40} - )?/u;
const emoji =
  /^(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|\u{2640}|\u{2642}){0,4}[ \t]{0,3}){1,4}/u;
const faceBehind =
  /^[ \t]{1,3}\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\u{2640}|\u{2642}){0,6}[ \t]{0,3}$/u;
const opening = patternOf("u", [
  String.raw`^(?:\*\*【|【(?=[^【】\n]{1,20}】)|\[(?=(?:[Uu]ser|[Hh]uman|[Aa]ssistant|ai|AI|[Bb]ot|[Ss]ystem|USER|`,
  String.raw`HUMAN|ASSISTANT|BOT|SYSTEM)\] )|'''|_\*\*|\*\*|__|\*|_|<b>|<strong>|`,
  String.raw`\[(?=\p{L}[^[\]\n]{0,60}\](?:[ \t]{0,3}$|[ \t]{0,3}[:：](?![ \t]{0,3}(?:\w{2,8}:|[</.])))))`,
]);
const words =
  /^\p{L}[\p{L}\p{M}\p{N}.'’/-]{0,40}(?::(?:\d{1,3}(?:\.\d)?[bm]|latest)[\w.-]{0,20})?(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]{0,30}){0,5}/u;
const note = /^[ \t]{0,3}(?:\([^()\n]{0,80}\)|\[[^[\]\n]{0,80}\](?!\()|`[^`\n]{0,60}`)/u;
const dashed = /^[ \t]{0,3}[-–—·|•@,][ \t]{0,3}(?<note>[^*_\n]{1,80})$/u;
/** A colon, before which French has a space of its own, or the sign of a prompt right behind the name. */
const colonMark = /^[ \t\u00a0\u202f]{0,3}[:：]|^>(?=[ \t]|$)/u;
/** `Q1. What is it?`, `Q. What is it?` */
const numberedMark = /^[QA]\d{0,3}(?=[.)] )/u;
const closings: Readonly<Record<string, string>> = {
  "**": "**",
  // MediaWiki
  "'''": "'''",
  "_**": "**_",
  "**【": "】**",
  "【": "】",
  __: "__",
  "*": "*",
  _: "_",
  "<b>": "</b>",
  "<strong>": "</strong>",
  "[": "]",
};

/** A line that is eaten from its beginning, pattern by pattern. */
class Remaining {
  constructor(public left: string) {}

  /** Undefined, too, for a pattern that fits nothing but the empty text. */
  eat(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.left)?.[0];
    if (!found) return undefined;
    this.left = this.left.slice(found.length);
    return found;
  }
}

/**
 * Undefined for a line that names nobody.
 *
 * @param nameOf who is named by some words.
 */
export function speakerLine(line: string, nameOf: typeof speakerName = speakerName): SpeakerLine | undefined {
  // Quotes and tables are what somebody says; so is what is indented as code.
  if (!/^ {0,3}[^\s>|]/u.test(line)) return undefined;
  const remaining = new Remaining(line.slice(0, longestHead).trimStart());
  const before = eatPrefix(remaining);
  const beforeName = remaining.left;
  const numbered = numberedMark.exec(beforeName)?.[0];
  const label = numbered ?? nameIn(beforeName, nameOf);
  const named = label === undefined ? undefined : nameOf(label);
  if (named && label !== undefined) {
    remaining.left = beforeName.slice(label.length);
    if (numbered !== undefined) remaining.left = remaining.left.replace(/^[.)]/u, ":");
    const behind = eatSuffix(remaining, before);
    const rest = behind && (remaining.left + line.slice(longestHead)).trim();
    const framed = before.bold === "[" || before.bold === "【" || before.bold === "**【";
    const kind = rest === undefined ? undefined : namedKind(before, framed || (behind?.colon ?? false), rest);
    // One letter alone behind a picture is said, and names nobody.
    const isSaid = kind === "bare" && named.pair !== undefined;
    if (kind !== undefined && rest !== undefined && !isSaid)
      return {
        kind,
        form: formOf(kind, before),
        role: named.role === "assistant" && behind?.thinks ? "thinking" : named.role,
        pair: named.pair,
        label: (named.pair === undefined ? label : withoutNumber(label)).toLowerCase().trim(),
        rest,
        time: isoTime(before.stamp ?? behind?.stamp),
      };
  }
  return before.face === undefined ? undefined : picturedLine(before, beforeName + line.slice(longestHead));
}

interface Prefix {
  readonly bullet: string | undefined;
  readonly hashes: string | undefined;
  readonly stamp: string | undefined;
  readonly face: string | undefined;
  readonly bold: string | undefined;
}

function eatPrefix(remaining: Remaining): Prefix {
  const bullet = remaining.eat(/^[-*+] /u);
  const hashes = remaining.eat(/^(?:#{1,6}|={2,48}|-{3,48}|~{3,8})(?=[ \t])/u);
  remaining.eat(/^[ \t]+/u);
  const stamp = hashes ? undefined : remaining.eat(time);
  if (stamp !== undefined) remaining.eat(level);
  remaining.eat(/^\d{1,4}[.)][ \t]{1,3}/u);
  const face = remaining.eat(emoji);
  const bold = remaining.eat(opening);
  return { bullet, hashes, stamp, face: face ?? remaining.eat(emoji), bold };
}

/** What stands behind a name: notes, times, the end of bold type, a colon. Undefined where bold type goes on. */
function eatSuffix(
  remaining: Remaining,
  { bold, hashes }: Prefix,
): { colon: boolean; stamp: string | undefined; thinks: boolean } | undefined {
  let stamp: string | undefined;
  let thinks = false;
  const eatNotes = () => {
    for (const one of [remaining.eat(note), remaining.eat(note)])
      thinks ||= /^[ \t]*[([`](?:thinking|thoughts?|reasoning|思考|推理)[)\]`]/iu.test(one ?? "");
    stamp ??= remaining.eat(time);
  };
  eatNotes();
  let colon = remaining.eat(colonMark);
  if (bold !== undefined) {
    if (!remaining.left.startsWith(closings[bold])) return undefined;
    remaining.left = remaining.left.slice(closings[bold].length);
  }
  if (colon === undefined) eatNotes();
  colon ??= remaining.eat(colonMark);
  if (colon === undefined && (hashes || bold) && isNote(dashed.exec(remaining.left)?.groups?.note)) remaining.left = "";
  if (hashes) {
    // `## USER 🧑‍💻`
    remaining.eat(faceBehind);
    remaining.eat(/^[ \t]{0,3}[#=~-]{0,48}[ \t]{0,3}$/u);
  }
  return { colon: colon !== undefined, stamp, thinks };
}

function namedKind({ hashes, bold, bullet }: Prefix, colon: boolean, rest: string): SpeakerKind | undefined {
  const alone = rest === "";
  if (hashes ?? bold) return colon || alone ? (hashes ? "heading" : "bold") : undefined;
  if (colon) return "plain";
  return alone && !bullet ? "bare" : undefined;
}

/** A picture alone may stand for the speaker. */
function picturedLine(before: Prefix, behind: string): SpeakerLine | undefined {
  const role = faceRole(before.face ?? "");
  if (role === undefined || before.bold) return undefined;
  const rest = behind.replace(colonMark, "").trim();
  const kind = before.hashes ? "heading" : "picture";
  if (kind === "heading" && rest !== "") return undefined;
  const time = isoTime(before.stamp);
  return { kind, form: formOf(kind, before), role, pair: undefined, label: before.face?.trim() ?? "", rest, time };
}

function formOf(kind: SpeakerKind, { hashes, bullet }: Prefix): string {
  // A rule around a name is as long as the name leaves room for.
  const level = hashes?.startsWith("#") ? hashes.length : (hashes?.[0] ?? "");
  return `${kind}${level}${bullet ? "-" : ""}`;
}

/** A heading goes on with a time, a count or a model's name; other words make it a heading of something else. */
function isNote(behind: string | undefined): boolean {
  return behind !== undefined && (/\d/u.test(behind) || isProduct(behind));
}

/** The longest run of words that is a speaker's name, with nothing of another word behind it. */
function nameIn(text: string, nameOf: typeof speakerName): string | undefined {
  let run = words.exec(text)?.[0];
  while (run !== undefined) {
    if (nameOf(run)) return run;
    const space = run.lastIndexOf(" ");
    // What is cut off may be a time.
    if (space < 0 || !/^ \d/u.test(run.slice(space))) return undefined;
    run = run.slice(0, space);
  }
  return undefined;
}

function isoTime(stamp: string | undefined): string | undefined {
  const found = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)/u.exec(stamp ?? "");
  return found ? `${found[1]}T${found[2]}` : undefined;
}
