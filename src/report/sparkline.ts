const bars = "▁▂▃▄▅▆▇█";

/** Probabilities as one bar a value, at most `width` of them: longer series are averaged in equal groups. */
export function sparkline(values: readonly number[], width: number): string {
  const columns = Math.min(width, values.length);
  let line = "";
  for (let column = 0; column < columns; column++) {
    const start = Math.floor((column * values.length) / columns);
    const end = Math.floor(((column + 1) * values.length) / columns);
    let sum = 0;
    for (let i = start; i < end; i++) sum += values[i];
    const mean = Math.min(1, Math.max(0, sum / (end - start)));
    line += bars[Math.min(bars.length - 1, Math.floor(mean * bars.length))];
  }
  return line;
}
