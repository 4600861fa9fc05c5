import { heatStops } from "../../report/palette.js";

/** The report's colour ramp without its steps, at 256 levels: a colour for each probability. */
const levels: readonly string[] = Array.from({ length: 256 }, (_, i) => between((i / 255) * (heatStops.length - 1)));

export function heatColour(probability: number): string {
  return levels[Math.round(Math.min(1, Math.max(0, probability)) * 255)];
}

function between(at: number): string {
  const below = Math.min(heatStops.length - 2, Math.floor(at));
  const [from, to] = [channels(heatStops[below]), channels(heatStops[below + 1])];
  const mixed = from.map((value, i) => Math.round(value + (to[i] - value) * (at - below)));
  return `rgb(${mixed.join(" ")})`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
