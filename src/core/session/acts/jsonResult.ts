import { scalarsOf } from "./input.js";

/** What a structured result says about its own call. */
export interface JsonReading {
  readonly outcome: "ok" | "failed" | "none" | "pending" | null;
  /** More is there than was returned, or some of the items failed. */
  readonly partial: boolean;
  readonly quote: string;
}

const bad =
  /^(?:error|errored|failed|failure|fail|timeout|timed[_ -]?out|unauthori[sz]ed|forbidden|rejected|denied|declined|refused|insufficient[_ -]\w+|exception|conflict|aborted|not[_ -]?found|unavailable|jammed|stuck|unreachable|offline|bad[_ -]?request)$/i;
const pending =
  /^(?:pending|queued|in[_ -]?progress|processing|building|provisioning|deploying|running|starting|started|submitted|awaiting\w*|waiting|enqueued|pending[_ -]\w+|unconfirmed|requires[_ -]\w+|not[_ -]?started|uploading|rolling[_ -]?out|throttled|wait[_ -]?list(?:ed)?|tentative|on[_ -]?hold|held|provisional|option|awaiting|needs[_ -]\w+|in[_ -]?review|under[_ -]?review)$/i;
const errorKeys =
  /^(?:error|errors|error_?message|error_?details?|error_?type|exception|err|fault|failure|failure_?reason|fail_?reason|rejection_?reason|errormessage|error_?code|traceback|stack_?trace)$/i;
const successKeys =
  /^(?:success|successful|succeeded|ok|is_?success|is_?ok|passed|valid|is_?valid|delivered|accepted|applied|sent|created|updated|deleted|saved|booked|cancelled|canceled|confirmed|completed|deployed|processed|written)$/i;
const statusKeys = /^(?:status|state|result|outcome|status_?text|delivery_?status|deployment_?status|conclusion)$/i;
const codeKeys = /^(?:status_?code|http_?status|code|status|http_?code|response_?code)$/i;
const exitKeys = /^(?:exit_?code|return_?code|returncode|exit_?status|exit|rc|process_?exit_?code|ret_?code)$/i;
const listKeys =
  /^(?:rows|results|items|data|matches|records|hits|entries|files|documents|events|orders|messages|users|values|list|value|issues|edges|nodes|articles|products|flights|hotels)$/i;
const countKeys =
  /^(?:count|total|row_?count|total_?count|num_?results|total_?results|matched|affected_?rows|rows_?affected|modified_?count|deleted_?count|changes|updated|affected|matched_?count)$/i;
const moreKeys =
  /^(?:has_?more|more|truncated|is_?truncated|has_?next|has_?next_?page|incomplete|partial|incomplete_?results)$/i;
const nextKeys =
  /^(?:next|next_?page|next_?cursor|next_?token|next_?page_?token|continuation_?token|next_?link|next_?url|cursor)$/i;

/**
 * Reads the fields that tools use for success, errors, paging and counts, at the top and in the object that wraps the result. A record's own
 * status ("cancelled", "closed") is no failure of the call; only words that name an error are.
 */
export function readJsonResult(value: unknown, looksUp: boolean): JsonReading | null {
  if (Array.isArray(value)) {
    if (value.length === 0) return { outcome: "none", partial: false, quote: "[]" };
    const failed = value.filter((item) => isObject(item) && readObject(item, true)?.outcome === "failed").length;
    return { outcome: failed === value.length ? "failed" : "ok", partial: failed > 0, quote: "" };
  }
  if (!isObject(value)) return value === null ? { outcome: "none", partial: false, quote: "null" } : null;
  const own = readObject(value, looksUp);
  if (own?.outcome === "failed") return own;
  for (const [name, inner] of Object.entries(value)) {
    if (
      !isObject(inner) ||
      !/^(?:data|result|response|body|meta|metadata|payload|output|pagination|paging|page_?info|deployment|operation|job)$/i.test(
        name,
      )
    )
      continue;
    const nested = readObject(inner, looksUp);
    if (
      nested &&
      (nested.outcome !== null || nested.partial) &&
      (own === null || own.outcome === null || nested.outcome === "failed" || nested.partial)
    )
      return {
        outcome: nested.outcome ?? own?.outcome ?? null,
        partial: nested.partial || (own?.partial ?? false),
        quote: nested.quote || (own?.quote ?? ""),
      };
  }
  return own;
}

type Plain = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Plain {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function readObject(value: Plain, looksUp: boolean): JsonReading | null {
  let outcome: JsonReading["outcome"] = null;
  let quote = "";
  let partial = false;
  let returned: number | null = null;
  let total: number | null = null;
  const settle = (to: NonNullable<JsonReading["outcome"]>, name: string, field: unknown) => {
    const rank = { ok: 0, none: 1, pending: 2, failed: 3 };
    if (outcome !== null && rank[outcome] >= rank[to]) return;
    outcome = to;
    quote = `${name}: ${typeof field === "object" ? JSON.stringify(field).slice(0, 200) : String(field).slice(0, 200)}`;
  };
  for (const [name, field] of Object.entries(value).slice(0, 100)) {
    if (errorKeys.test(name) && isError(field)) settle("failed", name, field);
    else if (successKeys.test(name) && typeof field === "boolean") settle(field ? "ok" : "failed", name, field);
    else if (exitKeys.test(name) && typeof field === "number") settle(field === 0 ? "ok" : "failed", name, field);
    else if (codeKeys.test(name) && isErrorCode(field)) settle("failed", name, field);
    else if (codeKeys.test(name) && Number(field) === 202) settle("pending", name, field);
    else if (statusKeys.test(name) && typeof field === "string") {
      if (bad.test(field) && !(looksUp && Object.keys(value).length > 4)) settle("failed", name, field);
      else if (pending.test(field)) settle("pending", name, field);
      else settle("ok", name, field);
    } else if (/^(?:returned|showing|returned_?count|page_?count)$/i.test(name) && typeof field === "number") {
      returned = field;
    } else if (moreKeys.test(name) && field === true) {
      partial = true;
      quote ||= `${name}: true`;
    } else if (nextKeys.test(name) && typeof field === "string" && field !== "") {
      partial = true;
      quote ||= `${name}: ${field.slice(0, 80)}`;
    } else if (listKeys.test(name) && Array.isArray(field)) {
      returned = field.length;
      const failed = field.filter(
        (item) =>
          isObject(item) &&
          scalarsOf(item, 20).some(
            ({ key, value: own }) =>
              /(?:^|\.)status$/.test(key) && typeof own === "string" && /^(?:error|failed)$/i.test(own),
          ),
      ).length;
      if (failed > 0 && !looksUp) {
        partial = true;
        quote = `${failed} of ${field.length} failed`;
      }
    } else if (countKeys.test(name) && typeof field === "number") total = field;
    else if (
      /^(?:failed|failures|failed_?\w+|\w+_?failed|error_?count|num_?errors|errors_?count|skipped|rejected|refused|denied|declined|conflicts|warnings?|invalid|undelivered|bounced|not_?\w+|unprocessed|unmatched|unresolved|unparsed|missing|ignored|dropped)$/i.test(
        name,
      ) &&
      (typeof field === "number"
        ? field > 0
        : Array.isArray(field)
          ? field.length > 0
          : !looksUp && /^warnings?$/i.test(name) && typeof field === "string" && field !== "")
    ) {
      partial = true;
      quote = `${name}: ${typeof field === "number" ? field : JSON.stringify(field).slice(0, 200)}`;
    } else if (/^dry_?run$/i.test(name) && field === true) settle("pending", name, field);
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
  if (outcome !== "failed" && outcome !== "pending" && (returned === 0 || (returned === null && total === 0)))
    settle("none", "count", 0);
  return outcome === null && !partial ? null : { outcome, partial, quote };
}

export interface Page {
  readonly page: number;
  readonly of: number;
}

/** Fields that say how many pages there are, and nothing else. */
export const pageTotals: readonly string[] = ["total_pages", "totalPages", "pages"];

/** The page that a result says it is, and of how many by the first of the fields that it has. */
export function pageOf(value: unknown, totals: readonly string[]): Page | null {
  if (!isObject(value)) return null;
  const { page } = value;
  const of = Number(totals.map((name) => value[name] ?? null).find((total) => total !== null) ?? Number.NaN);
  return typeof page === "number" && Number.isInteger(of) ? { page, of } : null;
}

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
