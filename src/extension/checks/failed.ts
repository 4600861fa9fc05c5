import { fromErrorData } from "../../core/errors.js";
import type { Run } from "../../core/run/run.js";

/** A run that failed is shown as far as it came; its error is shown as every other error is. */
export function failed(run: Run | undefined): void {
  if (run?.error) throw fromErrorData(run.error);
}
