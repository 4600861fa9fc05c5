import { type Formula, lettersOf, someIn } from "./formula.js";

/** Of numbers and letters by the four operations and powers that are small whole numbers. */
export const isRational = (formula: Formula): boolean =>
  !someIn(formula, (part) =>
    part.type === "binary" && part.operator === "^"
      ? !(part.right.type === "number" && part.right.decimals === 0 && part.right.value <= 12)
      : !/^(?:number|letter|negative|binary)$/.test(part.type),
  );

/** Without a letter below a fraction's line. */
export const isPolynomial = (formula: Formula): boolean =>
  isRational(formula) &&
  !someIn(formula, (part) => part.type === "binary" && part.operator === "/" && lettersOf(part.right).size > 0);

/** What is added or taken away last. */
export const isSum = (formula: Formula): boolean =>
  formula.type === "binary" && (formula.operator === "+" || formula.operator === "-");
