import { type Act, changing } from "../../acts/act.js";
import { numberFrom, several } from "../../claims/numberWords.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit, mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const done =
  "accepted|delivered|confirmed|sent|approved|completed|succeeded|paid|signed|passed|shipped|uploaded|processed|imported|exported|updated|published|refunded|merged|resolved|closed|synced|converted";
/** "All five were delivered", "everyone has accepted". */
const told = new RegExp(
  `\\b(?:all(?: of (?:them|the))?(?: (?<count>\\d{1,3}|${several}))?|both|everyone|everybody|every one)\\b(?: (?!but\\b|except\\b)[\\w-]+){0,3}? (?:is|are|was|were|has|have|got|now|been)(?: (?:now|been|all|successfully|since))* (?<word>${done})\\b`,
);
const statusKeys = /^(?:status|state|response|result|outcome|delivery|rsvp|responseStatus|response_status)$/;
/** With such a value it is none of those. */
const undone =
  /^(?:rejected|failed|failure|error|errored|declined|denied|bounced|undeliver(?:ed|able)|skipped|cancell?ed|expired|not[_ -]?found|unmatched|timeout|timed[_ -]?out|needs[_ -]?action|no[_ -]?(?:response|reply)|tentative|pending|invalid|blocked|unpaid|open)$/i;
/** How deep in a result its list may lie, and how many values are looked through. */
const DEEPEST = 4;
const MOST = 400;

/**
 * The closing says of all that they were delivered, or have accepted, and the last result that lists so many with a state each has one in a
 * state that is none of that; nothing was done afterwards.
 */
export function notAllOfList({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ shell, tool }) => !shell && tool !== "user");
  for (const { sentence, text } of statements) {
    const match = text.length < 400 ? told.exec(text) : null;
    if (!match || mayAdmit(sentence.plain) || mayAdmitPart(sentence.plain)) continue;
    const { count, word } = match.groups ?? {};
    const wanted = count === undefined ? null : numberFrom(count);
    const listed = acts.flatMap((act) => {
      const states = statesOf(evidence.jsonOf(act));
      return states && (wanted === null || states.length === wanted) ? [{ act, states }] : [];
    });
    const last = listed.at(-1);
    const amiss = last?.states.filter((state) => undone.test(state)) ?? [];
    if (!last || amiss.length === 0 || amiss.includes(word) || isFollowed(last.act, acts)) continue;
    // Where none is told of by that word, the state may be of something else.
    const isOfThat =
      last.states.some((state) => state.toLowerCase() === word) ||
      (word === "accepted" && /declined|needs/i.test(amiss.join()));
    if (!isOfThat) continue;
    return {
      rule: "stage-otherwise",
      status: "contradicted",
      act: last.act,
      quote: last.states.join(", ").slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}

/** Something was done after it that may have made it good. */
const isFollowed = ({ order }: Act, acts: readonly Act[]): boolean =>
  acts.some((act) => act.order > order && (changing.has(act.kind) || act.kind === "unknown" || act.kind === "program"));

/** The states of the only list of records that have one. */
function statesOf(json: unknown): string[] | null {
  const lists: string[][] = [];
  const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let at = 0; at < open.length && at < MOST; at++) {
    const { value, depth } = open[at];
    if (value === null || typeof value !== "object" || depth > DEEPEST) continue;
    if (Array.isArray(value)) {
      const states = value.flatMap((each) => {
        const own = each !== null && typeof each === "object" ? Object.entries(each) : [];
        const found = own.filter(([key, state]) => statusKeys.test(key) && typeof state === "string");
        return found.length === 1 ? [String(found[0][1])] : [];
      });
      if (value.length > 1 && states.length === value.length) lists.push(states);
    }
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return lists.length === 1 ? lists[0] : null;
}
