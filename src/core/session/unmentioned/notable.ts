import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";
import type { NotableAct } from "../report.js";
import { isMentioned } from "./mention.js";
import type { Telltale } from "./telltale.js";

/** An act that changes what a test can show, as it is reported: with whether the words that follow it, or the request, speak of it. */
export function notableAct(
  telltale: Telltale,
  spoken: readonly Spoken[],
  closings: ReadonlyMap<number, string>,
  evidence: Evidence,
): NotableAct {
  const { kind, act, what, quote } = telltale;
  const after = spokenAfter(spoken, act.order);
  const said = after === null ? "" : (closings.get(after.exchange) ?? after.text);
  const requested = evidence
    .requestsBefore(act.order, 2)
    .map(({ text }) => text.slice(0, 20_000))
    .join("\n");
  return { turn: act.turn, call: act.call, kind, what, quote, mentioned: isMentioned(telltale, said, requested) };
}

/** The first closing text after a place; texts are in order. */
function spokenAfter(spoken: readonly Spoken[], order: number): Spoken | null {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spoken[middle].order < order) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < spoken.length; i++) if (spoken[i].closing) return spoken[i];
  return null;
}
