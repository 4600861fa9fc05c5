import { CodedError } from "../core/errors.js";

/** Why a trait file cannot be used. */
export function unusable(reason: string): CodedError {
  return new CodedError("probe-file", `The trait file cannot be used: ${reason}.`);
}
