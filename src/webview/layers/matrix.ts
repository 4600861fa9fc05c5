import { readingOf } from "../../core/verdict/facts.js";
import type { Step } from "../../core/run/step.js";

/** The truth head at every layer of every step, as numbers that a canvas can be drawn from quickly. */
export interface LayerMatrix {
  readonly layers: number;
  readonly steps: readonly Step[];
  /** [steps, layers], row-major; NaN where nothing was read. */
  readonly values: Float32Array;
}

export function layerMatrix(steps: readonly Step[]): LayerMatrix {
  const rows = steps.map((step) => readingOf(step, "truth")?.byLayer);
  const layers = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const values = new Float32Array(steps.length * layers).fill(Number.NaN);
  for (const [i, row] of rows.entries()) if (row) values.set(row, i * layers);
  return { layers, steps, values };
}

/** A cell of the map: `column` counts the steps that are shown, `layer` from 0. */
export interface Cell {
  readonly column: number;
  readonly layer: number;
}

export function valueAt({ layers, values }: LayerMatrix, { column, layer }: Cell): number {
  return values[column * layers + layer] ?? Number.NaN;
}

/** How many layers a page key moves. */
const page = 5;

/** Where a key moves the cursor; layers grow upwards. Undefined for a key that does not move it. */
export function movedCell(key: string, { layers, steps }: LayerMatrix, { column, layer }: Cell): Cell | undefined {
  const within = (cell: Cell): Cell => ({
    column: Math.min(steps.length - 1, Math.max(0, cell.column)),
    layer: Math.min(layers - 1, Math.max(0, cell.layer)),
  });
  switch (key) {
    case "ArrowLeft":
      return within({ column: column - 1, layer });
    case "ArrowRight":
      return within({ column: column + 1, layer });
    case "ArrowUp":
      return within({ column, layer: layer + 1 });
    case "ArrowDown":
      return within({ column, layer: layer - 1 });
    case "PageUp":
      return within({ column, layer: layer + page });
    case "PageDown":
      return within({ column, layer: layer - page });
    case "Home":
      return within({ column: 0, layer });
    case "End":
      return within({ column: steps.length - 1, layer });
    default:
      return undefined;
  }
}
