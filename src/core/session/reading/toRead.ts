import type { CallEvent, Timeline } from "../timeline/timeline.js";
import { callText, oneLine } from "./callLog.js";

/** A sentence of a closing message, and which claims it makes. */
export interface StatementToRead {
  readonly text: string;
  /** Indices of the report's claims. */
  readonly claims: readonly number[];
}

/** A closing message: its sentences that claim something, and the calls that they can rest on as a text. */
export interface ClosingToRead {
  readonly log: string;
  readonly statements: readonly StatementToRead[];
}

export interface SessionToRead {
  readonly closings: readonly ClosingToRead[];
  /** Sentences of earlier closing messages beyond the most that are read. */
  readonly leftOut: number;
}

/** Sentences that are read of a session, the last ones. */
const MOST_STATEMENTS = 24;
/** Of a sentence and of a closing's calls. UTF-16 code units. */
const MOST_STATEMENT = 400;
const MOST_LOG = 4_000;

/** What a model reads of a checked session: each claiming sentence of its closing messages once. */
export function sessionToRead(timeline: Pick<Timeline, "events" | "claims">): SessionToRead {
  const closings = new Map<number, Map<string, number[]>>();
  for (const [i, { turn, text, closing }] of timeline.claims.entries()) {
    const sentence = plainSentence(text);
    if (!closing || sentence === "") continue;
    const sentences = closings.get(turn) ?? new Map<string, number[]>();
    closings.set(turn, sentences);
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), i]);
  }
  const read: ClosingToRead[] = [];
  let room = MOST_STATEMENTS;
  let leftOut = 0;
  for (const sentences of [...closings.values()].reverse()) {
    const all = [...sentences].map(([text, claims]): StatementToRead => ({ text, claims }));
    const statements = all.slice(0, room);
    room -= statements.length;
    leftOut += all.length - statements.length;
    if (statements.length > 0) read.unshift({ log: logFor(statements, timeline), statements });
  }
  return { closings: read, leftOut };
}

/** Without the marks of a list and of emphasis, which a statement does not have. */
function plainSentence(text: string): string {
  return oneLine(text)
    .replace(/^(?:[-*•–]|\d{1,2}[.)])\s+/u, "")
    .replaceAll("**", "")
    .slice(0, MOST_STATEMENT)
    .trim();
}

/** The calls that the claims rest on, then the last of the same exchange before them, as many as there is room for, in order. */
function logFor(
  statements: readonly StatementToRead[],
  { events, claims }: Pick<Timeline, "events" | "claims">,
): string {
  const own = statements.flatMap((statement) => statement.claims.map((i) => claims[i]));
  const evidence = own.flatMap(({ evidenceEvents }) => evidenceEvents).filter((event) => event !== null);
  const end = own.reduce((last, { event }) => Math.max(last, event ?? -1), -1);
  const exchange = events[end]?.exchange;
  const before: number[] = [];
  for (let i = end - 1; i >= 0 && events[i].exchange === exchange; i--) before.push(i);
  const texts = new Map<number, string>();
  let room = MOST_LOG;
  for (const i of [...evidence, ...before]) {
    const event = events[i];
    if (event?.kind !== "call" || texts.has(i)) continue;
    const text = callText(event satisfies CallEvent);
    if (text.length > room) break;
    room -= text.length;
    texts.set(i, text);
  }
  return [...texts]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join("\n\n");
}
