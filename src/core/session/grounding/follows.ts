import type { SeenNumber } from "./seen.js";

/** Among more numbers than these some pair gives almost any number. */
const MAX_OPERANDS = 26;
const MAX_SUBSET = 11;

/** Units of what is measured: a number may stand in another. */
const factors = [1, 100, 1000, 1024, 60, 3600, 24, 7, 1e6, 1024 * 1024, 1e9, 1024 ** 3, 2, 12];

/** How far off a number may be that is written with these digits: half of its last place, trailing zeros being places left out. */
export function roundingOf(digits: string, rough: boolean): number {
  const plain = digits.replaceAll(",", "");
  const decimals = /\.(\d+)$/.exec(plain)?.[1].length ?? 0;
  const zeros = decimals > 0 ? 0 : (/[1-9](0+)$/.exec(plain)?.[1].length ?? 0);
  const own = decimals > 0 ? 0.51 * 10 ** -decimals : zeros >= 2 ? 10 ** zeros : 0.51;
  return rough ? Math.max(own, Math.abs(Number(plain)) * 0.1) : own;
}

/** Whether a number stands among those seen, rounded, in another unit, or reckoned from few of them; undecided counts as yes. */
export function follows(value: number, off: number, seen: readonly SeenNumber[], own: readonly number[]): boolean {
  const near = (other: number) => Math.abs(other - value) <= off + 1e-9;
  const exact = (other: number) => Math.abs(other - value) <= Math.max(Math.min(off, 0.51), Math.abs(value) * 1e-6);
  for (const { value: other } of seen) {
    // Less a header, the first, oneself.
    if (near(other) || (Number.isInteger(value) && Math.abs(other - value) <= 2)) return true;
    for (const factor of factors)
      if (
        Math.abs(other * factor - value) <= Math.max(off * (factor === 1 ? 1 : 0.99), 1e-9) ||
        Math.abs(other / factor - value) <= off
      )
        if (other !== 0 && (factor <= 100 ? value >= 0.5 : true)) return true;
    if (other <= 1 && near(100 * (1 - other))) return true;
    if (other <= 100 && near(100 - other)) return true;
  }
  const returned = [...new Set(seen.filter((number) => number.returned).map((number) => number.value))];
  const all = [...new Set(seen.map((number) => number.value))];
  const operands = all.length <= MAX_OPERANDS ? all : returned;
  if (operands.length > MAX_OPERANDS) return true;
  const total = operands.reduce((sum, number) => sum + number, 0);
  if (near(total) || (operands.length > 1 && near(total / operands.length))) return true;
  for (const a of operands)
    for (const b of operands) {
      if (exact(a + b) || exact(a - b) || exact(a * b)) return true;
      if (b === 0) continue;
      const ratio = a / b;
      if (near(ratio) || near(100 * ratio) || near(100 * (ratio - 1)) || near(100 * (1 - ratio))) return true;
    }
  return reckoned(value, own.filter((number) => number !== value).slice(0, 12)) || subsetSum(value, returned, exact);
}

/** From what else the message says, which may be rounded itself. */
function reckoned(value: number, said: readonly number[]): boolean {
  const near = (other: number) => Math.abs(other - value) <= value * 0.005;
  return said.some(
    (a) => near(2 * a) || said.some((b) => near(a + b) || near(a - b) || near(a * b) || (b !== 0 && near(a / b))),
  );
}

function subsetSum(value: number, values: readonly number[], same: (sum: number) => boolean): boolean {
  const list = values.filter((number) => number > 0 && number <= value + 1);
  if (list.length > MAX_SUBSET) return true;
  let sums = [0];
  for (const number of list) {
    sums = sums.concat(sums.map((sum) => sum + number));
    if (sums.some(same)) return true;
  }
  return false;
}
