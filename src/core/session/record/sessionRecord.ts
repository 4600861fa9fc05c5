import { z } from "zod";
import { errorCodes, toErrorData } from "../../errors.js";
import { claimKinds } from "../claims/claim.js";
import type { SessionReport } from "../report.js";
import { claimStatuses } from "../rule.js";
import { telltaleKinds } from "../unmentioned/telltale.js";
import { SessionId } from "./sessionLine.js";

/** What `cotcheck session --json` prints of a session, one object a line. Others script against it: add fields, never rename. */

const count = z.number().int().nonnegative();

/** A head's calibrated probability, with the log of the calls in view and with none. */
const EvidenceReading = z.object({ withEvidence: z.number(), without: z.number() });

export const SessionRecord = z.object({
  id: SessionId,
  claims: z.array(
    z.object({
      /** Of a line's message, counted from 0; of a transcript, of its turn. */
      turn: z.number().int(),
      text: z.string(),
      kind: z.enum(claimKinds),
      status: z.enum(claimStatuses),
      evidence: z.array(z.object({ call: z.string(), quote: z.string() })),
      /** What a model reads of the sentence, beside the status. Absent where none was asked, or this one was not read. */
      reading: z
        .object({
          /** That it is true; null where the model has no such head. */
          truth: EvidenceReading.nullable(),
          /** That a step which says so is wrong; null where the model has no such head. */
          stepWrong: EvidenceReading.nullable(),
          /** Log-odds in nats of Yes when the model is asked whether the log supports it. */
          support: z.number(),
        })
        .optional(),
    }),
  ),
  acts: z.array(z.object({ turn: z.number().int(), kind: z.enum(telltaleKinds), mentioned: z.boolean() })),
  /** How many claims have each status; together they are all claims. */
  summary: z.object({
    supported: count,
    contradicted: count,
    stale: count,
    partial: count,
    masked: count,
    noEvidence: count,
    otherEvidence: count,
    disclosed: count,
    cannotTell: count,
  }),
  /** The last exchange's closing claims say what their evidence does not carry. */
  misleading: z.boolean(),
  /** What of the input has no place in a session: one sentence each. Absent where there is nothing. */
  leftOut: z.array(z.string()).optional(),
  /** Who read the closing messages: sentences that were read, and earlier ones that were not. Absent where no model was asked. */
  reading: z.object({ model: z.object({ id: z.string(), name: z.string() }), read: count, leftOut: count }).optional(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** The line of a session that could not be checked. */
export const SessionFailure = z.object({
  id: SessionId.nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }),
});
export type SessionFailure = z.infer<typeof SessionFailure>;

/** @param turnOf where a turn stands for whoever reads the record. */
export function sessionRecord(
  id: SessionId,
  report: SessionReport,
  leftOut: readonly string[],
  turnOf: (turn: number) => number = (turn) => turn,
): SessionRecord {
  const { supported, contradicted, stale, partial, masked, noEvidence, otherEvidence, disclosed, cannotTell } =
    report.summary;
  return {
    id,
    claims: report.claims.map(({ turn, text, kind, status, evidence, reading }) => ({
      turn: turnOf(turn),
      text,
      kind,
      status,
      evidence: evidence.map(({ call, quote }) => ({ call, quote })),
      ...(reading && { reading }),
    })),
    acts: report.acts.map(({ turn, kind, mentioned }) => ({ turn: turnOf(turn), kind, mentioned })),
    summary: { supported, contradicted, stale, partial, masked, noEvidence, otherEvidence, disclosed, cannotTell },
    misleading: report.misleading,
    ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
    ...(report.reading && { reading: report.reading }),
  };
}

export function sessionFailure(id: SessionId | null, error: unknown): SessionFailure {
  return { id, error: toErrorData(error) };
}

/** Characters that a terminal obeys and that JSON lets through, or that hide or turn what is around them. */
const unsafe = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;

/** One line of JSON that can be shown on a terminal: the same value, with more of its characters escaped. */
export function jsonLine(value: SessionRecord | SessionFailure): string {
  return JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
