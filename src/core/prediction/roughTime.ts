/** A time that nobody knows exactly, rounded so that it does not look as if they did. */
export interface RoughTime {
  readonly amount: number;
  readonly unit: "s" | "min" | "h";
}

export function roughTime(seconds: number): RoughTime {
  if (seconds < 100)
    return { amount: seconds < 10 ? Math.max(1, Math.round(seconds)) : nearest(seconds, 5), unit: "s" };
  const minutes = seconds / 60;
  if (minutes < 100) return { amount: minutes < 10 ? nearest(minutes, 0.5) : nearest(minutes, 5), unit: "min" };
  return { amount: nearest(minutes / 60, 0.5), unit: "h" };
}

function nearest(value: number, step: number): number {
  return Math.round(value / step) * step;
}
