import type { MathSpan } from "./mathSpans.js";
import { wordSet } from "../vocabulary.js";

/** A piece of a line. What is not read is a border, behind which a formula may begin, or before which it may end, or neither. */
interface Piece {
  readonly kind: "space" | "number" | "letter" | "function" | "open" | "close" | "power" | "sign" | "equals" | "border";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A formula before it is whole, and so is one behind it. Of borders only. */
  readonly endsWell: boolean;
  readonly beginsWell: boolean;
}

/** Characters of a text that are looked at, and formulas; more are a table. */
const MOST_TEXT = 20_000;
const MOST_SPANS = 120;

const pieces =
  /(?<space>[ \t\u00a0]+)|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?)|(?<word>\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?(?:_(?:\d|[a-z])(?![\p{L}\p{N}])|[₀-₉]{1,2})?)|(?<han>\p{Script=Han}+)|(?<arrow>[=-]>|[⇒→⟹∴∵])|(?<relation>[:!<>=]=+|=[<>])|(?<dots>\.{3}|…+|⋯)|(?<emphasis>\*\*|`|__)|(?<power>[²³⁴⁵⁶⁷⁸⁹°])|(?<open>[([（])|(?<close>[)\]）])|(?<equals>[=＝])|(?<sign>√(?=[(（])|[-+−–*×·⋅∙÷/^π＋－])|(?<stop>[,;:.。，；：、！？])|[\s\S]/gu;

/** Behind them a formula begins; every other word may be part of what it says ("twice x = 6", "Total - 5x = 10"). */
const leading = wordSet(
  "so thus then that hence therefore gives give giving get gets getting have has obtain obtains find see know yields yield yielding and or",
  "since because as when where if at for with from into in is are becomes means implies implying meaning be equation equations let set now",
  "solving solve expanding expand factoring factor factorising factorizing simplifying simplify substituting substitute plugging plug putting",
  "rearranging distributing foiling evaluating differentiating integrating computing multiplying out identity consequently i.e. us to this",
  "factors expands first second next finally also again both roots root solutions solution zeros answer result dividing subtracting adding",
  "combining collecting terms sides setting system but which back through line curve parabola function polynomial expression sum point show",
  "quadratic cubic on shows check verify note hold holds given squares cubes formula property rule terms",
);
/** Before them a formula ends; every other word may be its unit, or go on with it ("x = 5 dozen", "x = 3 times y"). */
const trailing = wordSet(
  "so thus then that hence therefore gives give giving and or since because as when where if at for with from into in is are becomes means",
  "implies which we has have by yields yielding but to using has factors can expands simplifies reduces equals it must the therefore i.e.",
  "whose gets leads results leaves meaning implying follows holds both on also only back back into",
);
const functions = wordSet("sin cos tan ln log exp sqrt");
/** Letters that are written side by side. */
const products = wordSet("xy yz xz xyz ab bc ac abc mn pq");
const hanLeading = /[得此為为是即由從从故則则且和與与及或設设令解將将把當当若因以入到程式出知有成開开時时的使而]$/u;
const hanTrailing = /^[得為为是即故則则且和與与及或所因由可時时的解有兩两展分代化變变就也這这那，]/u;

/** The formulas with a sign of equality that stand in a text as they are, without signs around them. `set` are those that have them. */
export function plainSpans(text: string, set: readonly (readonly [start: number, end: number])[]): MathSpan[] {
  if (!/[=＝]/.test(text) || text.includes("```")) return [];
  const found: MathSpan[] = [];
  let seen = 0;
  for (const line of linesOf(text)) {
    if (!/[=＝]/.test(line.text) || !/[a-zA-Z\d]/.test(line.text)) continue;
    seen += line.text.length;
    if (seen > MOST_TEXT || found.length > MOST_SPANS) break;
    found.push(...spansIn(piecesOf(line, set)));
  }
  return found;
}

function linesOf(text: string): MathSpan[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at };
  });
}

function piecesOf(line: MathSpan, set: readonly (readonly [number, number])[]): Piece[] {
  const found: Piece[] = [];
  // What marks a list, and is no sign.
  const from = /^\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?/.exec(line.text)?.[0].length ?? 0;
  let within = set.findIndex(([, end]) => end > line.start);
  if (within < 0) within = set.length;
  for (const match of line.text.slice(from).matchAll(pieces)) {
    const start = line.start + from + match.index;
    const end = start + match[0].length;
    while (within < set.length && set[within][1] <= start) within++;
    const inSet = within < set.length && set[within][0] < end;
    const at = from + match.index;
    const around = [line.text[at - 1] ?? " ", line.text[at + match[0].length] ?? " "];
    found.push(inSet ? border(match[0], start, false, false) : pieceOf(match, start, around));
  }
  return found;
}

const border = (text: string, start: number, endsWell: boolean, beginsWell: boolean): Piece => ({
  kind: "border",
  text,
  start,
  end: start + text.length,
  endsWell,
  beginsWell,
});

const formulaic = ["space", "number", "power", "open", "close", "equals", "sign"] as const;

function pieceOf(match: RegExpExecArray, start: number, [last, next]: readonly string[]): Piece {
  const [text] = match;
  const end = start + text.length;
  const groups = match.groups ?? {};
  const one = (kind: Piece["kind"]): Piece => ({ kind, text, start, end, endsWell: true, beginsWell: true });
  if (groups.word !== undefined) {
    const lower = text.toLowerCase();
    if (/^[a-zA-Z](?:_.|[₀-₉]+)?$/.test(text) || products.has(text)) return one("letter");
    if (functions.has(lower)) return one("function");
    return border(text, start, trailing.has(lower), leading.has(lower));
  }
  if (groups.han !== undefined) return border(text, start, hanTrailing.test(text), hanLeading.test(text));
  if (groups.stop !== undefined) {
    const wide = /[。，；：、！？]/.test(text);
    const ends = wide || /[\s*`_)"”」\p{Script=Han}]/u.test(next) || (text !== "." && text !== ":");
    return border(text, start, ends, ends);
  }
  if (groups.arrow !== undefined) return border(text, start, true, true);
  if (groups.emphasis !== undefined) {
    // 2**3
    const power =
      [last, next].every((beside) => /[\p{L}\p{N})(]/u.test(beside)) && !/\p{Script=Han}/u.test(last + next);
    return border(text, start, !power, !power);
  }
  if (groups.dots !== undefined) return one("number");
  const kind = formulaic.find((name) => groups[name] !== undefined);
  return kind ? one(kind) : border(text, start, false, false);
}

/** Cut at borders, and at brackets that hold an equation, or that nothing closes. */
function spansIn(line: readonly Piece[]): MathSpan[] {
  const cuts = new Set<number>();
  const open: number[] = [];
  let before = -1;
  line.forEach((piece, i) => {
    if (piece.kind === "border") {
      cuts.add(i);
      for (const at of open.splice(0)) cuts.add(at);
    } else if (piece.kind === "open") open.push(i);
    else if (piece.kind === "close") {
      const from = open.pop();
      if (from === undefined) cuts.add(i);
      else if (line.slice(from, i).some(({ kind }) => kind === "equals")) cuts.add(from).add(i);
    }
  });
  for (const at of open) cuts.add(at);
  const found: MathSpan[] = [];
  for (const cut of [...[...cuts].sort((a, b) => a - b), line.length]) {
    found.push(...spanOf(line, before + 1, cut));
    before = cut;
  }
  return found;
}

/** The formula between two borders, without sides of which it is not sure where they begin or end. */
function spanOf(line: readonly Piece[], from: number, to: number): MathSpan[] {
  let [first, last] = [from, to - 1];
  while (first <= last && line[first].kind === "space") first++;
  while (first <= last && line[last].kind === "space") last--;
  const inside = line.slice(first, last + 1);
  if (!inside.some(({ kind }) => kind === "equals")) return [];
  const [before, behind] = [line[from - 1], line[to]];
  let whole = before === undefined || isWholeAt(before, first > from, "beginsWell");
  if (inside[0].kind === "sign" && /[-+−–＋－*/]/.test(inside[0].text) && inside[1]?.kind === "space") whole = false;
  const cuts = inside.flatMap((_, i) => (isBroken(inside, i) ? [i] : []));
  const spans: MathSpan[] = [];
  let at = 0;
  for (const cut of [...cuts, inside.length]) {
    const ends = cut === inside.length && (behind === undefined || isWholeAt(behind, last < to - 1, "endsWell"));
    spans.push(...sidesFrom(inside.slice(at, cut), whole, ends));
    [at, whole] = [cut + 1, false];
  }
  return spans;
}

/** A border that stands off, or that is a mark. */
function isWholeAt(piece: Piece, apart: boolean, side: "endsWell" | "beginsWell"): boolean {
  if (piece.kind === "open") return side === "beginsWell" || apart;
  if (piece.kind === "close") return side === "endsWell" || apart;
  return piece[side] && (apart || !/^\p{Script=Latin}/u.test(piece.text));
}

/** Two numbers or letters with a space between them: 2 1/2, "a 2x", "10 m". */
function isBroken(inside: readonly Piece[], i: number): boolean {
  const [left, piece, right] = [inside[i - 1], inside[i], inside[i + 1]];
  if (piece.kind !== "space" || !left || !right) return false;
  return /^(?:number|letter|close|power)$/.test(left.kind) && /^(?:number|letter|open)$/.test(right.kind);
}

/** `x3` and `x.5` are no products. */
const glued = (inside: readonly Piece[]): boolean =>
  inside.some(
    ({ kind }, i) => kind === "letter" && inside[i + 1]?.kind === "number" && !/^[.…⋯]/.test(inside[i + 1].text),
  );

function sidesFrom(inside: readonly Piece[], begins: boolean, ends: boolean): MathSpan[] {
  const signs = inside.flatMap(({ kind }, i) => (kind === "equals" ? [i] : []));
  if (signs.length === 0 || glued(inside)) return [];
  const from = begins ? 0 : signs[0];
  const to = ends ? inside.length - 1 : signs[signs.length - 1];
  if (from >= to) return [];
  const text = inside
    .slice(from, to + 1)
    .map((piece) => ascii(piece.text))
    .join("");
  return [{ text, start: inside[from].start }];
}

const ascii = (text: string): string =>
  text.replace(/[＝＋－（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
