import { patternOf } from "../../patternOf.js";
import type { ClaimKind, Subject } from "./claim.js";
import { namesFile } from "./deeds.js";
import type { Found } from "./found.js";
import type { Sentence } from "./prose.js";
import { checkSubjects, objectSubject } from "./subjects.js";
import { lookingVerbs } from "./verbs.js";

/** What runs is changed by a command, not by the file that describes it. */
const liveVerbs = new Set(
  "enable disable scale restart turn-on turn-off apply provision activate deactivate reload reboot resize attach rotate roll-back revert stop start".split(
    " ",
  ),
);

const liveThings = patternOf("", [
  String.raw`\b(?:buckets?|clusters?|instances?|nodes?|dns|queues?|topics?|hosts?|nginx|apache|replicas?|pods?|`,
  "daemon|services?|firewall|load balancer|alarms?|roles?|polic(?:y|ies)|security groups?|terraform|",
  "infrastructure|stack|cron ?jobs?|containers?|vms?|machines?|deployment|autoscaling|versioning|",
  String.raw`backups?|certificates?|lambdas?)\b`,
]);

/** Work on data is shown by what ran over it, not by the script that was written for it. */
const dataVerbs = new Set(
  "process clean-up clean import export load convert transform parse scrape extract aggregate deduplicate normalize backfill backfille index sync download upload analyze ingest seed populate merge filter label classify translate anonymise anonymize enrich compress resize crop encrypt insert delete update archive migrate collect crawl tag score rank".split(
    " ",
  ),
);

const dataNouns = patternOf("", [
  String.raw`\b(?:records?|rows?|entries|items|users|customers|images|photos|pictures|documents|emails|messages|`,
  "events|transactions|samples|examples|products|tickets|contacts|orders|invoices|datasets?|data|",
  "spreadsheets?|observations|data ?points|articles|columns|reviews|profiles|listings|videos|tweets|",
  String.raw`posts|comments|sessions|measurements|readings)\b`,
]);

const built =
  /\b(?:project|app|application|image|bundle|code|package|binary|release|container|firmware|kernel|library|wheel|crate|module|solution|contracts?|extension|plugin|site|docs|it|everything)\b/;

/** "Built a complete web application with Flask": it was written, and no compiler is meant; an image is built by a run. */
const authored =
  /^\s*(?:an?|another|some|our|your)\b(?:(?!\b(?:images?|containers?|wheels?|binary|binaries|bundles?|kernels?|firmware|releases?|crates?|docs|artifacts?)\b)[^.;:]){0,80}?\b(?:app|application|site|library|module|solution|extension|plugin|package|project|code|contracts?)\b/;
const madeOf = /\bbuilt (?:with|using|on top of|around|upon|from scratch|as an?)\b/;

/** A deed as a clause tells of it. */
interface Deed {
  readonly base: string;
  /** What the verb says happened. */
  readonly kind: ClaimKind;
  /** What the verb is of by itself, as "commit" is. */
  readonly subject: Subject | undefined;
  /** Behind the verb. */
  readonly near: string;
  readonly clause: string;
  readonly sentence: Sentence;
}

/** "I opened this one", "opened the article": it was looked into, and nothing was made. */
const toRead =
  /^\s*(?:this|that|it|them|these|those|both|each|all|one|(?:the|an?|its|their|his|her|every|only|\d+) (?:\w+ ){0,2}?(?:first|second|third|last|one|pages?|articles?|papers?|pdfs?|links?|results?|sources?|sites?|websites?|threads?|documents?|files?|urls?|posts?|reports?|studies|study|logs?))\b/;

/** Deeds that verb and object tell together, whatever the verb says alone; the first that fits counts. */
const tellingObjects: readonly (readonly [(deed: Deed) => boolean, ClaimKind, Subject])[] = [
  [({ base, near }) => base === "open" && /\bin (?:the|a|my) (?:\w+ )?browser\b/.test(near), "checked", "page"],
  [({ base, near }) => base === "open" && toRead.test(near), "checked", "thing"],
  [
    ({ base, near, sentence }) => liveVerbs.has(base) && liveThings.test(near) && !namesFile(near, sentence),
    "changed",
    "server",
  ],
  [
    ({ base, near, clause }) =>
      /^(?:build|compile)$/.test(base) &&
      built.test(near) &&
      !(base === "build" && (authored.test(near) || madeOf.test(clause))) &&
      !/^\s*(?:a|an) (?:new )?\w+ (?:for|that|which|with)\b/.test(near),
    "passed",
    "build",
  ],
  [
    ({ base, near }) =>
      /\bpull request\b|\bprs?\b|\bmerge request\b/.test(near) &&
      /^(?:create|open|submit|file|merge|make|update|place)$/.test(base),
    "created",
    "pull-request",
  ],
  [({ base, near }) => /\bcommits?\b/.test(near) && /^(?:create|make|add)$/.test(base), "ran", "commit"],
  [
    ({ base, near }) => /\bmigrations?\b/.test(near) && /^(?:apply|roll-back|revert)$/.test(base),
    "deployed",
    "migration",
  ],
];

export function doingClaim(
  base: string,
  kind: ClaimKind,
  subject: Subject | undefined,
  object: string,
  clause: string,
  sentence: Sentence,
): Found[] {
  const near = object.slice(0, 200);
  const deed: Deed = { base, kind, subject, near, clause, sentence };
  if (kind === "ran") return ranClaims(deed);
  if (base === "confirm" && !/^\s*that\b/.test(near) && records.test(near))
    return [{ kind: "changed", subject: "record", strong: true, verb: base }];
  if (kind === "checked") return checkedClaim(deed);
  const told = tellingObjects.find(([fits]) => fits(deed));
  return [told ? { kind: told[1], subject: told[2], strong: true, verb: base } : claimOfKind(deed)];
}

function ranClaims({ base, subject, near, sentence }: Deed): Found[] {
  const ran = (of: Subject): Found => ({ kind: "ran", subject: of, strong: true, verb: base });
  if (subject) return [ran(subject)];
  const named = checkSubjects(near, sentence);
  const object = objectSubject(near);
  if (base === "start" || base === "trigger") {
    if (named.includes("tests")) return [ran("tests")];
    return [ran(/\bdeploy/.test(near) ? "deployment" : object === "server" ? "server" : "command")];
  }
  if (base === "benchmark" || base === "profile") return [ran("benchmark")];
  if (named.length > 0) return named.map((name) => ran(name === "coverage" ? "tests" : name));
  return [ran(isRun.has(object) ? object : "command")];
}

/** What is run by name, where no check is named. */
const isRun: ReadonlySet<Subject> = new Set<Subject>(["migration", "benchmark", "query", "search"]);

function claimOfKind({ base, kind, subject, near, sentence }: Deed): Found {
  if (kind === "deployed") {
    const other = subject === "migration" && !migrated.test(near);
    return { kind: "deployed", subject: other ? "thing" : (subject ?? "deployment"), strong: true, verb: base };
  }
  if (kind === "fixed") {
    const named = checkSubjects(near, sentence).find((name) => isMended.has(name));
    return { kind: "fixed", subject: named ?? "bug", strong: false, verb: base };
  }
  if (base === "complete") return { kind: "complete", subject: "task", strong: true, verb: base };
  if (dataVerbs.has(base) && dataNouns.test(near) && !namesFile(near.slice(0, 60), sentence))
    return { kind, subject: "data", strong: true, verb: base };
  const of = subject ?? (kind === "sent" ? "message" : objectSubject(near));
  return { kind, subject: of === "bug" || of === "search" || of === "web" ? "thing" : of, strong: false, verb: base };
}

const isMended: ReadonlySet<Subject> = new Set<Subject>(["lint", "types", "tests", "build"]);

const migrated = /\b(?:migrations?|schema|database|db|tables?|records?|rows?|data)\b|^\s*$/;

/** Of these "is confirmed" says that they were made. */
const records =
  /\b(?:appointments?|bookings?|reservations?|orders?|refunds?|payments?|tickets?|flights?|rooms?|meetings?|tables?|cancellations?|seats?|slots?|subscriptions?|transfers?|registrations?)\b(?!.*\bthat\b)/;

/** "Checked baggage", "two checked bags": how it travels. */
const travels = /^\W*(?:bags?|baggage|luggage|suitcases?)\b/;

function checkedClaim({ base, near, clause, sentence }: Deed): Found[] {
  if (base === "check" && travels.test(near)) return [];
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
    return [{ kind: base === "test" ? "ran" : "checked", subject: named[0], strong: true, verb: base }];
  const subject = objectSubject(near) === "thing" ? objectSubject(clause) : objectSubject(near);
  return [{ kind: "checked", subject, strong: !looking, verb: base }];
}
