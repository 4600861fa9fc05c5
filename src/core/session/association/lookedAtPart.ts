import { patternOf } from "../../patternOf.js";
import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import { measures } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import type { Part } from "./association.js";
import { reachesEnd } from "./linesRead.js";
import { mentions } from "./words.js";

export const entire = patternOf("", [
  String.raw`\b(?:entire|entirety|whole|full|fully|complete|completely|all of|in full|cover to cover|`,
  "(?:from )?(?:the )?first (?:page )?to (?:the )?last|",
  "(?:from )?(?:start|beginning|top|end) to (?:finish|end|bottom)|front to back|",
  String.raw`every (?:single )?(?:page|word|section|paragraph)|every line|line by line|thoroughly)\b|完整|全文|全部`,
]);

const ofFiles =
  /^(?:file|document|doc|page|pdf|module|script|config|article|paper|source|book|report|contract|notebook|review|log|spec|test|component|handler|migration|transcript|文件|檔案|篇|份)$/;

/** These tell of a file how long it is, and show nothing of it. */
const measuring = /^(?:wc|stat|file|du|ls|md5sum|sha\d+sum)$/;

/** What it is that was looked at: no range of lines, as `sed -n 1,80p` has before its file. */
const ownOf = ({ targets }: Act): string | undefined => targets.find((target) => !/^\d+(?:,\d+)?p$/.test(target));

/** A pattern of names that are not numbered, a whole folder: how many files it took is not seen. */
const takesMany = /(?<![\w-])(?:[^\s\d/]*\/)*[^\s\d/]*\*|\s-[a-zA-Z]*[rR]\b|\$\(|\bxargs\b|-exec\b/;

/** Fewer files than it says, a range of a file that it says it read as a whole, one page of several. */
export function lookedAtPart(claim: Claim, acts: readonly Act[], evidence: Evidence): Part | null {
  const reads = acts.filter(
    ({ kind }) => kind === "read" || kind === "fetch" || kind === "lookup" || kind === "query" || kind === "browse",
  );
  if (
    claim.universal ||
    (claim.verb === "read" && !/\bof (?:the |these |those )?\d/.test(claim.clause)) ||
    entire.test(claim.clause)
  ) {
    const counted = claim.quantities.find(
      ({ noun, unit, rough }) => unit === "" && !rough && noun !== "" && !measures.test(noun),
    );
    if (
      counted &&
      counted.value > 1 &&
      !reads.some(({ text }) => takesMany.test(text)) &&
      !acts.some(
        ({ kind, name }) =>
          kind === "program" ||
          kind === "delegate" ||
          (claim.subject !== "web" &&
            claim.verb !== "read" &&
            ((kind === "search" && !/^(?:find|fd|locate)$/.test(name)) ||
              kind === "query" ||
              (kind === "list" && reads.length === 0))),
      )
    ) {
      const seen = reads.filter(({ outcome }) => outcome === "ok");
      const distinct = new Set(seen.flatMap(({ targets, text }) => (targets.length > 0 ? targets : [text]))).size;
      // A range of lines or a tool's own subcommand is no file.
      const files = new Set(seen.flatMap(({ targets }) => targets.filter((target) => /[./]\w/.test(target))));
      if (distinct > 0 && distinct < counted.value)
        return {
          why: "count",
          act: reads[reads.length - 1] ?? null,
          quote: `${distinct} of ${counted.value}`,
          // Of other things one file may hold several.
          sure: (distinct > 1 && files.size !== 1) || ofFiles.test(counted.noun),
        };
    }
    const unread = unreadPart(reads);
    if (unread && entire.test(claim.clause)) return unread;
    const listed = claim.universal ? partOfListing(claim, reads, evidence) : null;
    if (listed) return listed;
    const looks = [...reads, ...acts.filter(({ kind, truncated }) => kind === "search" && truncated)];
    const cut = looks.findLast((act) => act.truncated || (act.partial && !reachesEnd(act, acts, evidence)));
    const covered = cut && looks.filter((act) => ownOf(act) === ownOf(cut) && !measuring.test(act.name)).length;
    const searched = acts.some(({ kind, outcome, truncated }) => kind === "search" && outcome === "ok" && !truncated);
    if (
      cut &&
      covered === 1 &&
      !(searched && cut.kind === "read") &&
      (entire.test(claim.clause) || reads.length === 1 || cut.kind !== "read")
    )
      return {
        why: cut.truncated ? "truncated" : cut.kind === "read" ? "range" : "page",
        act: cut,
        quote: cut.quote || cut.text.slice(0, 120),
        sure: true,
      };
  }
  return null;
}

/** Of a file that was read in parts, one could not be read, and was not asked for again. */
function unreadPart(reads: readonly Act[]): Part | null {
  const failed = reads.findLast(({ outcome }) => outcome === "failed" || outcome === "refused");
  const file = failed?.targets[0];
  if (!failed || file === undefined) return null;
  const own = reads.filter(({ targets, tool }) => targets[0] === file && tool === failed.tool);
  return own.some(({ outcome, text }) => outcome === "ok" && text !== failed.text) &&
    !own.some(({ order, outcome }) => order > failed.order && outcome === "ok")
    ? { why: "range", act: failed, quote: failed.quote, sure: true }
    : null;
}

/** "All files in src/" after a listing that names more of them than were read. */
function partOfListing(claim: Claim, reads: readonly Act[], evidence: Evidence): Part | null {
  const folder = claim.targets.find(({ type, text }) => type === "file" && /\/$/.test(text));
  if (!/\bfiles?\b|\bmodules?\b|\bdocuments?\b|文件/.test(claim.clause)) return null;
  const listing = evidence
    .before(claim.order, ["list", "search"], 10)
    .findLast((act) => act.outcome === "ok" && (!folder || mentions(act, folder.text.replace(/\/$/, ""))));
  if (!listing || !folder) return null;
  const files = new Set(evidence.outputOf(listing).text.match(/[\w@.-]+\.[A-Za-z]\w{0,7}\b/g) ?? []);
  if (files.size < 2 || files.size > 200) return null;
  const read = [...files].filter((file) => reads.some((act) => mentions(act, file)));
  if (read.length === 0 || read.length >= files.size) return null;
  return { why: "count", act: listing, quote: `${read.length} of ${files.size}`, sure: true };
}
