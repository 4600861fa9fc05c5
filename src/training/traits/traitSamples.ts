import { indicesWhere } from "../fit/folds.js";
import { columnMoments, type Standardisation, standardised } from "../fit/standardise.js";
import type { Matrix } from "../fit/matrix.js";
import type { ReadReply } from "./readReply.js";

/** All replies in one scale. */
export interface ScaledReplies {
  readonly replies: readonly ReadReply[];
  /**
   * [2 · replies, kept layers · hidden]: whole replies, then their openings; each column has mean 0 and deviation 1 over all but those of roles and
   * of the assistant, so that the fit of a trait does not hang on whether the axis is trained beside it.
   */
  readonly matrix: Matrix;
  readonly moments: Standardisation;
}

/** One question to the residual stream: which replies it is about, and what is left out together. */
export interface Contrast {
  /** Indices of the replies. */
  readonly rows: Int32Array;
  /** For each of these rows whether it is on the high side. */
  readonly labels: readonly boolean[];
  /** For each row its question; a reading within a question compares the two sides of one. */
  readonly questions: readonly string[];
  /** For each row the group of wordings (or roles) that is left out with it. */
  readonly wordings: readonly string[];
}

export function scaledReplies(replies: readonly ReadReply[]): ScaledReplies {
  const views = [...replies.map(({ means }) => means), ...replies.map(({ opening }) => opening)];
  const columns = views[0]?.length ?? 0;
  const values = new Float32Array(views.length * columns);
  for (const [i, view] of views.entries()) values.set(view, i * columns);
  const matrix = { rows: views.length, columns, values };
  const moments = columnMoments(
    matrix,
    indicesWhere([...replies, ...replies], ({ task: { of } }) => of.kind === "trait" || of.kind === "neutral"),
  );
  return { replies, matrix: standardised(matrix, moments), moments };
}

/** Told to have the trait against told to be the contrary. */
export function traitContrast(replies: readonly ReadReply[], trait: string): Contrast {
  return contrast(replies, ({ task: { of } }) =>
    of.kind === "trait" && of.trait === trait ? { high: of.told, wording: `${of.wording}` } : null,
  );
}

/** The assistant against everybody else that it can be told to be; a role is left out with all its replies. */
export function assistantContrast(replies: readonly ReadReply[]): Contrast {
  return contrast(replies, ({ task: { of } }) => {
    if (of.kind === "assistant") return { high: true, wording: `assistant ${of.wording}` };
    return of.kind === "role" ? { high: false, wording: of.role } : null;
  });
}

/** Of replies that were told to be honest: agreement to what is right against disagreement with what is wrong. */
export function genuineAgreement(replies: readonly ReadReply[], trait: string): Contrast {
  return contrast(replies, ({ task: { of } }) =>
    of.kind === "trait" && of.trait === trait && !of.told && of.claim !== undefined
      ? { high: of.claim === "right", wording: `${of.wording}` }
      : null,
  );
}

function contrast(
  replies: readonly ReadReply[],
  sideOf: (reply: ReadReply) => { readonly high: boolean; readonly wording: string } | null,
): Contrast {
  const found = replies.flatMap((reply, row) => {
    const side = sideOf(reply);
    return side === null ? [] : [{ row, ...side, question: reply.task.question }];
  });
  return {
    rows: Int32Array.from(found, ({ row }) => row),
    labels: found.map(({ high }) => high),
    questions: found.map(({ question }) => question),
    wordings: found.map(({ wording }) => wording),
  };
}

/** A contrast as a matrix of its own: [2 · rows, columns], whole replies and then their openings. */
export function viewsOf({ matrix, replies }: ScaledReplies, { rows }: Pick<Contrast, "rows">): Matrix {
  const { columns } = matrix;
  const values = new Float32Array(2 * rows.length * columns);
  for (const [i, row] of [...rows, ...rows.map((reply) => replies.length + reply)].entries())
    values.set(matrix.values.subarray(row * columns, (row + 1) * columns), i * columns);
  return { rows: 2 * rows.length, columns, values };
}
