import { answerParts } from "./shownThinking.js";
import type { Part, Turn } from "./turn.js";

/** The turns of a talk while it is read. */
export type TurnList = GrowingTurn[];

interface GrowingTurn extends Turn {
  readonly parts: Part[];
}

export interface TurnFacts {
  readonly author?: string | undefined;
  readonly time?: string | undefined;
  /** Whether it goes on with the turn before it where that is of the same role: formats that keep a record a block. */
  readonly goesOn?: boolean;
}

/** Appends what someone said; results of tools become turns of the tool's own, wherever the format keeps them. */
export function addTurn(turns: TurnList, role: Turn["role"], parts: readonly Part[], facts: TurnFacts = {}): void {
  const { author, time } = facts;
  let goesOn = facts.goesOn ?? false;
  for (const run of runs(role, parts)) {
    const last = turns.at(-1);
    if (goesOn && last?.role === run.role) for (const part of run.parts) last.parts.push(part);
    else turns.push({ ...run, ...(author && run.role === role && { author }), ...(time && { time }) });
    goesOn = false;
  }
}

function runs(role: Turn["role"], parts: readonly Part[]): { role: Turn["role"]; parts: Part[] }[] {
  const found: { role: Turn["role"]; parts: Part[] }[] = [];
  for (const part of parts) {
    const speaker =
      part.type === "tool-result" ? "tool" : role === "tool" && part.type === "tool-call" ? "assistant" : role;
    let last = found.at(-1);
    if (last?.role !== speaker) {
      last = { role: speaker, parts: [] };
      found.push(last);
    }
    if (part.type === "text" && role === "assistant")
      for (const piece of answerParts(part.text)) last.parts.push(piece);
    else last.parts.push(part);
  }
  return found.filter(({ parts: kept }) => kept.length > 0);
}

/** ISO 8601 out of what formats keep: ISO already, or seconds or milliseconds since 1970. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/u.test(value) ? value : undefined;
  if (typeof value !== "number" || !Number.isFinite(value) || value <= 0) return undefined;
  const milliseconds = value < 1e11 ? value * 1000 : value;
  return milliseconds < 8.64e15 ? new Date(milliseconds).toISOString() : undefined;
}
