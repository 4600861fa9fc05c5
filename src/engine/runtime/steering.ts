/** Where a steering acts, and what may be asked of it. */
import { CodedError } from "../../core/errors.js";
import type { GenerateRequest, Steering } from "../../protocol/engine.js";
import type { Architecture } from "../graph/architecture.js";

/** @throws CodedError `bad-input` where layers, positions or vectors do not fit the model. */
export function checkSteering(
  steering: Steering | undefined,
  { layers, hiddenSize }: Pick<Architecture, "layers" | "hiddenSize">,
): void {
  if (!steering) return;
  const { vectors, from, to = from } = steering;
  const isLayer = (layer: number) => Number.isInteger(layer) && layer >= 0 && layer < layers;
  if (!steering.layers.every(isLayer) || new Set(steering.layers).size !== steering.layers.length) {
    throw new CodedError("bad-input", `Steering must name layers of this model, 0 to ${layers - 1}, each once.`);
  }
  if (vectors.length !== steering.layers.length * hiddenSize) {
    throw new CodedError(
      "bad-input",
      `${vectors.length} numbers are not ${steering.layers.length} steering vectors of ${hiddenSize}.`,
    );
  }
  if (!vectors.every(Number.isFinite)) throw new CodedError("bad-input", "A steering vector is not finite.");
  if (!(from >= 0 && to >= from)) throw new CodedError("bad-input", "Steering must end behind where it begins.");
}

/** @throws CodedError `bad-input` where a reading is not read, or is held along what does not fit the model. */
export function checkHeld(
  { held, steering }: Pick<GenerateRequest, "held" | "steering">,
  directions: number,
  architecture: Pick<Architecture, "layers" | "hiddenSize">,
): void {
  if (!held) return;
  if (steering) throw new CodedError("bad-input", "A text is written under a steering, or readings of it are held.");
  for (const { column, zero, unit, limit, window, along, most } of held) {
    if (!(Number.isInteger(column) && column >= 0 && column < directions))
      throw new CodedError("bad-input", `A reading that is held must be one of the ${directions} that are read.`);
    if (![zero, unit, limit, most].every(Number.isFinite) || unit <= 0 || most < 0)
      throw new CodedError("bad-input", "A reading must be held at a limit that is a number, in units that are.");
    if (!Number.isInteger(window) || window < 1)
      throw new CodedError("bad-input", "A reading must be held over one token or more.");
    checkSteering({ ...along, from: 0 }, architecture);
  }
}

/** Steering acts on whole passes, so a pass ends where it begins and where it ends. */
export function edgeBehind(position: number, steering: Steering | undefined): number {
  const edges = steering ? [steering.from, steering.to ?? Number.POSITIVE_INFINITY] : [];
  return edges.find((edge) => position < edge) ?? Number.POSITIVE_INFINITY;
}

export function isSteered(position: number, { from, to = Number.POSITIVE_INFINITY }: Steering): boolean {
  return position >= from && position < to;
}

export function sameSteering(a: Steering | undefined, b: Steering | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.layers.length === b.layers.length &&
    a.layers.every((layer, i) => layer === b.layers[i]) &&
    a.vectors.every((value, i) => value === b.vectors[i])
  );
}
