import type { Settled } from "../../../run/computation.js";
import {
  agrees,
  behindSwapOf,
  closest,
  type Course,
  isNext,
  type Moment,
  overwritten,
  rightOf,
  samePair,
  swapped,
} from "./course.js";
import type { Holding, Pair } from "./game.js";
import { type Progress, reaching } from "./progress.js";
import type { When } from "./statements.js";

/** What a text has reached by a statement, and what a program makes of that. */
export type Judged = readonly [after: Progress, settled: Settled | null];

export const fails = (expected: string): Settled => ({ holds: false, expected });

const holdsAsSaid = (holding: Holding): Settled => ({
  holds: true,
  expected: [...holding].map(([person, thing]) => `${person}: ${thing}`).join(", "),
});

/** "At the start: …", "After the second swap: …", "At the end of the game …". */
export function atTime(
  when: Exclude<When, "now">,
  holding: Holding,
  before: Progress,
  course: Course,
  heading: Progress["heading"] = null,
): Judged {
  if (typeof when === "number") return behindNumber(when, holding, before, course, heading);
  const { exchanges, moments } = course;
  const [start] = moments;
  const last = moments[moments.length - 1];
  if (when === "start") {
    const stated = overwritten(start, holding);
    const kept = before.begun ? before.possible && [...before.possible, stated] : [stated];
    const after = { ...reaching(before, kept, heading), begun: before.begun };
    return [after, agrees(holding, start) ? holdsAsSaid(holding) : fails(rightOf(holding, start))];
  }
  const mayBeOther =
    when === "some end" &&
    before.begun &&
    before.possible?.every(({ done }) => done !== null && done < exchanges.length);
  if (mayBeOther) return withoutTime(holding, before, course);
  return [{ ...before, heading }, agrees(holding, last) ? holdsAsSaid(holding) : fails(rightOf(holding, last))];
}

function behindNumber(
  number: number,
  holding: Holding,
  before: Progress,
  { start, exchanges, moments }: Course,
  heading: Progress["heading"],
): Judged {
  const { possible } = before;
  const pair = exchanges[number - 1];
  if (!possible) return [reaching(before, anew(holding, start, [number])), null];
  const reached = possible.flatMap((one) =>
    one.done === number - 1 ? [behindSwapOf(one, pair)] : one.done === number ? [one] : [],
  );
  const agreeing = [...reached, moments[number]].filter((one) => agrees(holding, one));
  if (agreeing.length > 0) {
    const after = reached.length > 0 ? agreeing : [...possible, ...agreeing];
    return [reaching(before, after, heading), holdsAsSaid(holding)];
  }
  const [first] = reached;
  if (first) return [reaching(before, [overwritten(first, holding)], heading), fails(rightOf(holding, first))];
  const isKnown = before.past.some((one) => one.done === number && agrees(holding, one));
  return [reaching(before, isKnown ? possible : null), null];
}

/** "Claire and Alice swap balls: Alice: pink, …". */
export function behindSwap(pair: Pair, holding: Holding, before: Progress, course: Course): Judged {
  const { possible } = before;
  const { start, exchanges, moments } = course;
  const times = exchanges.flatMap((one, i) => (samePair(one, pair) ? [i + 1] : []));
  if (!possible) return [reaching(before, anew(holding, start, times), "list"), null];
  const next = possible.filter((one) => isNext(course, one, pair));
  const reached = next.map((one) => behindSwapOf(one, pair));
  const right = next.flatMap(({ done }) => (done === null ? [] : [moments[done + 1]]));
  const agreeing = [...reached, ...right].filter((one) => agrees(holding, one));
  if (agreeing.length > 0) return [reaching(before, agreeing, "list"), holdsAsSaid(holding)];
  const [first] = reached;
  if (first) {
    const again = possible.some(
      (one) => one.done !== null && one.done > 0 && samePair(exchanges[one.done - 1], pair) && agrees(holding, one),
    );
    if (again) return [{ ...before, begun: true }, null];
    return [
      reaching(before, [overwritten(first, holding)], "list"),
      fails(rightOf(holding, closest(holding, [...reached, ...right]))),
    ];
  }
  const elsewhere = [...moments, ...before.past].filter(
    (one) => one.done !== null && times.includes(one.done) && agrees(holding, one),
  );
  if (elsewhere.length > 0) return [reaching(before, [...possible, ...elsewhere]), null];
  return otherSwap(pair, holding, before, course);
}

/** A swap that is not the next one. */
function otherSwap(pair: Pair, holding: Holding, before: Progress, { exchanges }: Course): Judged {
  const next = [...new Set((before.possible ?? []).map(({ done }) => exchanges[done ?? exchanges.length]))];
  const [expected] = next;
  const [first] = before.possible ?? [];
  if (!expected || !first || next.some((one) => one === undefined || !samePair(one, expected)) || holding.size < 2)
    return [reaching(before, null), null];
  const after = overwritten({ done: null, holding: swapped(first.holding, pair) }, holding);
  return [reaching(before, [after], "list"), fails(`${expected[0]} and ${expected[1]} swap`)];
}

/** A further item of a list. */
export function furtherItem(holding: Holding, before: Progress): Judged {
  const { possible } = before;
  if (!possible) return [before, null];
  const agreeing = possible.filter((one) => agrees(holding, one));
  if (agreeing.length > 0) return [{ ...before, possible: agreeing }, holdsAsSaid(holding)];
  return [{ ...before, possible: [overwritten(possible[0], holding)] }, fails(rightOf(holding, possible[0]))];
}

/** Without a word of when it is so: now, before the swap just named or behind it, or at any time that was spoken of. */
export function withoutTime(holding: Holding, before: Progress, course: Course, heading: Pair | null = null): Judged {
  const { possible } = before;
  if (!possible) return [reaching(before, anew(holding, course.start, [])), null];
  const taken =
    heading === null
      ? []
      : possible.filter((one) => isNext(course, one, heading)).map((one) => behindSwapOf(one, heading));
  const now = possible.filter((one) => agrees(holding, one));
  const then = taken.filter((one) => agrees(holding, one));
  if (now.length > 0) return [{ ...before, possible: now }, null];
  if (then.length > 0) return [reaching(before, then, "list"), holdsAsSaid(holding)];
  const known = [...course.moments, ...before.past].filter((one) => agrees(holding, one));
  if (known.length > 0) return [reaching(before, [...possible, ...known]), null];
  const [first] = taken;
  if (!first || taken.length < possible.length) return [reaching(before, null), null];
  return [reaching(before, [overwritten(first, holding)], "list"), fails(rightOf(holding, first))];
}

/** Where nothing is known any more, a whole state is a new beginning. */
function anew(holding: Holding, start: Holding, times: readonly number[]): Moment[] | null {
  if (holding.size < start.size) return null;
  return times.length > 0 ? times.map((done) => ({ done, holding })) : [{ done: null, holding }];
}
