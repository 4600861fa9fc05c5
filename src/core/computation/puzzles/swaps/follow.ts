import { withNext, type Course } from "./course.js";
import { atTime, behindSwap, fails, furtherItem, type Judged, withoutTime } from "./holdings.js";
import { type Progress, reaching, withoutHeading } from "./progress.js";
import type { SwapStatement } from "./statements.js";

/**
 * Judges a sentence behind what the text said before it. A computation fails only where the sentence is false however those are meant.
 */
export function followStatement(statement: SwapStatement, before: Progress, course: Course): Judged {
  const { holding, exchanges: pairs, when, understood } = statement;
  const people = [...holding.keys()];
  if (!understood || people.length === 0) {
    const [after, settled] = judge(statement, before, course);
    return [{ ...after, items: after.heading === before.heading ? before.items : [] }, settled];
  }
  const isAnchored = pairs.length > 0 || (when !== null && when !== "now");
  // Somebody again: that is another list, and nothing says of when.
  const again = !isAnchored && people.some((person) => before.items.includes(person));
  const [after, settled] = judge(statement, again ? { ...before, heading: null } : before, course);
  return [{ ...after, items: isAnchored || again ? people : [...before.items, ...people] }, settled];
}

function judge(statement: SwapStatement, before: Progress, course: Course): Judged {
  const { holding, exchanges: pairs, when, listed, understood, about, answer } = statement;
  if (answer !== null) return [withoutHeading(before, course), answered(answer, course)];
  if (!understood)
    return [about === "nothing" ? aside(statement, before, course) : misunderstood(about, before, course), null];
  if (holding.size === 0) return [announced(statement, before, course), null];
  if (pairs.length > 1) return [reaching(before, null), null];
  const pair = pairs.at(0);
  if (pair) return behindSwap(pair, holding, withoutHeading(before, course), course);
  if (when !== null && when !== "now") return atTime(when, holding, withoutHeading(before, course), course);
  const { heading } = before;
  if (heading === null) return withoutTime(holding, before, course);
  if (heading === "list") return listed ? furtherItem(holding, before) : withoutTime(holding, before, course);
  if (typeof heading !== "object")
    return atTime(heading, holding, { ...before, heading: null }, course, listed ? heading : null);
  return listed || when === "now"
    ? behindSwap(heading, holding, { ...before, heading: null }, course)
    : withoutTime(holding, before, course, heading);
}

function answered(answer: string, { asked, moments }: Course): Judged[1] {
  if (asked === null) return null;
  const { holding } = moments[moments.length - 1];
  const right =
    "person" in asked ? holding.get(asked.person) : [...holding].find(([, thing]) => thing === asked.thing)?.[0];
  return right === undefined ? null : right === answer ? { holds: true, expected: right } : fails(right);
}

/** "Alice and Bob swap", "At the end:": a sentence that only tells of when the next one speaks. */
function announced(statement: SwapStatement, before: Progress, course: Course): Progress {
  const { exchanges: pairs, when } = statement;
  if (pairs.length > 0)
    return pairs.reduce(
      (after, pair): Progress => ({ ...withoutHeading(after, course), heading: pair, begun: true }),
      before,
    );
  if (when === null || when === "now")
    return typeof before.heading === "object" ? before : aside(statement, before, course);
  return { ...withoutHeading(before, course), heading: when === "some end" ? null : when };
}

/** What tells nothing of the game ends a list, unless it is the head of a table. */
function aside({ text }: SwapStatement, before: Progress, course: Course): Progress {
  return /\p{L}/u.test(text) && !text.startsWith("|") ? withoutHeading(before, course) : before;
}

function misunderstood(about: SwapStatement["about"], before: Progress, course: Course): Progress {
  const { possible, ...rest } = withoutHeading(before, course);
  if (about === "holdings" || !possible) return { ...rest, possible: null, begun: true };
  return reaching(
    before,
    possible.flatMap((one) => withNext(course, one)),
  );
}
