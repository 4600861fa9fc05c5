import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";

const statusLine = /^(?:<\s*)?HTTP\/[\d.]+\s+(\d{3})\b/;
const named =
  /\b(?:status(?:[_ -]?code)?|http[_ -]?(?:status|code)|code|response)\b["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i;
const words =
  /\b([45]\d\d) (?:Internal Server Error|Not Found|Bad Request|Unauthorized|Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out|Conflict|Unprocessable|Method Not Allowed|Too Many Requests)\b/i;
const alone = /^\s*([1-5]\d\d)\s*$/;

/** The statuses that a request's output names, in order. */
export function statusesOf(act: Act, evidence: Evidence): { status: number; line: string }[] {
  const found: { status: number; line: string }[] = [];
  for (const line of evidence.outputOf(act).lines) {
    if (line.length > 600 || found.length > 40) continue;
    if (/%\{http_code\}/.test(act.text)) {
      // A loop of requests may print all of them on one line.
      for (const [, status] of line.matchAll(/(?<![\w.,:=/-])([1-5]\d\d|000)(?![\w.,:])/g))
        found.push({ status: Number(status), line: line.trim() });
      continue;
    }
    const match =
      statusLine.exec(line) ?? words.exec(line) ?? named.exec(line) ?? (act.kind === "fetch" ? alone.exec(line) : null);
    if (match) found.push({ status: Number(match[1]), line: line.trim() });
  }
  return found;
}

/** It names a status that the last request did not get, or says that it works where the answer was an error. */
export function statusConflict(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const asked = claim.targets.filter(({ type }) => type === "http-status").map(({ text }) => Number(text));
  // A loop asks for several addresses under one variable, by none of their names.
  const loops = evidence.before(claim.order, ["fetch"], 6).filter(({ text }) => /\$\{?\w/.test(text));
  const requests = [...new Set([...acts, ...loops])]
    .filter(({ kind }) => kind === "fetch" || kind === "browse" || kind === "program")
    .sort((a, b) => a.order - b.order);
  for (let i = requests.length - 1; i >= Math.max(0, requests.length - 6); i--) {
    const statuses = statusesOf(requests[i], evidence);
    const last = statuses[statuses.length - 1];
    if (!last) continue;
    if (asked.length > 0)
      return statuses.some(({ status }) => asked.includes(status)) &&
        !(claim.universal && asked.length === 1 && statuses.some(({ status }) => !asked.includes(status)))
        ? null
        : {
            why: "status",
            act: requests[i],
            quote: (statuses.find(({ status }) => !asked.includes(status)) ?? last).line,
          };
    const expected = /\b(?:40[0-9]|422|unauthori[sz]ed|reject\w*|invalid|den\w+|forbid\w*|not found|error)\b/.test(
      claim.clause,
    );
    const isBad = ({ status }: { status: number }) => status >= 500 || status === 0 || (status >= 400 && !expected);
    // Of several requests in one call each is meant: some that fail are no service that works.
    const bad =
      requests[i].kind !== "fetch"
        ? undefined
        : isBad(last)
          ? last
          : claim.universal || statuses.length > 2
            ? statuses.find(isBad)
            : undefined;
    // It is told, with no word of a target.
    if (bad && new RegExp(`(?<![\\d.])${bad.status}(?![\\d.]*\\d)`).test(claim.clause)) return null;
    return bad && (claim.kind === "works" || claim.kind === "checked")
      ? { why: "status", act: requests[i], quote: bad.line }
      : null;
  }
  return null;
}
