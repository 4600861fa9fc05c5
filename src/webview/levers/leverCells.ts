import { carriedByLayer } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/run.js";

/** A cell of the picture: `row` counts the levers that are shown, `layer` from 0. */
export interface LeverCell {
  readonly row: number;
  readonly layer: number;
}

/** How many layers a page key moves. */
const page = 5;

/** Where a key moves the cursor; layers go from left to right. Undefined for a key that does not move it. */
export function movedLeverCell(
  key: string,
  levers: readonly Lever[],
  { row, layer }: LeverCell,
): LeverCell | undefined {
  const layers = levers[row]?.added.length ?? 0;
  const within = (cell: LeverCell): LeverCell => ({
    row: Math.min(levers.length - 1, Math.max(0, cell.row)),
    layer: Math.min(layers - 1, Math.max(0, cell.layer)),
  });
  switch (key) {
    case "ArrowLeft":
      return within({ row, layer: layer - 1 });
    case "ArrowRight":
      return within({ row, layer: layer + 1 });
    case "ArrowUp":
      return within({ row: row - 1, layer });
    case "ArrowDown":
      return within({ row: row + 1, layer });
    case "PageUp":
      return within({ row, layer: layer + page });
    case "PageDown":
      return within({ row, layer: layer - page });
    case "Home":
      return within({ row, layer: 0 });
    case "End":
      return within({ row, layer: layers - 1 });
    default:
      return undefined;
  }
}

/** Where the cursor begins: where the lever takes hold, else where it carries most. */
export function firstLayer(lever: Lever): number {
  if (lever.hold) return lever.hold.to;
  const carried = carriedByLayer(lever);
  return Math.max(0, carried.indexOf(Math.max(...carried)));
}

/** The largest share that a random difference has at a layer; undefined where none was tried. */
export function randomAt({ random }: Pick<Lever, "random">, layer: number): number | undefined {
  const shares = random.filter((draw) => draw.layer === layer).map(({ share }) => Math.abs(share));
  return shares.length === 0 ? undefined : Math.max(...shares);
}
