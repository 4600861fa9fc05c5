import { percent } from "../src/training/report/reportTable.js";

/** A share and its 95 % interval by Wilson's score (1927), which holds for none of few as well. As Markdown. */
export function share(count: number, all: number): string {
  const z = 1.96;
  const p = count / all;
  const middle = p + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
  const bounds = [middle - spread, middle + spread].map((bound) =>
    Math.min(1, Math.max(0, bound / (1 + z ** 2 / all))),
  );
  const [low, high] = bounds.map((bound) => percent(bound));
  return `${percent(p)} (${low}–${high})`;
}
