import type { Part, ToolCall, ToolResult, Turn } from "../../transcripts/turn.js";
import { asText, fieldsOf, text as textOf } from "../acts/input.js";
import { readOutput } from "../acts/output.js";
import { spokenByCall } from "../acts/collect.js";
import { readCall } from "../acts/readCall.js";
import { toldBy } from "../acts/told.js";
import { looksLikeShell } from "../acts/tools.js";
import type { CheckedSession } from "../checkedSession.js";
import type { ClaimEvidence, SessionReport } from "../report.js";
import { claimMarks, type TextOfTurn } from "./claimMarks.js";
import { outputLines } from "./outputLines.js";
import { type Sizes, sizesFor } from "./sizes.js";
import type { CallResult, CutText, PlacedClaim, Timeline, TimelineEvent } from "./timeline.js";

/** The events of a checked session in order, and where its claims and their evidence are among them. Linear in the session's length. */
export function timelineOf({ turns, report }: Pick<CheckedSession, "turns" | "report">): Timeline {
  const count = turns.reduce((sum, { parts }) => sum + parts.length, 0);
  const building = new Building(report, sizesFor(count));
  for (const [turn, value] of turns.entries()) building.add(turn, value);
  return building.end();
}

/** What a call is named in a report, and which event shows it. */
class CallPlaces {
  readonly #events = new Map<string, number>();
  #count = 0;

  add(id: string | null, turn: number, event: number): string {
    this.#count++;
    const name = id ?? `#${this.#count}`;
    this.#events.set(`${turn} ${name}`, event);
    if (!this.#events.has(name)) this.#events.set(name, event);
    return name;
  }

  find(name: string, turn: number): number | null {
    return this.#events.get(`${turn} ${name}`) ?? this.#events.get(name) ?? null;
  }
}

class Building {
  readonly #events: TimelineEvent[] = [];
  readonly #calls = new CallPlaces();
  readonly #quotes: ReadonlyMap<string, readonly string[]>;
  readonly #claims: ReadonlyMap<number, readonly number[]>;
  readonly #eventOfClaim: (number | null)[];
  /** Calls without a result so far, by id; those without an id in order. */
  readonly #open = new Map<string, number[]>();
  readonly #openWithoutId: number[] = [];
  readonly #names = new Map<number, string>();
  #exchange = -1;

  constructor(
    readonly report: SessionReport,
    readonly sizes: Sizes,
  ) {
    this.#quotes = quotesByCall(report);
    this.#claims = claimsByTurn(report);
    this.#eventOfClaim = report.claims.map(() => null);
  }

  add(turn: number, { role, parts }: Turn): void {
    if (role === "user" && parts.some((part) => part.type === "text" && part.text.trim() !== "")) this.#exchange++;
    const texts: TextOfTurn[] = [];
    const first = this.#events.length;
    for (const given of parts) {
      const part = given.type === "tool-call" ? (spokenPart(given) ?? given) : given;
      const isSpeech = part.type === "text" && role === "assistant";
      this.#addPart(part, turn, role, isSpeech ? this.sizes.said : this.sizes.other);
      const event = this.#events.at(-1);
      if (isSpeech && event?.kind === "said") texts.push({ event: this.#events.length - 1, text: event.text.text });
    }
    this.#mark(turn, texts, first);
  }

  end(): Timeline {
    const { claims, acts } = this.report;
    return {
      events: this.#events,
      claims: claims.map(
        (claim, i): PlacedClaim => ({
          ...claim,
          event: this.#eventOfClaim[i],
          evidenceEvents: claim.evidence.map(({ call, turn }) => this.#calls.find(call, turn)),
        }),
      ),
      acts: acts.map((act) => ({ ...act, event: this.#calls.find(act.call, act.turn) })),
    };
  }

  #addPart(part: Part, turn: number, role: Turn["role"], most: number): void {
    const place = { turn, exchange: this.#exchange };
    switch (part.type) {
      case "text":
        if (part.text.trim() === "") return;
        this.#events.push({ ...place, kind: "said", role, text: cut(part.text, most), marks: [] });
        return;
      case "thinking":
        if (part.text.trim() === "") return;
        this.#events.push({ ...place, kind: "thought", role, text: cut(part.text, most), marks: [] });
        return;
      case "attachment":
        this.#events.push({ ...place, kind: "other", text: cut(part.what, most) });
        return;
      case "tool-call":
        this.#names.set(this.#events.length, this.#calls.add(part.id, turn, this.#events.length));
        this.#await(part.id, this.#events.length);
        this.#events.push({
          ...place,
          kind: "call",
          tool: part.name.slice(0, 100),
          asked: cut(asked(part), most),
          result: null,
        });
        return;
      case "tool-result":
        this.#answer(part, turn);
    }
  }

  #await(id: string | null, event: number): void {
    if (id === null) this.#openWithoutId.push(event);
    else this.#open.set(id, [...(this.#open.get(id) ?? []).slice(-3), event]);
  }

  /** A result goes to its call; one that comes before its call, or for none, stands by itself. */
  #answer(result: ToolResult, turn: number): void {
    const at = result.callId === null ? this.#openWithoutId.shift() : this.#open.get(result.callId)?.shift();
    const call = at === undefined ? undefined : this.#events[at];
    if (at === undefined || call?.kind !== "call") {
      const text = cut(readOutput(result.text).text, this.sizes.other);
      this.#events.push({ turn, exchange: this.#exchange, kind: "other", text });
      return;
    }
    const quotes = this.#quotes.get(`${call.turn} ${this.#names.get(at)}`) ?? [];
    this.#events[at] = { ...call, result: resultOf(result, call.tool, quotes, this.sizes) };
  }

  #mark(turn: number, texts: readonly TextOfTurn[], first: number): void {
    const indices = this.#claims.get(turn);
    if (!indices) return;
    const claims = indices.map((index) => ({ index, claim: this.report.claims[index] }));
    for (const { event, marks } of claimMarks(texts, claims)) {
      const said = this.#events[event];
      if (said.kind === "said") this.#events[event] = { ...said, marks };
      for (const mark of marks) for (const index of mark.claims) this.#eventOfClaim[index] = event;
    }
    // What is said through a tool, or beyond what is shown of a text, is in the turn all the same.
    const fallback = texts.at(-1)?.event ?? (this.#events.length > first ? this.#events.length - 1 : null);
    for (const index of indices) this.#eventOfClaim[index] ??= fallback;
  }
}

function claimsByTurn({ claims }: SessionReport): Map<number, number[]> {
  const byTurn = new Map<number, number[]>();
  for (const [index, { turn }] of claims.entries()) {
    const list = byTurn.get(turn);
    if (list) list.push(index);
    else byTurn.set(turn, [index]);
  }
  return byTurn;
}

/** Lines that decide, by the turn and the name of their call. */
function quotesByCall({ claims, acts }: SessionReport): Map<string, string[]> {
  const byCall = new Map<string, string[]>();
  const add = ({ call, turn, quote }: ClaimEvidence) => {
    const key = `${turn} ${call}`;
    const list = byCall.get(key) ?? [];
    byCall.set(key, list);
    if (quote !== "" && list.length < 20 && !list.includes(quote)) list.push(quote);
  };
  for (const { evidence } of claims) for (const one of evidence) add(one);
  for (const act of acts) add(act);
  return byCall;
}

function resultOf(result: ToolResult, tool: string, quotes: readonly string[], sizes: Sizes): CallResult {
  const { output, exit, isError, refused } = toldBy(result, looksLikeShell(tool) || readCall(tool, {}).isShell);
  const failed = isError === true || (exit !== null && exit !== 0);
  return {
    exit,
    state: result.interrupted ? "interrupted" : refused ? "refused" : failed ? "failed" : "ok",
    lines: outputLines(output.lines, quotes, sizes),
    isCut: output.truncated,
  };
}

/** What an agent hands to a tool that ends its work is what it says. */
function spokenPart(call: ToolCall): Part | null {
  const text = spokenByCall(call);
  return text === null ? null : { type: "text", text };
}

function asked({ input }: ToolCall): string {
  const fields = fieldsOf(input);
  return textOf(fields, "command") ?? asText(fields);
}

function cut(text: string, most: number): CutText {
  return { text: text.slice(0, most), leftOut: Math.max(0, text.length - most) };
}
