import type { Computation } from "../../run/computation.js";
import * as course from "./swapCourse.js";
import type { Moment } from "./swapCourse.js";
import type { Holding, Pair, SwapGame } from "./swapPrompt.js";
import type { SwapStatement } from "./swapStatements.js";

/** How far a text has followed the swaps of a prompt. */
export interface Followed {
  /** Where it may be; null where it said something that was not understood. */
  readonly possible: readonly Moment[] | null;
  /** What it stated before. */
  readonly past: readonly Moment[];
  /** Whether anything may have been swapped already. */
  readonly begun: boolean;
  /** What the sentence before announced: what is stated next holds then. "list" goes on with a list. */
  readonly heading: Pair | "start" | "end" | "list" | number | null;
  /** Of whom the list behind the heading has told already. */
  readonly items: readonly string[];
}

type Judged = readonly [after: Followed, check: Omit<Computation, "claim" | "span"> | null];

/** Moments that are remembered. */
const MOST_PAST = 60;
/** Ways in which a text may have got where it is. */
const MOST_POSSIBLE = 24;

/** Judges a sentence behind what the text said before it. A check fails only where the sentence is false however those are meant. */
export function followerOf(game: SwapGame): (statement: SwapStatement, before: Followed) => Judged {
  const truth = course.trueCourse(game);
  const last = truth[truth.length - 1];
  const { exchanges } = game;
  const holds = { holds: true, expected: "" };
  const fails = (expected: string) => ({ holds: false, expected });
  const at = (
    followed: Followed,
    possible: readonly Moment[] | null,
    heading: Followed["heading"] = null,
  ): Followed => ({
    possible: possible && course.distinct(possible).slice(0, MOST_POSSIBLE),
    past: [...followed.past, ...(possible ?? [])].slice(-MOST_PAST),
    begun: true,
    heading,
    items: followed.items,
  });
  const isNext = (moment: Moment, pair: Pair) =>
    moment.done === null || (moment.done < exchanges.length && course.samePair(exchanges[moment.done], pair));
  const behind = (moment: Moment, pair: Pair): Moment => ({
    done: moment.done === null ? null : moment.done + 1,
    holding: course.swapped(moment.holding, pair),
  });
  const withNext = (moment: Moment): Moment[] =>
    moment.done === null || moment.done >= exchanges.length
      ? [moment]
      : [moment, behind(moment, exchanges[moment.done])];

  /** The swap that was only announced may have taken place. */
  function flushed(before: Followed): Followed {
    const { heading, possible } = before;
    if (heading === null || typeof heading !== "object" || !possible) return { ...before, heading: null };
    const taken = possible.filter((one) => isNext(one, heading)).map((one) => behind(one, heading));
    return at(before, [...possible, ...taken]);
  }

  function follow(statement: SwapStatement, before: Followed): Judged {
    const { holding, exchanges: pairs, when, understood } = statement;
    const people = [...holding.keys()];
    if (!understood || people.length === 0) {
      const [after, check] = judge(statement, before);
      return [{ ...after, items: after.heading === before.heading ? before.items : [] }, check];
    }
    const isAnchored = pairs.length > 0 || (when !== null && when !== "now");
    // Somebody again: that is another list, and nothing says of when.
    const again = !isAnchored && people.some((person) => before.items.includes(person));
    const [after, check] = judge(statement, again ? { ...before, heading: null } : before);
    return [{ ...after, items: isAnchored || again ? people : [...before.items, ...people] }, check];
  }

  function judge(statement: SwapStatement, before: Followed): Judged {
    const { holding, exchanges: pairs, when, listed, understood, about } = statement;
    if (statement.answer !== null) return [flushed(before), answered(statement.answer)];
    if (!understood) return [about === "nothing" ? aside(statement, before) : notUnderstood(about, before), null];
    const pair = pairs.at(0);
    if (holding.size === 0) {
      if (pairs.length > 0) {
        let after = before;
        for (const one of pairs) after = { ...flushed(after), heading: one, begun: true };
        return [after, null];
      }
      if (when === null || when === "now")
        return [typeof before.heading === "object" ? before : aside(statement, before), null];
      return [{ ...flushed(before), heading: when === "some end" ? null : when }, null];
    }
    if (pairs.length > 1) return [at(before, null), null];
    const { heading } = before;
    if (!pair && (when === null || when === "now")) {
      if (heading === null) return bare(holding, before, null);
      if (heading === "list") return listed ? current(holding, before) : bare(holding, before, null);
      if (typeof heading !== "object")
        return anchored(heading, holding, { ...before, heading: null }, listed ? heading : null);
      return listed || when === "now"
        ? behindSwap(heading, holding, { ...before, heading: null })
        : bare(holding, before, heading);
    }
    if (pair) return behindSwap(pair, holding, flushed(before));
    return when === null || when === "now" ? [before, null] : anchored(when, holding, flushed(before), null);
  }

  function answered(answer: string): Judged[1] {
    const { asked } = game;
    if (asked === null) return null;
    const right =
      "person" in asked
        ? last.holding.get(asked.person)
        : [...last.holding].find(([, thing]) => thing === asked.thing)?.[0];
    return right === undefined ? null : right === answer ? { ...holds, expected: right } : fails(right);
  }

  /** What tells nothing of the game ends a list, unless it is the head of a table. */
  function aside({ text }: SwapStatement, before: Followed): Followed {
    return /\p{L}/u.test(text) && !text.startsWith("|") ? flushed(before) : before;
  }

  function notUnderstood(about: SwapStatement["about"], before: Followed): Followed {
    const { possible, ...rest } = flushed(before);
    if (about === "holdings" || !possible) return { ...rest, possible: null, begun: true };
    return at(before, possible.flatMap(withNext));
  }

  /** "At the start: …", "After the second swap: …", "At the end of the game …". */
  function anchored(
    when: "start" | "end" | "some end" | number,
    holding: Holding,
    before: Followed,
    heading: Followed["heading"],
  ): Judged {
    if (when === "start") {
      const right = course.agrees(holding, truth[0]);
      const stated = course.overwritten(truth[0], holding);
      const kept = before.begun ? before.possible && [...before.possible, stated] : [stated];
      const after = { ...at(before, kept, heading), begun: before.begun };
      return [after, right ? said(holding) : fails(course.rightOf(holding, truth[0]))];
    }
    if (when === "end" || when === "some end") {
      const mayBeOther =
        when === "some end" &&
        before.begun &&
        before.possible?.every(({ done }) => done !== null && done < exchanges.length);
      if (mayBeOther) return bare(holding, before, null);
      const right = course.agrees(holding, last);
      return [{ ...before, heading }, right ? said(holding) : fails(course.rightOf(holding, last))];
    }
    return behindNumber(when, holding, before, heading);
  }

  function behindNumber(number: number, holding: Holding, before: Followed, heading: Followed["heading"]): Judged {
    const { possible } = before;
    const pair = exchanges[number - 1];
    if (!possible) return [at(before, anew(holding, [number])), null];
    const reached = possible.flatMap((one) =>
      one.done === number - 1 ? [behind(one, pair)] : one.done === number ? [one] : [],
    );
    const agreeing = [...reached, truth[number]].filter((one) => course.agrees(holding, one));
    if (agreeing.length > 0) {
      const after = reached.length > 0 ? agreeing : [...possible, ...agreeing];
      return [at(before, after, heading), said(holding)];
    }
    const [first] = reached;
    if (!first)
      return [
        at(before, before.past.some((one) => one.done === number && course.agrees(holding, one)) ? possible : null),
        null,
      ];
    return [at(before, [course.overwritten(first, holding)], heading), fails(course.rightOf(holding, first))];
  }

  /** "Claire and Alice swap balls: Alice: pink, …". */
  function behindSwap(pair: Pair, holding: Holding, before: Followed): Judged {
    const { possible } = before;
    const times = exchanges.flatMap((one, i) => (course.samePair(one, pair) ? [i + 1] : []));
    if (!possible) return [at(before, anew(holding, times), "list"), null];
    const next = possible.filter((one) => isNext(one, pair));
    const reached = next.map((one) => behind(one, pair));
    const right = next.flatMap(({ done }) => (done === null ? [] : [truth[done + 1]]));
    const agreeing = [...reached, ...right].filter((one) => course.agrees(holding, one));
    if (agreeing.length > 0) return [at(before, agreeing, "list"), said(holding)];
    const [first] = reached;
    if (first) {
      const again = possible.some(
        (one) =>
          one.done !== null &&
          one.done > 0 &&
          course.samePair(exchanges[one.done - 1], pair) &&
          course.agrees(holding, one),
      );
      if (again) return [{ ...before, begun: true }, null];
      return [
        at(before, [course.overwritten(first, holding)], "list"),
        fails(course.rightOf(holding, course.closest(holding, [...reached, ...right]))),
      ];
    }
    const elsewhere = [...truth, ...before.past].filter(
      (one) => one.done !== null && times.includes(one.done) && course.agrees(holding, one),
    );
    if (elsewhere.length > 0) return [at(before, [...possible, ...elsewhere]), null];
    return otherSwap(pair, holding, before);
  }

  /** A swap that is not the next one. */
  function otherSwap(pair: Pair, holding: Holding, before: Followed): Judged {
    const next = [...new Set((before.possible ?? []).map(({ done }) => exchanges[done ?? exchanges.length]))];
    const [expected] = next;
    const [first] = before.possible ?? [];
    if (
      !expected ||
      !first ||
      next.some((one) => one === undefined || !course.samePair(one, expected)) ||
      holding.size < 2
    )
      return [at(before, null), null];
    const after = course.overwritten({ done: null, holding: course.swapped(first.holding, pair) }, holding);
    return [at(before, [after], "list"), fails(`${expected[0]} and ${expected[1]} swap`)];
  }

  /** Further items of a list. */
  function current(holding: Holding, before: Followed): Judged {
    const { possible } = before;
    if (!possible) return [before, null];
    const agreeing = possible.filter((one) => course.agrees(holding, one));
    if (agreeing.length > 0) return [{ ...before, possible: agreeing }, said(holding)];
    return [
      { ...before, possible: [course.overwritten(possible[0], holding)] },
      fails(course.rightOf(holding, possible[0])),
    ];
  }

  /** Without a word of when it is so: now, before the swap just named or behind it, or at any time that was spoken of. */
  function bare(holding: Holding, before: Followed, heading: Pair | null): Judged {
    const { possible } = before;
    if (!possible) return [at(before, anew(holding, [])), null];
    const taken =
      heading === null ? [] : possible.filter((one) => isNext(one, heading)).map((one) => behind(one, heading));
    const now = possible.filter((one) => course.agrees(holding, one));
    const then = taken.filter((one) => course.agrees(holding, one));
    if (now.length > 0) return [{ ...before, possible: now }, null];
    if (then.length > 0) return [at(before, then, "list"), said(holding)];
    const known = [...truth, ...before.past].filter((one) => course.agrees(holding, one));
    if (known.length > 0) return [at(before, [...possible, ...known]), null];
    const [first] = taken;
    if (!first || taken.length < possible.length) return [at(before, null), null];
    return [at(before, [course.overwritten(first, holding)], "list"), fails(course.rightOf(holding, first))];
  }

  /** Where nothing is known any more, a whole state is a new beginning. */
  function anew(holding: Holding, times: readonly number[]): Moment[] | null {
    if (holding.size < game.start.size) return null;
    return times.length > 0 ? times.map((done) => ({ done, holding })) : [{ done: null, holding }];
  }

  function said(holding: Holding) {
    return { holds: true, expected: [...holding].map(([person, thing]) => `${person}: ${thing}`).join(", ") };
  }

  return follow;
}
