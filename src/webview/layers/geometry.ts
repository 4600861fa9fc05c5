import type { Cell, LayerMatrix } from "./matrix.js";

/** Where the map's cells lie, in CSS pixels: steps from left to right, the first layer at the bottom. */
export interface MapGeometry {
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Space for the layers' numbers and, below, for the steps'. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const left = 34;
const top = 6;
const bottom = 36;
/** A narrower cell could not be pointed at; more steps than fit are scrolled to. */
const narrowest = 4;
const widest = 56;
const mapHeight = 280;

export function mapGeometry({ layers, steps }: Pick<LayerMatrix, "layers" | "steps">, available: number): MapGeometry {
  const columns = Math.max(1, steps.length);
  const cellWidth = Math.min(widest, Math.max(narrowest, Math.floor((available - left) / columns)));
  const cellHeight = Math.max(3, Math.min(14, Math.floor(mapHeight / Math.max(1, layers))));
  return {
    left,
    top,
    bottom,
    cellWidth,
    cellHeight,
    width: left + cellWidth * columns,
    height: top + cellHeight * layers + bottom,
  };
}

export function cellOrigin({ left, top, cellWidth, cellHeight }: MapGeometry, layers: number, { column, layer }: Cell) {
  return { x: left + column * cellWidth, y: top + (layers - 1 - layer) * cellHeight };
}

/** The cell under a point, or undefined beside the map. */
export function cellAt(geometry: MapGeometry, { layers, steps }: LayerMatrix, x: number, y: number): Cell | undefined {
  const column = Math.floor((x - geometry.left) / geometry.cellWidth);
  const layer = layers - 1 - Math.floor((y - geometry.top) / geometry.cellHeight);
  return column >= 0 && column < steps.length && layer >= 0 && layer < layers ? { column, layer } : undefined;
}
