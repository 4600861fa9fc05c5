import { carriedByLayer } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/lever.js";

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
