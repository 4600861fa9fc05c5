import { onlyValue } from "../settle.js";
import { statedFormula } from "../statedFormula.js";
import { ended, is, stated, value } from "./phrases.js";
import type { StatementKind } from "./statementKind.js";

/** Sums and terms of sequences. */
export const seriesStatements: readonly StatementKind[] = [
  {
    says: [
      ended(
        String.raw`\bsum (?:of (?:the )?)?(?:(?:arithmetic|geometric) )?(?:series |progression |sequence )?`,
        String.raw`\s{0,3}(?<of>\$?\d[^;:=<>\n]{2,80}?)\s{0,3}`,
        is,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      return formula?.type === "progression" ? stated(onlyValue(formula), said) : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\bsum of the first \$?(?<count>\d{1,6})\$? (?<which>positive integers|counting numbers|positive odd (?:integers|numbers)|odd numbers|positive even (?:integers|numbers)|positive perfect squares|positive cubes)`,
        is,
        value,
      ),
    ],
    settle: ({ count, which = "", value: said }) => {
      const n = Number(count);
      if (which.includes("odd")) return stated(n * n, said);
      if (which.includes("even")) return stated(n * (n + 1), said);
      if (which.includes("square")) return stated((n * (n + 1) * (2 * n + 1)) / 6, said);
      return stated(which.includes("cube") ? ((n * (n + 1)) / 2) ** 2 : (n * (n + 1)) / 2, said);
    },
  },
  {
    says: [
      ended(
        String.raw`\bsum (?:of )?(?:all )?(?:the )?(?:(?<which>odd |even )?(?:natural |whole |positive |counting |consecutive )?(?:numbers|integers) )?from \$?(?<from>-?\d{1,6})\$? (?:to|through|up to) \$?(?<to>\d{1,6})\$?(?:,? inclusive,?|,? both included,?)?`,
        is,
        value,
      ),
      ended(String.raw`\bsum of (?:the numbers )?(?<from>\d{1,6}) (?:to|through) (?<to>\d{1,6})`, is, value),
    ],
    settle: ({ which = "", from, to, value: said }) => {
      const even = which.startsWith("even") ? 0 : 1;
      const step = which ? 2 : 1;
      const [first, last] = [Number(from), Number(to)].map((end, i) =>
        step === 2 && Math.abs(end % 2) !== even ? end + (i === 0 ? 1 : -1) : end,
      );
      const count = (last - first) / step + 1;
      return count > 1 ? stated((count * (first + last)) / 2, said) : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?<place>\d{1,4})(?:st|nd|rd|th) term of (?:the|this|an?) (?<which>arithmetic|geometric) (?:sequence|progression) \$?(?<one>-?\d{1,6}), ?(?<two>-?\d{1,6}), ?(?<three>-?\d{1,6})(?:, ?-?\d{1,6}){0,4}, ?(?:\.{3}|…|\\[lc]?dots)\$?`,
        is,
        value,
      ),
    ],
    settle: ({ place, which, one, two, three, value: said }) => {
      const [a, b, c] = [one, two, three].map(Number);
      const k = Number(place) - 1;
      if (k < 0 || (which === "arithmetic" ? b - a !== c - b : b * b !== a * c || a === 0)) return null;
      return stated(which === "arithmetic" ? a + k * (b - a) : a * (b / a) ** k, said);
    },
  },
];
