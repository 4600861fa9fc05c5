/** How far around a claim its sentence is searched. */
const REACH = 160;

const supposing = /\b(?:if|whether|suppos\w+|assum\w+|imagine|pretend|claim\w*|hypothetical\w*|guess\w*|unless)\b/i;
const denying =
  /\b(?:wrong\b|incorrect\w*|false\b|mistake\w*|mistaken|errors?|contradict\w*|invalid|should (?:be|have been) [$€£]?\d)|≠|\\neq?\b/i;
const deniedBefore =
  /(?:\bnot|\bnever|n['’]t|\bcannot|\binstead of)(?:\s+(?:true|correct|right|equal|the case|possible|say|have|be|simply|just|that))*\s*[:,]?\s*$/i;
const deniedAfter =
  /^\s*(?:\p{L}+\s+)?(?:,?\s*not\s+[$€£]?\d|(?:is|was|does|could|would)(?:n['’]t|\s+not)\b|cannot\b)|\bnot (?:true|correct|right|equal|possible)\b/iu;

/**
 * Whether the text around a claim supposes, asks or denies it: "if 2 + 2 = 5", "is 12 * 3 = 37?", "12 * 3 = 37 is
 * wrong". Only the sentence that holds the claim counts.
 */
export function doubted(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[.!?;]\s|\n/)
    .at(-1)!;
  const clause = before.split(/,|\bthen\b/i).at(-1)!;
  const rest = text.slice(end, end + REACH);
  const stop = /[.!?;](?=\s|$)|\n/.exec(rest);
  const after = stop ? rest.slice(0, stop.index + 1) : rest;
  return (
    supposing.test(clause) ||
    denying.test(before) ||
    denying.test(after) ||
    deniedBefore.test(before) ||
    deniedAfter.test(after) ||
    /\?$/.test(after)
  );
}
