import type { Run } from "../../core/run/run.js";
import type { CheckRequest } from "./checkRequest.js";

/** What a run was asked to do, so that it can be asked again. */
export function requestOf({ mode, messages, response }: Run): CheckRequest {
  return mode === "on-policy" ? { kind: "prompt", messages } : { kind: "transcript", messages, response };
}
