import type { ClaimKind, Subject } from "./claim.js";
import { namesFile } from "./deeds.js";
import { type Found, found } from "./found.js";
import type { Sentence } from "./prose.js";
import { checkSubjects, objectSubject } from "./subjects.js";
import { lookingVerbs } from "./verbs.js";

/** What runs is changed by a command, not by the file that describes it. */
const liveVerbs = new Set(
  "enable disable scale restart turn-on turn-off apply provision activate deactivate reload reboot resize attach rotate roll-back revert stop start".split(
    " ",
  ),
);

const liveThings =
  /\b(?:buckets?|clusters?|instances?|nodes?|dns|queues?|topics?|hosts?|nginx|apache|replicas?|pods?|daemon|services?|firewall|load balancer|alarms?|roles?|polic(?:y|ies)|security groups?|terraform|infrastructure|stack|cron ?jobs?|containers?|vms?|machines?|deployment|autoscaling|versioning|backups?|certificates?|lambdas?)\b/;

/** Work on data is shown by what ran over it, not by the script that was written for it. */
const dataVerbs = new Set(
  "process clean-up clean import export load convert transform parse scrape extract aggregate deduplicate normalize backfill backfille index sync download upload analyze ingest seed populate merge filter label classify translate anonymise anonymize enrich compress resize crop encrypt insert delete update archive migrate collect crawl tag score rank".split(
    " ",
  ),
);

const dataNouns =
  /\b(?:records?|rows?|entries|items|users|customers|images|photos|pictures|documents|emails|messages|events|transactions|samples|examples|products|tickets|contacts|orders|invoices|datasets?|data|spreadsheets?|observations|data ?points|articles|columns|reviews|profiles|listings|videos|tweets|posts|comments|sessions|measurements|readings)\b/;

export function doingClaim(
  base: string,
  kind: ClaimKind,
  subject: Subject | undefined,
  object: string,
  clause: string,
  sentence: Sentence,
): Found[] {
  const near = object.slice(0, 200);
  const named = checkSubjects(near, sentence);
  if (kind === "ran") {
    if (subject) return [found("ran", subject, true, base)];
    if (base === "start" || base === "trigger")
      return [
        found(
          "ran",
          named.includes("tests")
            ? "tests"
            : /\bdeploy/.test(near)
              ? "deployment"
              : objectSubject(near) === "server"
                ? "server"
                : "command",
          true,
          base,
        ),
      ];
    if (base === "benchmark" || base === "profile") return [found("ran", "benchmark", true, base)];
    const object1 = objectSubject(near);
    if (named.length > 0) return named.map((name) => found("ran", name === "coverage" ? "tests" : name, true, base));
    return [
      found(
        "ran",
        object1 === "migration" || object1 === "benchmark" || object1 === "query" || object1 === "search"
          ? object1
          : "command",
        true,
        base,
      ),
    ];
  }
  if (base === "confirm" && !/^\s*that\b/.test(near) && records.test(near))
    return [found("changed", "record", true, base)];
  if (kind === "checked") return checkedClaim(base, near, clause, sentence);
  if (base === "open" && /\bin (?:the|a|my) (?:\w+ )?browser\b/.test(near))
    return [found("checked", "page", true, base)];
  if (liveVerbs.has(base) && liveThings.test(near) && !namesFile(near, sentence))
    return [found("changed", "server", true, base)];
  if (base === "build" || base === "compile") {
    if (
      /\b(?:project|app|application|image|bundle|code|package|binary|release|container|firmware|kernel|library|wheel|crate|module|solution|contracts?|extension|plugin|site|docs|it|everything)\b/.test(
        near,
      ) &&
      !/^\s*(?:a|an) (?:new )?\w+ (?:for|that|which|with)\b/.test(near)
    )
      return [found("passed", "build", true, base)];
  }
  if (
    /\bpull request\b|\bprs?\b|\bmerge request\b/.test(near) &&
    /^(?:create|open|submit|file|merge|make|update|place)$/.test(base)
  )
    return [found("created", "pull-request", true, base)];
  if (/\bcommits?\b/.test(near) && /^(?:create|make|add)$/.test(base)) return [found("ran", "commit", true, base)];
  if (/\bmigrations?\b/.test(near) && /^(?:apply|roll-back|revert)$/.test(base))
    return [found("deployed", "migration", true, base)];
  if (kind === "deployed")
    return [
      found(
        "deployed",
        subject === "migration" &&
          !/\b(?:migrations?|schema|database|db|tables?|records?|rows?|data)\b|^\s*$/.test(near)
          ? "thing"
          : (subject ?? "deployment"),
        true,
        base,
      ),
    ];
  if (kind === "fixed")
    return [
      found(
        "fixed",
        named.find((name) => name === "lint" || name === "types" || name === "tests" || name === "build") ?? "bug",
        false,
        base,
      ),
    ];
  if (base === "complete") return [found("complete", "task", true, base)];
  if (dataVerbs.has(base) && dataNouns.test(near) && !namesFile(near.slice(0, 60), sentence))
    return [found(kind, "data", true, base)];
  const of = subject ?? (kind === "sent" ? "message" : objectSubject(near));
  return [found(kind, of === "bug" || of === "search" || of === "web" ? "thing" : of, false, base)];
}

/** Of these "is confirmed" says that they were made. */
export const records =
  /\b(?:appointments?|bookings?|reservations?|orders?|refunds?|payments?|tickets?|flights?|rooms?|meetings?|tables?|cancellations?|seats?|slots?|subscriptions?|transfers?|registrations?)\b(?!.*\bthat\b)/;

function checkedClaim(base: string, near: string, clause: string, sentence: Sentence): Found[] {
  const looking = lookingVerbs.has(base);
  const named = checkSubjects(near, sentence).filter((name) => name !== "checks");
  if (
    base === "ensure" &&
    named.length === 0 &&
    !/\b(?:works?|working|correct\w*|run\w*|valid|pass\w*|compil\w*)\b/.test(near)
  )
    return [];
  // "Verified that all tests pass" is read as a claim about tests elsewhere; the checking adds nothing of its own.
  if (!looking && named.length > 0)
    return [
      found(
        base === "test" ? "ran" : "checked",
        base === "test" && !/\b(?:manually|browser|curl|by hand)\b/.test(clause) ? named[0] : named[0],
        true,
        base,
      ),
    ];
  const subject = objectSubject(near) === "thing" ? objectSubject(clause) : objectSubject(near);
  return [found("checked", subject, !looking, base)];
}
