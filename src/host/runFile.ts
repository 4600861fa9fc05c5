import { CodedError } from "../core/errors.js";
import { RunOfAnyVersion } from "../core/run/anyVersion.js";
import { RUN_FORMAT, RUN_VERSION, type Run } from "../core/run/run.js";

/** Larger files are shown as text: a run of a full context is about a tenth of this. Bytes. */
export const mostRunBytes = 32_000_000;

/** A run out of a file's bytes. Throws a CodedError "bad-input" that says why it is none that can be shown. */
export function parseRun(bytes: Uint8Array): Run {
  if (bytes.length > mostRunBytes)
    throw new CodedError(
      "bad-input",
      `This run file has ${Math.round(bytes.length / 1e6)} MB, and at most ${mostRunBytes / 1e6} MB can be shown as a run.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CodedError("bad-input", "This file is not JSON, so it is no run file or was cut off.");
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== RUN_FORMAT) throw new CodedError("bad-input", "This JSON document is not a run of cotcheck.");
  if (typeof version === "number" && version > RUN_VERSION)
    throw new CodedError(
      "bad-input",
      `This run file has version ${version}, and this version of cotcheck reads up to ${RUN_VERSION}. Update cotcheck to see it.`,
    );
  const parsed = RunOfAnyVersion.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0];
  throw new CodedError("bad-input", `This run file is damaged at ${path.join(".") || "its root"}: ${message}.`);
}
