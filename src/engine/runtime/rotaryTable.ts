import type { Rotary } from "../graph/architecture.js";

/** Cosines and sines of the rotary angles, [positions.length, dimensions / 2] each. */
export interface RotaryRows {
  readonly cosines: Float32Array;
  readonly sines: Float32Array;
}

/** Angle of pair i at position p: p / scale · base^(−2i / dimensions), over the pair's factor where the scaling gives one. */
export function rotaryRows(rotary: Rotary, positions: Int32Array): RotaryRows {
  const pairs = rotary.dimensions / 2;
  const { amplitude = 1 } = rotary;
  const cosines = new Float32Array(positions.length * pairs);
  const sines = new Float32Array(positions.length * pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const factor = (rotary.frequencyFactors?.[pair] ?? 1) * rotary.positionScale;
    const frequency = rotary.base ** ((-2 * pair) / rotary.dimensions) / factor;
    for (let row = 0; row < positions.length; row++) {
      const angle = positions[row] * frequency;
      cosines[row * pairs + pair] = amplitude * Math.cos(angle);
      sines[row * pairs + pair] = amplitude * Math.sin(angle);
    }
  }
  return { cosines, sines };
}
