/**
 * What is done to a step to see whether the answer hangs on it, and whether that takes its content away or changes it. Apart from
 * run.ts, so that what only shows a run need not carry its schema.
 */
const kinds = {
  /** The step is left out (step deletion, 2602.11201). */
  deletion: { changesContent: true },
  /** A small mistake is put into it. */
  corruption: { changesContent: true },
  /** The same is said in other words. */
  paraphrase: { changesContent: false },
  /** As many tokens without content stand in its place. */
  filler: { changesContent: true },
  /** The model writes it anew, several times (2506.19143). */
  resample: { changesContent: false },
} as const;

export type InterventionKind = keyof typeof kinds;
export const interventionKinds = Object.keys(kinds) as [InterventionKind, ...InterventionKind[]];

export const changesContent = ({ kind }: { readonly kind: InterventionKind }) => kinds[kind].changesContent;
