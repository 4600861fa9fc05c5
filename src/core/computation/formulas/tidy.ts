/** A value that is whole but for what floating point does to it, whole. */
export function tidy(value: number): number {
  const near = Math.round(value);
  return Math.abs(value - near) < Math.min(1e-9 * Math.max(1, Math.abs(value)), 1e-6) ? near : value;
}
