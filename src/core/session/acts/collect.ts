import { patternOf } from "../../patternOf.js";
import { callsLeftOut } from "../../transcripts/content.js";
import type { ToolCall, Turn } from "../../transcripts/turn.js";
import { anyReport } from "../runners/anyReport.js";
import type { Act } from "./act.js";
import { ActReader, type Pending } from "./actReader.js";
import { fieldsOf, text } from "./input.js";
import { Pairing } from "./pairing.js";
import { readCall } from "./readCall.js";
import { withCommittedWrites } from "./committedWrites.js";
import { withSettledConflicts } from "./settledConflicts.js";

/** A text that the agent says to the person: a part of its turn, or what it hands to a tool that ends its work. */
export interface Spoken {
  readonly turn: number;
  readonly order: number;
  readonly text: string;
  /** Nothing of the agent follows before the next request or the end: what it is held to. */
  readonly closing: boolean;
  /** Which request it answers, counted from 0. */
  readonly exchange: number;
}

export interface Request {
  readonly turn: number;
  readonly order: number;
  readonly text: string;
}

export interface SessionParts {
  readonly acts: readonly Act[];
  readonly spoken: readonly Spoken[];
  readonly requests: readonly Request[];
  /** Part of the session is not here: it was summed up, it begins in the middle, or its calls were left out. */
  readonly cutBefore: boolean;
}

const continued = patternOf("i", [
  String.raw`\b(?:this (?:session|conversation) is being continued from|`,
  "conversation (?:so far )?(?:was |has been )?(?:summari[sz]ed|compacted)|",
  "(?:summary|context) of (?:the )?(?:previous|earlier) (?:conversation|session|context)|",
  "previous conversation (?:was|ran) )",
]);

/** Texts, requests and acts of a session in order, each call with its result wherever in the session that stands. Linear in its length. */
export function collect(turns: readonly Turn[]): SessionParts {
  const { pendings, texts, requests, cutBefore } = partsInOrder(turns);
  const acts: Act[] = [];
  const reading = new ActReader();
  for (const pending of pendings) for (const act of reading.read(pending)) acts.push(act);
  const answers = pendings.flatMap(({ call, turn, order }) => {
    const said = spokenByCall(call);
    return said === null ? [] : [{ turn, order, text: said }];
  });
  for (const request of requests) {
    const given = givenByUser(request);
    if (given) acts.push(given);
  }
  acts.sort((a, b) => a.order - b.order);
  const spoken = [...texts, ...answers].sort((a, b) => a.order - b.order);
  return {
    acts: withCommittedWrites(withSettledConflicts(acts)),
    requests,
    cutBefore,
    spoken: withClosing(spoken, requests),
  };
}

/** Calls, each with its result, what the agent says and what it is asked, as they stand. */
function partsInOrder(turns: readonly Turn[]) {
  const pendings: Pending[] = [];
  const texts: { turn: number; order: number; text: string }[] = [];
  const requests: Request[] = [];
  const pairing = new Pairing();
  let order = 0;
  let cutBefore = false;
  for (const [turn, { role, parts }] of turns.entries()) {
    let said = "";
    for (const part of parts) {
      order++;
      if (part.type === "text") {
        if (role === "assistant") texts.push({ turn, order, text: part.text });
        else if (role === "user") said += `${said === "" ? "" : "\n"}${part.text}`;
        if (role !== "assistant" && continued.test(part.text.slice(0, 2000))) cutBefore = true;
      } else if (part.type === "tool-call") {
        const pending: Pending = { call: part, turn, order, name: part.id ?? `#${pendings.length + 1}`, result: null };
        pendings.push(pending);
        pairing.addCall(pending, part.id);
      } else if (part.type === "tool-result") pairing.addResult(part);
      else if (part.type === "attachment" && part.what === callsLeftOut) cutBefore = true;
    }
    if (said.trim() !== "") requests.push({ turn, order, text: said });
  }
  return { pendings, texts, requests, cutBefore };
}

function withClosing(spoken: readonly Omit<Spoken, "closing" | "exchange">[], requests: readonly Request[]): Spoken[] {
  const result: Spoken[] = [];
  let exchange = -1;
  let next = 0;
  for (const [i, text] of spoken.entries()) {
    while (next < requests.length && requests[next].order < text.order) {
      next++;
      exchange++;
    }
    const following = spoken[i + 1];
    const endsBefore = requests[next]?.order ?? Number.POSITIVE_INFINITY;
    // All texts of the last turn close the exchange, whether or not a call stands between them.
    const closing = following === undefined || following.order > endsBefore || sameClosingTurn(spoken, i, endsBefore);
    result.push({ ...text, closing, exchange: Math.max(exchange, 0) });
  }
  return result;
}

function sameClosingTurn(spoken: readonly { turn: number; order: number }[], i: number, endsBefore: number): boolean {
  for (let k = i + 1; k < spoken.length && spoken[k].order <= endsBefore; k++)
    if (spoken[k].turn !== spoken[i].turn) return false;
  return true;
}

/** What an agent says through a tool: OpenHands' finish, Cline's attempt_completion, a customer agent's respond. */
export function spokenByCall(call: ToolCall): string | null {
  const read = readCall(call.name, {});
  if (read.manner !== "answer") return null;
  const fields = fieldsOf(call.input);
  return text(fields, "message") ?? (typeof call.input === "string" && call.input.length > 20 ? call.input : null);
}

/** A run whose output the person pasted is evidence as well. */
function givenByUser({ turn, order, text: said }: Request): Act | null {
  const report = anyReport(said);
  if (!report) return null;
  return {
    turn,
    order,
    call: `turn ${turn}`,
    tool: "user",
    kind: report.of,
    name: report.runner,
    text: "",
    targets: [],
    scope: "unknown",
    edits: [],
    dryRun: false,
    outcome: report.verdict === "passed" ? "ok" : report.verdict === "failed" ? "failed" : "none",
    masked: false,
    exit: null,
    report,
    truncated: false,
    folded: false,
    cut: false,
    partial: false,
    baseline: false,
    quote: report.quote,
    result: null,
    shell: false,
  };
}
