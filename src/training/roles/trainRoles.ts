import type { PackedRoles } from "../../probes/traitPack.js";
import { spanCoordinates } from "../fit/gram.js";
import { indicesWhere } from "../fit/folds.js";
import type { Pace } from "../pace.js";
import { rawStack } from "../traits/traitPackFit.js";
import type { ScaledReplies } from "../traits/traitSamples.js";
import { measuredRoles, NO_ROLE, type RoleFigures } from "./roleFigures.js";
import type { RoleSpaceFit } from "./roleSpaceFit.js";

/** The role among the five that are named more often than not. */
const LEAST_FIVE = 0.5;
/** What has to be read beyond the words. */
const LEAST_BEYOND = 0.1;

export interface TrainedRoles {
  /** On the scaled columns. */
  readonly fit: RoleSpaceFit;
  readonly figures: RoleFigures;
}

/** The space of roles and how well they are told there; null where no replies in roles were read. */
export async function trainRoles(
  { replies, matrix }: ScaledReplies,
  { seed, step }: { readonly seed: number; readonly step: Pace },
): Promise<TrainedRoles | null> {
  const rows = indicesWhere(replies, ({ task: { of } }) => of.kind !== "trait");
  const own = Array.from(rows, (row) => replies[row]);
  if (!own.some(({ task }) => task.of.kind === "role")) return null;
  const { columns } = matrix;
  const length = Math.sqrt(columns);
  const values = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries())
    values.set(
      matrix.values.subarray(row * columns, (row + 1) * columns).map((value) => value / length),
      i * columns,
    );
  const { coordinates, onColumns } = spanCoordinates({ rows: rows.length, columns, values });
  const { fit, figures } = await measuredRoles(
    {
      matrix: coordinates,
      labels: own.map(({ task: { of } }) => (of.kind === "role" ? of.role : NO_ROLE)),
      questions: own.map(({ task }) => task.question),
      texts: own.map(({ text }) => text),
      tokens: own.map(({ tokens }) => tokens),
      neutral: own.map(({ task }) => task.of.kind === "neutral"),
    },
    seed,
    (done, of) => step("telling roles apart", done, of),
  );
  const components = fit.components.map((weights) => onColumns(weights).map((weight) => weight / length));
  return { fit: { ...fit, components }, figures };
}

/** As they stand in the pack: the space only where roles are told well enough to be named. */
export function packedRoles(
  { fit, figures: { roles, nearest, words } }: TrainedRoles,
  scaled: Pick<ScaledReplies, "moments">,
  layers: readonly number[],
): PackedRoles {
  const named = areNamed({ nearest, words });
  const components = fit.components.map((weights, k) => rawStack({ weights, bias: fit.biases[k] }, scaled, layers));
  return { quality: { roles, ...nearest, words }, space: named ? { components, roles: fit.roles } : null };
}

/** Whether roles are told well enough to be named. */
export function areNamed({ nearest, words }: Pick<RoleFigures, "nearest" | "words">): boolean {
  return nearest.five >= LEAST_FIVE && nearest.five >= words.five + LEAST_BEYOND;
}
