import type { Turn } from "../../transcripts/turn.js";
import { mayBeFolded } from "../acts/folded.js";

/** What is indexed of one text and of all; a session with more is not decided. UTF-16 code units. */
const MAX_TEXT = 200_000;
const MAX_TOTAL = 1_500_000;
const LAST_EXCHANGES = 4;

/** A number as it stands somewhere in the session. */
export interface SeenNumber {
  readonly turn: number;
  readonly value: number;
  /** It stands in what a tool returned. */
  readonly returned: boolean;
}

const numberPattern = /(?<!\d)[-−]?\d{1,30}(?:[,._]\d{1,30}){0,12}/gu;

/**
 * Every number and text that stood in the session before a turn, wherever: requests, instructions, calls, what they returned, what the
 * agent said earlier. What stands nowhere and follows from nothing there was made up.
 */
export class Seen {
  private readonly list: SeenNumber[] = [];
  private readonly texts: { turn: number; text: string }[] = [];
  private readonly countableBefore: { turn: number; count: number }[] = [];
  /** False where a part of the session cannot be read: too long, cut, an image. */
  private readonly whole: boolean;
  private readonly requests: number;

  constructor(turns: readonly Turn[]) {
    let total = 0;
    let whole = true;
    let countable = 0;
    for (const [turn, { role, parts }] of turns.entries()) {
      for (const part of parts) {
        if (part.type === "attachment") whole = false;
        const text = textOf(part);
        total += text.length;
        if (text.length > MAX_TEXT || total > MAX_TOTAL) {
          whole = false;
          break;
        }
        if (part.type === "tool-result") {
          if (part.truncated || part.folded || mayBeFolded(text)) whole = false;
          countable += text.split(/[\n,;]|\\n/).length;
        }
        // What the agent says counts from the next turn on.
        const from = part.type === "text" && role === "assistant" ? turn + 1 : turn;
        this.add(text, from, part.type === "tool-result");
      }
      this.countableBefore.push({ turn, count: countable });
      if (total > MAX_TOTAL) break;
    }
    this.whole = whole;
    this.requests = turns.filter(({ role }) => role === "user").length;
  }

  private add(text: string, turn: number, returned: boolean): void {
    for (const [match] of text.matchAll(numberPattern))
      for (const value of readings(match)) this.list.push({ turn, value, returned });
    this.texts.push({ turn, text: text.toLowerCase() });
  }

  /** The numbers that stood before a turn ended, without those of `turn`'s own text. */
  numbers(turn: number): readonly SeenNumber[] {
    let end = this.list.length;
    while (end > 0 && this.list[end - 1].turn > turn) end--;
    return this.list.slice(Math.max(0, end - 4000), end).filter((number) => number.turn <= turn);
  }

  /** Whether a name stood anywhere before a turn ended; short ones only where they stand alone. */
  has(name: string, turn: number): boolean {
    const wanted = name.toLowerCase();
    return this.texts.some(({ turn: own, text }) => {
      if (own > turn) return false;
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
        if (wanted.length > 3 || !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ""}${text[at + wanted.length] ?? ""}`))
          return true;
      return false;
    });
  }

  /** Only the last exchanges of a session are compared with all of it: its length times theirs is what that costs. */
  covers(exchange: number): boolean {
    return this.whole && this.requests - exchange <= LAST_EXCHANGES;
  }

  /** How many things could have been counted in what was returned: lines and items of lists. */
  countable(turn: number): number {
    return this.countableBefore[Math.min(turn, this.countableBefore.length - 1)]?.count ?? 0;
  }
}

/** "1,204" is 1204, "1.204" may be either; "20.114" in German is 20114; of version 129.0.6668 one may say 129, or 129.0. */
export function readings(text: string): number[] {
  const digits = text.replace(/[.,_]+$/, "").replace("−", "-");
  const values = [Number(digits.replace(/[,_]/g, ""))];
  if (/^-?\d{1,3}(?:\.\d{3})+$/.test(digits)) values.push(Number(digits.replaceAll(".", "")));
  if (/^-?\d+,\d{1,2}$/.test(digits)) values.push(Number(digits.replace(",", ".")));
  const [major, minor, ...rest] = digits.split(".");
  if (rest.length > 0) for (const piece of [major, `${major}.${minor}`, minor, ...rest]) values.push(Number(piece));
  for (const piece of digits.split(/[,_]/))
    if (piece !== digits && /^\d+(?:\.\d+)?$/.test(piece)) values.push(Number(piece));
  return values.filter(Number.isFinite).map(Math.abs);
}

function textOf(part: Turn["parts"][number]): string {
  if (part.type === "tool-call") return writtenIn(part.input);
  return part.type === "attachment" || part.type === "thinking" ? "" : part.text;
}

/** All names and values of a call's arguments, one a line; however deep, without recursion. */
function writtenIn(input: unknown): string {
  const open: unknown[] = [input];
  const found: string[] = [];
  let length = 0;
  while (open.length > 0 && length <= MAX_TEXT) {
    const value = open.pop();
    if (value !== null && typeof value === "object")
      for (const [name, inner] of Object.entries(value)) open.push(inner, Array.isArray(value) ? "" : name);
    else {
      const text = String(value);
      length += text.length + 1;
      found.push(text);
    }
  }
  return found.join("\n");
}
