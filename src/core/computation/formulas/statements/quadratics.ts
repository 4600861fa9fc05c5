import type { Settled } from "../../../run/computation.js";
import { isRational } from "../algebra.js";
import { someIn } from "../formula.js";
import { quadraticOf } from "../polynomials.js";
import { isInexact, onlyValue, realValue, same, shown } from "../settle.js";
import { soleLetter, statedFormula } from "../statedFormula.js";
import { ended, f, hanIs, is, named, number, open, point, stated, value, zero } from "./phrases.js";
import { pointOf, samePoint } from "./points.js";
import type { Groups, StatementKind } from "./statementKind.js";

function quadraticIn(groups: Groups) {
  const formula = statedFormula(groups.of);
  const letter = formula && soleLetter(formula);
  return letter ? quadraticOf(formula, letter) : null;
}

/** Something of a quadratic formula that is a number. */
const ofQuadratic =
  (compute: (a: number, b: number, c: number) => number | null) =>
  (groups: Groups): Settled | null => {
    const found = quadraticIn(groups);
    return found && stated(compute(...found), groups.value);
  };

/** With a double root, or none that is real, "the roots" may be counted in two ways. */
const ofRoots = (compute: (a: number, b: number, c: number) => number) =>
  ofQuadratic((a, b, c) => (b * b - 4 * a * c > 0 ? compute(a, b, c) : null));

/** Discriminants, roots, vertices. */
export const rootStatements: readonly StatementKind[] = [
  {
    says: [
      ended(String.raw`\bdiscriminant of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:判別式|判别式)", hanIs, value),
    ],
    settle: ofQuadratic((a, b, c) => b * b - 4 * a * c),
  },
  {
    says: [
      ended(
        "",
        f,
        String.raw`(?:=\s{0,3}0\$?\s{0,3})`,
        "has (?:exactly |only )?(?<count>one|two|1|2)(?: distinct| different)? real (?:roots?|solutions?)",
      ),
      open(
        "",
        f,
        String.raw`(?:=\s{0,3}0\$?\s{0,3})`,
        "有(?<count>[一二兩两])[個个]?(?:相異|不同|相异)?的?(?:實|实)(?:數|数)?根",
      ),
    ],
    settle: ({ of, count }) => {
      const found = quadraticIn({ of });
      if (!found) return null;
      const [a, b, c] = found;
      const discriminant = b * b - 4 * a * c;
      const one = /one|1|一/.test(count ?? "");
      // A double root may be counted once or twice.
      if (same(discriminant, 0)) return one ? { holds: true, expected: "one" } : null;
      return { holds: discriminant > 0 && !one, expected: discriminant > 0 ? "two" : "none" };
    },
  },
  {
    says: [
      ended(String.raw`\bsum of (?:the |its )?(?:roots|solutions|zeros|zeroes) of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:兩|两)?根之?和", hanIs, value),
    ],
    settle: ofRoots((a, b) => -b / a),
  },
  {
    says: [
      ended(String.raw`\bproduct of (?:the |its )?(?:roots|solutions|zeros|zeroes) of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:兩|两)?根之?(?:積|积)", hanIs, value),
    ],
    settle: ofRoots((a, _, c) => c / a),
  },
  {
    says: [
      ended(String.raw`\bvertex of (?:the (?:parabola|graph|graph of) )?${named}`, f, is, "(?:at )?", point("a")),
      ended(
        String.raw`\b(?:parabola|graph|graph of|curve|function) ${named}`,
        f,
        "has (?:its |a )?vertex (?:at |is )?(?:the point )?",
        point("a"),
      ),
      ended(`${named}`, f, "的(?:頂點|顶点)(?:坐標|坐标)?", hanIs, point("a")),
    ],
    settle: (groups) => {
      const found = quadraticIn(groups);
      if (!found) return null;
      const [a, b, c] = found;
      return samePoint([-b / (2 * a), c - (b * b) / (4 * a)], pointOf(groups, "a"));
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?:roots|solutions|zeros|zeroes) of ${named}`,
        f,
        zero,
        is,
        String.raw`\$?(?<one>${number})\$? and \$?(?<other>${number}?)\$?`,
      ),
      ended(
        "",
        f,
        zero,
        String.raw`的(?:兩|两)?(?:個|个)?[根解][是為为]\s?\$?(?<one>${number}?)\$?\s?[和與与及或]\s?\$?(?<other>${number}?)\$?`,
      ),
    ],
    settle: ({ of, one, other }) => {
      const formula = statedFormula(of);
      const letter = formula && soleLetter(formula);
      const given = [one, other].map(statedFormula);
      const at = given.map((each) =>
        each && !isInexact(each) && !someIn(each, (part) => part.type === "letter") ? onlyValue(each) : null,
      );
      if (!letter || !isRational(formula) || isInexact(formula) || at.some((each) => each === null)) return null;
      const values = at.map((each) => realValue(formula, new Map([[letter, each as number]])));
      if (values.some((each) => each === null)) return null;
      const k = values.findIndex((each) => !same(each as number, 0));
      return {
        holds: k < 0,
        expected: k < 0 ? "" : `${shown(values[k] as number)}, not 0, where ${letter} = ${shown(at[k] as number)}`,
      };
    },
  },
];
