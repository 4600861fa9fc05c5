import { isRational } from "../algebra.js";
import { isInexact, onlyValue, realValue, same, shown } from "../settle.js";
import { formulaGroup, soleLetter, statedFormula } from "../statedFormula.js";
import { ended, f, hanIs, hanPoints, is, named, open, point, points, stated, value } from "./phrases.js";
import { pointOf, pointsOf, samePoint, slopeOf } from "./points.js";
import type { StatementKind } from "./statementKind.js";

/** Slopes, intercepts, distances, midpoints, and what lies on a line. */
export const lineStatements: readonly StatementKind[] = [
  {
    says: [
      ended(
        String.raw`\bslope (?:of the (?:line|segment|line segment) )?(?:that )?(?:(?:passes|passing|goes|going|running|drawn) )?(?:through|between|from|connecting|joining) `,
        points,
        is,
        value,
      ),
      ended(
        String.raw`\bline (?:that )?(?:(?:passes|passing|goes|going) )?(?:through|connecting|joining|between) `,
        points,
        String.raw`\s?has (?:a )?slope (?:of )?(?:\$?m\s?=\s?)?`,
        value,
      ),
      ended("(?:[過过](?:點|点)?|通過|通过|經過|经过|連接|连接)", hanPoints, "的?(?:直線|直线)?的?斜率", hanIs, value),
    ],
    settle: (groups) => stated(slopeOf(groups), groups.value),
  },
  {
    says: [
      ended(
        String.raw`\by-intercept of (?:the (?:line|graph of|parabola|curve) )?${named}`,
        f,
        is,
        String.raw`(?:\$?\(0, ?)?`,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      return formula && soleLetter(formula) === "x"
        ? stated(realValue(formula, new Map([["x", 0]])), said?.replace(/\)\$?$/, ""))
        : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\bx-intercept of (?:the line )?${named}`,
        f,
        is,
        String.raw`(?:\$?\()?`,
        String.raw`(?<value>-?[^\s,()$]{1,20}?)(?:, ?0\)\$?)?\$?`,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      const line =
        formula && soleLetter(formula) === "x" && isRational(formula)
          ? [0, 1, 3].map((x) => realValue(formula, new Map([["x", x]])))
          : [];
      const [zero, one, three] = line;
      if (typeof zero !== "number" || typeof one !== "number" || typeof three !== "number") return null;
      return same(one, zero) || !same(zero + 3 * (one - zero), three) ? null : stated(-zero / (one - zero), said);
    },
  },
  {
    says: [
      ended(
        String.raw`(?<!\b(?:taxicab|driving|walking|travel|total|horizontal|vertical|squared|perpendicular|road|city|block)[- ])\bdistance (?:between|from) `,
        points,
        is,
        value,
      ),
      ended("", hanPoints, "(?:之間|之间)?的?(?:距離|距离)", hanIs, value),
    ],
    settle: (groups) => {
      const both = pointsOf(groups);
      return both && stated(Math.hypot(...both[0].map((each, k) => each - both[1][k])), groups.value);
    },
  },
  {
    says: [
      ended(
        String.raw`\bmidpoint (?:of|between) (?:the (?:line )?segment (?:joining|connecting|from|between|with endpoints) )?`,
        points,
        is,
        point("c"),
      ),
      ended("", hanPoints, "的?(?:連線的|连线的)?中[點点](?:坐標|坐标)?", hanIs, point("c")),
    ],
    settle: (groups) => {
      const both = pointsOf(groups);
      return (
        both &&
        samePoint(
          both[0].map((each, k) => (each + both[1][k]) / 2),
          pointOf(groups, "c"),
        )
      );
    },
  },
  {
    says: [
      ended(
        String.raw`\bline (?:that )?(?:passes |passing |goes )?(?:through|connecting|joining|between) `,
        points,
        is,
        String.raw`\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
      ended(
        "(?:[過过](?:點|点)?|通過|通过|經過|经过)",
        hanPoints,
        String.raw`的(?:直線|直线)(?:方程式?)?[是為为]\s{0,3}\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
    ],
    settle: (groups) => {
      const [both, formula] = [pointsOf(groups), statedFormula(groups.of)];
      if (
        both?.[0].length !== 2 ||
        !formula ||
        soleLetter(formula) !== "x" ||
        !isRational(formula) ||
        isInexact(formula)
      )
        return null;
      const at = both.map(([x, y]) => [realValue(formula, new Map([["x", x]])), y] as const);
      if (at.some(([found]) => found === null)) return null;
      const failing = at.find(([found, y]) => !same(found as number, y));
      return {
        holds: !failing,
        expected: failing ? `y = ${shown(failing[0] as number)}, not ${shown(failing[1])}, at one of the points` : "",
      };
    },
  },
  {
    says: [
      ended(
        String.raw`(?:\bpoint )?`,
        point("a"),
        String.raw`\s(?:lies|is) on (?:the )?(?:graph of |line |curve |parabola )*\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
      open(
        String.raw`[點点]\s?`,
        point("a"),
        String.raw`\s?在(?:直線|直线|拋物線|抛物线|曲線|曲线)?\s?\$?y\s{0,3}=\s{0,3}`,
        String.raw`(?<of>[^=\n，。]{1,80}?)\s?上`,
      ),
    ],
    settle: (groups) => {
      const [at, formula] = [pointOf(groups, "a"), statedFormula(groups.of)];
      if (at?.length !== 2 || !formula || soleLetter(formula) !== "x" || isInexact(formula)) return null;
      const found = onlyValue(formula, new Map([["x", at[0]]]));
      return found === null
        ? null
        : { holds: same(found, at[1]), expected: `y = ${shown(found)} where x = ${shown(at[0])}` };
    },
  },
];
