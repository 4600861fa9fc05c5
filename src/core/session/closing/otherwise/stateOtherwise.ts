import type { Act } from "../../acts/act.js";
import { contentWords } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** States of which a thing is in one or the other. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:open|opened)$/i, /\b(?:closed|shut)\b/],
  [/^(?:closed|shut)$/i, /\b(?:is|are|stands?|left|now) (?:wide )?open\b/],
  [/^(?:unlocked|jammed)$/i, /(?<!un)\blocked\b/],
  [/^locked$/i, /\bunlocked\b/],
  [/^disarmed$/i, /(?<!dis)\barmed\b/],
  [/^(?:armed\w*)$/i, /\bdisarmed\b/],
  [/^on$/i, /\b(?:is|are|turned|switched|lights?|all) off\b/],
  [/^off$/i, /\b(?:is|are|turned|switched) on\b/],
  [/^(?:disabled|inactive)$/i, /(?<!in)(?:\benabled\b|\bactive\b)/],
  [/^(?:enabled|active)$/i, /\bdisabled\b|\binactive\b|\bdeactivated\b/],
  [/^(?:stopped|exited|offline|down)$/i, /\b(?:running|online|up again|back up)\b/],
  [
    /^(?:unavailable|unreachable)$/i,
    /\b(?:is|are|now|turned|switched) (?:on|off|locked|closed|shut|armed|running|online)\b/,
  ],
];
const stateKeys = /(?:^|\.)(?:state|status)$/;
const nameKeys = /(?:^|\.)(?:entity|entity_id|name|device|service|id|host|unit)$/;
/** A domain before a thing's name says of what kind it is, "lock.front". */
const wordsOf = (name: string) => contentWords(name.replace(/[._/:-]/g, " "));

interface Told {
  readonly act: Act;
  readonly name: string;
  readonly state: string;
}

/** The closing says of a thing by its name that it is in the one state, and the last look at it, behind which nothing was done to it, says the other. */
export function stateOtherwise({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const told = acts.flatMap((act) => (isLook(act) || isTurned(act) ? statesIn(act, evidence) : []));
  const last = new Map<string, Told>();
  for (const one of told) last.set(one.name, one);
  for (const { act, name, state } of last.values()) {
    const pair = pairs.find(([own]) => own.test(state));
    const words = wordsOf(name);
    if (!pair || words.length === 0) continue;
    const own = words[words.length - 1];
    // Two things of one name, or one that was dealt with after the look.
    if ([...last.keys()].some((other) => other !== name && wordsOf(other).includes(own))) continue;
    if (
      acts.some(
        (later) => later.order > act.order && later !== act && !isLook(later) && wordsOf(later.text).includes(own),
      )
    )
      continue;
    for (const { sentence, text } of statements) {
      if (text.length > 200 || !contentWords(text).includes(own) || !pair[1].test(text)) continue;
      return {
        rule: "state-otherwise",
        status: "contradicted",
        act,
        quote: `${name}: ${state}`,
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** Looks, by their kind or by their tool's name. */
const isLook = ({ kind, tool }: Act) =>
  kind === "lookup" ||
  kind === "read" ||
  (kind === "unknown" && /(?:^|_)(?:get|state|status|read|show|check)(?:_|$)/i.test(tool));

/** A lock or a door that a call was to turn: what it answers is how that thing stands behind it. */
const isTurned = ({ kind, tool, shell, outcome }: Act) =>
  !shell && outcome !== "failed" && kind === "update" && /lock|door|gate|alarm|valve|garage/i.test(tool);

/** The name that a look was asked for, among its arguments: "entity: lock.front". */
const asked = /^(?:entity|entity_id|name|device|service|host|unit): (.{1,100})$/m;

/** One object of a state and a name, its own or the one that was asked for. */
function statesIn(act: Act, evidence: Evidence): Told[] {
  const values = evidence.valuesOf(act);
  const names = values.filter(({ key, value }) => nameKeys.test(key) && typeof value === "string");
  const states = values.filter(({ key, value }) => stateKeys.test(key) && typeof value === "string");
  const name = names.length === 0 ? asked.exec(act.text)?.[1] : String(names[0].value);
  return names.length < 2 && name !== undefined && states.length === 1
    ? [{ act, name, state: String(states[0].value) }]
    : [];
}
