import { patternOf } from "../../patternOf.js";
import { isObject, type JsonObject } from "../../transcripts/shapes.js";
import { scalarsOf } from "./input.js";
import { isOwnDeed } from "./ownDeed.js";
import { pageOf, pageTotals } from "./resultPage.js";

/** What a structured result says about its own call. */
export interface JsonReading {
  readonly outcome: "ok" | "failed" | "none" | "pending" | null;
  /** More is there than was returned, or some of the items failed. */
  readonly partial: boolean;
  readonly quote: string;
}

type Said = NonNullable<JsonReading["outcome"]>;

/** What one field says; of none of it where it says nothing. */
interface Saying {
  readonly outcome?: Said;
  /** Items that were returned, and that there are. */
  readonly returned?: number;
  readonly total?: number;
  /** More is there: quoted where nothing else is. */
  readonly more?: string;
  /** Some of it failed: quoted before all else. */
  readonly failed?: string;
}

/** A name that tools give a field, and what a field of that name says by its value; null where such a value says nothing. */
interface FieldForm {
  readonly keys: RegExp;
  readonly read: (field: unknown, name: string, within: Within) => Saying | null;
}

interface Within {
  /** How many fields stand beside it. */
  readonly fields: number;
  /** The call looks something up, so a status may be the record's own. */
  readonly looksUp: boolean;
  /** The tool and the operation that it was told to do, in words; empty where that is not known. */
  readonly called: string;
  /** It says why. */
  readonly reasoned: boolean;
}

const bad = patternOf("i", [
  "^(?:error|errored|failed|failure|fail|timeout|timed[_ -]?out|unauthori[sz]ed|forbidden|rejected|",
  String.raw`denied|declined|refused|insufficient[_ -]\w+|exception|conflict|aborted|not[_ -]?found|unavailable|`,
  "jammed|stuck|unreachable|offline|bad[_ -]?request)$",
]);
const pending = patternOf("i", [
  "^(?:pending|queued|in[_ -]?progress|processing|building|provisioning|deploying|running|starting|",
  String.raw`started|submitted|awaiting\w*|waiting|enqueued|pending[_ -]\w+|unconfirmed|requires[_ -]\w+|`,
  "not[_ -]?started|uploading|rolling[_ -]?out|throttled|wait[_ -]?list(?:ed)?|tentative|on[_ -]?hold|",
  String.raw`held|provisional|option|awaiting|needs[_ -]\w+|\w+[_ -]required|in[_ -]?review|under[_ -]?review)$`,
]);
const codeKeys = /^(?:status_?code|http_?status|code|status|http_?code|response_?code)$/i;

/** The first that fits a field by name and value is what it says. */
const fieldForms: readonly FieldForm[] = [
  {
    keys: /^(?:error|errors|error_?message|error_?details?|error_?type|exception|err|fault|failure|failure_?reason|fail_?reason|rejection_?reason|errormessage|error_?code|traceback|stack_?trace)$/i,
    read: (field) => (isError(field) ? { outcome: "failed" } : null),
  },
  {
    keys: /^(?:success|successful|succeeded|ok|is_?success|is_?ok|passed|valid|is_?valid)$/i,
    read: (field) => (typeof field === "boolean" ? { outcome: field ? "ok" : "failed" } : null),
  },
  {
    keys: /^(?:delivered|accepted|applied|sent|created|updated|deleted|saved|booked|cancelled|canceled|confirmed|completed|deployed|processed|written)$/i,
    read(field, name, within) {
      if (typeof field !== "boolean") return null;
      if (field) return { outcome: "ok" };
      return within.reasoned || isOwnDeed(name, within.called) ? { outcome: "failed" } : null;
    },
  },
  {
    keys: /^(?:revoked|removed|renewed|transferred|moved|scheduled|rescheduled|submitted|uploaded|shared|granted|archived|restored|activated|unlinked|detached|attached|merged|published)$/i,
    read: (field, name, { looksUp, called, reasoned }) =>
      field === false && !looksUp && (reasoned || isOwnDeed(name, called)) ? { outcome: "failed" } : null,
  },
  {
    keys: /^(?:exit_?code|return_?code|returncode|exit_?status|exit|rc|process_?exit_?code|ret_?code)$/i,
    read: (field) => (typeof field === "number" ? { outcome: field === 0 ? "ok" : "failed" } : null),
  },
  { keys: codeKeys, read: (field) => (isErrorCode(field) ? { outcome: "failed" } : null) },
  { keys: codeKeys, read: (field) => (Number(field) === 202 ? { outcome: "pending" } : null) },
  {
    keys: /^(?:status|state|result|outcome|status_?text|delivery_?status|deployment_?status|conclusion)$/i,
    read(field, _, { fields, looksUp }) {
      if (typeof field !== "string") return null;
      if (bad.test(field) && !(looksUp && fields > 4)) return { outcome: "failed" };
      return { outcome: pending.test(field) ? "pending" : "ok" };
    },
  },
  {
    keys: /^(?:returned|showing|returned_?count|page_?count)$/i,
    read: (field) => (typeof field === "number" ? { returned: field } : null),
  },
  {
    keys: /^(?:has_?more|more|truncated|is_?truncated|has_?next|has_?next_?page|incomplete|partial|incomplete_?results)$/i,
    read: (field, name) => (field === true ? { more: `${name}: true` } : null),
  },
  {
    keys: /^(?:next|next_?page|next_?cursor|next_?token|next_?page_?token|continuation_?token|next_?link|next_?url|cursor)$/i,
    read: (field, name) =>
      typeof field === "string" && field !== "" ? { more: `${name}: ${field.slice(0, 80)}` } : null,
  },
  {
    keys: /^(?:rows|results|items|data|matches|records|hits|entries|files|documents|events|orders|messages|users|values|list|value|issues|edges|nodes|articles|products|flights|hotels)$/i,
    read(field, _, { looksUp }) {
      if (!Array.isArray(field)) return null;
      const failed = field.filter(hasFailed).length;
      const returned = field.length;
      return failed > 0 && !looksUp ? { returned, failed: `${failed} of ${returned} failed` } : { returned };
    },
  },
  {
    keys: /^(?:count|total|row_?count|total_?count|num_?results|total_?results|matched|affected_?rows|rows_?affected|modified_?count|deleted_?count|changes|updated|affected|matched_?count)$/i,
    read: (field) => (typeof field === "number" ? { total: field } : null),
  },
  {
    keys: patternOf("i", [
      String.raw`^(?:failed|failures|failed_?\w+|\w+_?failed|error_?count|num_?errors|errors_?count|skipped|rejected|`,
      String.raw`refused|denied|declined|conflicts|warnings?|invalid|undelivered|bounced|not_?\w+|unprocessed|`,
      "unmatched|unresolved|unparsed|missing|ignored|dropped)$",
    ]),
    read(field, name, { looksUp }) {
      if (typeof field === "number") return field > 0 ? { failed: `${name}: ${field}` } : null;
      const isSome = Array.isArray(field)
        ? field.length > 0
        : !looksUp && /^warnings?$/i.test(name) && typeof field === "string" && field !== "";
      return isSome ? { failed: `${name}: ${JSON.stringify(field).slice(0, 200)}` } : null;
    },
  },
  { keys: /^dry_?run$/i, read: (field) => (field === true ? { outcome: "pending" } : null) },
];

const reason = /^(?:\w+_)?(?:reason|why|detail|details|explanation|errors?|message)$/i;

/** Of two outcomes that are said the later one here is the call's. */
const rank: Readonly<Record<Said, number>> = { ok: 0, none: 1, pending: 2, failed: 3 };

/** What the fields of one object say of the call that returned it; null where none says anything. */
export function readFields(value: JsonObject, looksUp: boolean, called: string): JsonReading | null {
  let outcome: JsonReading["outcome"] = null;
  let quote = "";
  let partial = false;
  let returned: number | null = null;
  let total: number | null = null;
  const settle = (to: Said, name: string, field: unknown) => {
    if (outcome !== null && rank[outcome] >= rank[to]) return;
    outcome = to;
    quote = `${name}: ${(typeof field === "object" ? JSON.stringify(field) : String(field)).slice(0, 200)}`;
  };
  const names = Object.keys(value);
  const within = { fields: names.length, looksUp, called, reasoned: names.some((name) => reason.test(name)) };
  for (const [name, field] of Object.entries(value).slice(0, 100)) {
    const told = firstSaying(name, field, within);
    if (told === null) continue;
    if (told.outcome !== undefined) settle(told.outcome, name, field);
    returned = told.returned ?? returned;
    total = told.total ?? total;
    partial ||= told.more !== undefined || told.failed !== undefined;
    quote = told.failed ?? (quote || (told.more ?? ""));
  }
  // A job that was taken on has not run.
  if (
    value.accepted === true &&
    Object.keys(value).some((name) => /^(?:task|job|operation|run|request)(?:_?id)?$/i.test(name))
  )
    settle("pending", "accepted", true);
  const at = pageOf(value, pageTotals);
  if (at && at.of > at.page) {
    partial = true;
    quote ||= `page ${at.page} of ${at.of}`;
  }
  if (returned !== null && total !== null && total > returned && returned > 0) {
    partial = true;
    quote ||= `${returned} of ${total}`;
  }
  if (
    outcome !== "failed" &&
    outcome !== "pending" &&
    ((returned === 0 && (total ?? 0) === 0) || (returned === null && total === 0))
  )
    settle("none", "count", 0);
  return outcome === null && !partial ? null : { outcome, partial, quote };
}

function firstSaying(name: string, field: unknown, within: Within): Saying | null {
  for (const { keys, read } of fieldForms) {
    const told = keys.test(name) ? read(field, name, within) : null;
    if (told !== null) return told;
  }
  return null;
}

/** An item of a list that has a status of its own, and a bad one. */
const hasFailed = (item: unknown): boolean =>
  isObject(item) &&
  scalarsOf(item, 20).some(
    ({ key, value }) => /(?:^|\.)status$/.test(key) && typeof value === "string" && /^(?:error|failed)$/i.test(value),
  );

function isError(field: unknown): boolean {
  if (typeof field === "string")
    return field.trim() !== "" && !/^(?:null|none|false|0|no errors?)$/i.test(field.trim());
  if (Array.isArray(field)) return field.length > 0;
  if (typeof field === "number") return field !== 0;
  return field === true || isObject(field);
}

function isErrorCode(field: unknown): boolean {
  const code = typeof field === "string" && /^\d{3}$/.test(field) ? Number(field) : field;
  return typeof code === "number" && code >= 400 && code < 600;
}
