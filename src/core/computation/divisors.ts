/** The greatest common divisor of two whole numbers from 0 on. */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Their least common multiple. */
export const lcm = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b);
