import type { Computation } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { isUncertain } from "./derivations.js";
import { isDoubtful } from "./doubtful.js";
import { calculusStatements } from "./statements/derivatives.js";
import { lineStatements } from "./statements/lines.js";
import { rootStatements } from "./statements/quadratics.js";
import { rewritingStatements } from "./statements/rewritings.js";
import { seriesStatements } from "./statements/series.js";
import type { StatementKind } from "./statements/statementKind.js";

/** To add one: its line in a list below, or a list of its own in statements/. */
const kinds: readonly StatementKind[] = [
  ...calculusStatements,
  ...rootStatements,
  ...lineStatements,
  ...seriesStatements,
  ...rewritingStatements,
];

/** One of these words has to be in a text of which any of it is asked. */
const any =
  /[實实][數数]?根|intercept|\bsum\b|\bterm\b|\breal (?:root|solution)|integral|derivative|differentia|\\[dt]?frac\{d\}|d\/d[a-z]|discriminant|roots|solutions|zeros|zeroes|vertex|slope|distance|midpoint|\bline\b|\bon\b|expand|factor|substituting|plugging|putting|inserting|value of|[導导]|微分|判[別别]式|[根解][是為为之]|[頂顶][點点]|斜率|距[離离]|中[點点]|直[線线]|展[開开]|分解|代入|在.{0,40}上/i;
/** Where derivatives, distances and products are of another kind. */
const elsewhere =
  /(?:first|second|higher|lowest|leading)[- ](?:order|power|term)s?\b|neglect|ignor|matri[xc]|vector|complex|partial|taxicab|taxi-cab|manhattan|chebyshev|metric|quaternion|矩[陣阵]|向量|複數|复数|偏[導导微]/i;
/** Texts that are longer hold tables, or no mathematics. */
const LONGEST = 4_000;

/** Statements in words on formulas and points: derivatives, discriminants, roots, slopes, distances. */
export function checkAlgebraStatements(text: string, context: ComputationContext): Computation[] {
  if (text.length > LONGEST || !any.test(text) || isUncertain(text, context) || elsewhere.test(text + context.stated))
    return [];
  return kinds.flatMap(({ says, settle }) =>
    says.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Computation[] => {
        const settled = settle(match.groups ?? {});
        const claim = match[0].trim();
        const start = match.index + match[0].indexOf(claim);
        const end = start + claim.length;
        if (!settled || isDoubtful(text, start, end)) return [];
        if (!settled.holds && context.stated.includes(claim.replace(/\s/g, ""))) return [];
        return [{ claim, ...settled, span: { start, end } }];
      }),
    ),
  );
}
