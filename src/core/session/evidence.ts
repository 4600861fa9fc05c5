import type { Act, ActKind } from "./acts/act.js";
import { fileChanging } from "./acts/act.js";
import type { Request, Spoken } from "./acts/collect.js";
import { parsedJson, type Scalar, scalarsOf } from "./acts/input.js";
import { type Output, readOutput } from "./acts/output.js";
import { isData, isDocument, isScratch, isWorkNote } from "./acts/paths.js";
import { toldBy } from "./acts/told.js";
import type { Seen } from "./grounding/seen.js";

/** How many acts of a kind a claim may look back on, and how much cleaned output is kept at a time. UTF-16 code units. */
const WINDOW = 80;
const KEPT = 4_000_000;

const noActs: readonly Act[] = [];

/** The acts of a session, found by kind and place without searching through all of them. */
export class Evidence {
  private readonly byKind = new Map<ActKind, Act[]>();
  private readonly outputs = new Map<Act, Output>();
  private readonly parsed = new WeakMap<Output, unknown>();
  private readonly values = new WeakMap<Output, readonly Scalar[]>();
  private kept = 0;
  private lastBefore = { order: Number.NaN, all: noActs, calls: noActs };
  readonly edits: readonly Act[];

  constructor(
    readonly acts: readonly Act[],
    readonly requests: readonly Request[],
    /** Part of the session is not here. */
    readonly cutBefore: boolean,
    /** All that stood in it. */
    readonly seen: Seen,
    /** All that the agent said, in order. */
    private readonly spoken: readonly Spoken[],
  ) {
    for (const act of acts) {
      const list = this.byKind.get(act.kind);
      if (list) list.push(act);
      else this.byKind.set(act.kind, [act]);
    }
    this.edits = acts.filter((act) => fileChanging.has(act.kind) && !act.dryRun);
  }

  /** The last acts of these kinds before a place, in order; at most {@link WINDOW} a kind. */
  before(order: number, kinds: readonly ActKind[], most = WINDOW): Act[] {
    const found: Act[] = [];
    for (const kind of kinds) {
      const list = this.byKind.get(kind);
      if (!list) continue;
      const end = firstAtOrAfter(list, order);
      for (let i = Math.max(0, end - most); i < end; i++) found.push(list[i]);
    }
    return kinds.length > 1 ? found.sort((a, b) => a.order - b.order) : found;
  }

  has(order: number, kinds: readonly ActKind[]): boolean {
    return kinds.some((kind) => (this.byKind.get(kind)?.[0]?.order ?? Number.POSITIVE_INFINITY) < order);
  }

  /** All acts between two places, at most `most` from the end. */
  between(from: number, to: number, most = WINDOW * 4): Act[] {
    const end = firstAtOrAfter(this.acts, to);
    let start = firstAtOrAfter(this.acts, from);
    if (end - start > most) start = end - most;
    return this.acts.slice(start, end);
  }

  /** All acts before a place, however many: for what is said never to have been. */
  allBefore(order: number): readonly Act[] {
    return this.actsBefore(order).all;
  }

  /** The same without what the person ran. */
  callsBefore(order: number): readonly Act[] {
    return this.actsBefore(order).calls;
  }

  /** Dozens of rules ask for one place after another. */
  private actsBefore(order: number): { readonly all: readonly Act[]; readonly calls: readonly Act[] } {
    if (this.lastBefore.order !== order) {
      const all = this.acts.slice(0, firstAtOrAfter(this.acts, order));
      this.lastBefore = { order, all, calls: all.filter(({ tool }) => tool !== "user") };
    }
    return this.lastBefore;
  }

  /** Where the exchange began that a place is in: the last request before it. */
  exchangeStart(order: number): number {
    const index = firstAtOrAfter(this.requests, order) - 1;
    return index < 0 ? 0 : this.requests[index].order;
  }

  /** The acts of the exchange that a place is in, before it; at most `most` from the end. */
  inExchange(order: number, most?: number): Act[] {
    return this.between(this.exchangeStart(order), order, most);
  }

  /** The same without what the person ran. */
  callsInExchange(order: number): Act[] {
    return this.inExchange(order).filter(({ tool }) => tool !== "user");
  }

  /** The last requests before a place, in order. */
  requestsBefore(order: number, most: number): readonly Request[] {
    const end = firstAtOrAfter(this.requests, order);
    return this.requests.slice(Math.max(0, end - most), end);
  }

  /** The last texts of the agent before a place, in order. */
  spokenBefore(order: number, most: number): readonly Spoken[] {
    const end = firstAtOrAfter(this.spoken, order);
    return this.spoken.slice(Math.max(0, end - most), end);
  }

  /** The first change of files after an act and before a place that matters to what a run shows. */
  editAfter(act: Act, order: number, matters: (edit: Act) => boolean = () => true): Act | null {
    for (let i = firstAtOrAfter(this.edits, act.order + 1); i < this.edits.length && this.edits[i].order < order; i++) {
      const edit = this.edits[i];
      if (edit.call !== act.call && changesBehaviour(edit) && matters(edit)) return edit;
    }
    const reverted = this.before(order, ["version-control"], 20).find(
      (other) => other.order > act.order && other.call !== act.call && changesTree(other),
    );
    return reverted ?? null;
  }

  outputOf(act: Act): Output {
    const known = this.outputs.get(act);
    if (known) return known;
    const output = act.result ? toldBy(act.result, act.shell).output : readOutput("");
    this.kept += output.text.length;
    if (this.kept > KEPT) {
      this.outputs.clear();
      this.kept = output.text.length;
    }
    this.outputs.set(act, output);
    return output;
  }

  /** A result as an object or array where it is JSON, be it what a command printed; null for any other. */
  jsonOf(act: Act): unknown {
    if (!act.result) return null;
    const output = this.outputOf(act);
    // Every rule and claim asks for it again.
    if (!this.parsed.has(output))
      // Long lines of an output are cut for people, by which what is written in one line would be no JSON any more.
      this.parsed.set(output, parsedJson(output.text) ?? (act.shell ? null : parsedJson(act.result.text)));
    return this.parsed.get(output);
  }

  /** The plain values of a result in JSON; empty for any other. */
  valuesOf(act: Act): readonly Scalar[] {
    const output = this.outputOf(act);
    const values = this.values.get(output) ?? scalarsOf(this.jsonOf(act), 2000);
    this.values.set(output, values);
    return values;
  }
}

function firstAtOrAfter(list: readonly { readonly order: number }[], order: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Checking out, resetting, merging: the files are others than before. */
function changesTree({ text, outcome }: Act): boolean {
  return (
    outcome !== "failed" &&
    outcome !== "refused" &&
    /\bgit\b.*\b(?:reset --hard|revert\b|merge (?!-base)|rebase\b|cherry-pick\b|pull\b|checkout (?:-- |\S+ -- |HEAD|\.)|restore (?!--staged))/.test(
      text,
    )
  );
}

/** Whether a change of files may change what a program does: no prose, no scratch file, not only comments and blank space. */
export function changesBehaviour(act: Act): boolean {
  if (act.outcome === "failed" || act.outcome === "refused" || act.outcome === "none") return false;
  const paths = act.edits.length > 0 ? act.edits.map(({ path }) => path) : act.targets;
  if (
    paths.length > 0 &&
    paths.every(
      (path) =>
        isDocument(path) ||
        isScratch(path) ||
        isWorkNote(path) ||
        (isData(path) && (act.kind === "write" || act.edits.some((edit) => edit.path === path && edit.whole))),
    )
  )
    return false;
  if (act.kind === "write" && act.edits.length === 0 && /^(?:mkdir|touch|mktemp|tar|zip|gzip)$/.test(act.name))
    return false;
  if (act.kind === "edit" && /^(?:chmod|chown)$/.test(act.name)) return false;
  if (
    act.kind === "move" &&
    /^(?:cp|copy|install|ln|rsync|scp)$/.test(act.name) &&
    paths.some((path) => isScratch(path))
  )
    return false;
  if (
    act.edits.length > 0 &&
    act.edits.every(
      ({ before, after }) =>
        before !== null &&
        after !== null &&
        withoutVersion(withoutComments(before)) === withoutVersion(withoutComments(after)),
    )
  )
    return false;
  return true;
}

/** Without the number that a package has itself, which its tests do not see. */
const withoutVersion = (code: string): string => code.replace(/(?<![\w-])("?version"?[:=]["'])v?\d[\w.+-]*/i, "$1");

/** Code without comments and blank space; roughly, for any language. */
function withoutComments(code: string): string {
  return code
    .slice(0, 20_000)
    .replace(/^[ \t]*(?:\/\/|#(?!!|include|define|if|endif|pragma)|--|\*|\/\*).*$/gm, "")
    .replace(/(?<![ \t])[ \t]+(?:\/\/|#)\s.*$/gm, "")
    .replace(/^[ \t]*("""|''')[^"']{0,2000}\1\s*$/gm, "")
    .replace(/\s+/g, "");
}
