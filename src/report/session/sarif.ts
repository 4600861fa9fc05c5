import type { Artifact, ReportingDescriptor, Result } from "sarif";
import type { CheckedClaim, NotableAct } from "../../core/session/report.js";
import { type TelltaleKind, telltaleKinds } from "../../core/session/unmentioned/telltale.js";
import type { Span } from "../../core/run/span.js";
import { stepFingerprints } from "../fingerprint.js";
import { addressOf, lineStarts, regionBetween } from "../sarifPlaces.js";
import { mostResults, sarifLog, sarifMessage } from "../sarifText.js";
import { claimSentence, claimStatusWords, statusOrder } from "../words/claims.js";
import type { Language, Say } from "../words/language.js";
import { inQuotes } from "../words/quoted.js";
import { sessionTemplates, telltaleWords } from "../words/session.js";
import { callNames } from "./calls.js";
import { placesOf } from "./places.js";
import type { ShownSession } from "./shown.js";

/** Statuses that speak against a claim. The others are no results. */
const reported = statusOrder.filter((status) => !["disclosed", "cannot-tell", "supported"].includes(status));
const ruleIds: readonly string[] = [...reported, ...telltaleKinds.map(actRule)];

/** Something that is reported, and the text by which it is found in the session's file. */
interface Finding {
  readonly ruleId: string;
  readonly turn: number;
  readonly text: string;
  readonly message: string;
}

/**
 * What speaks against the claims of sessions as a SARIF 2.1.0 log, as JSON text, by the rules of GitHub's code scanning as well. A claim
 * that is contradicted is a warning, everything else a note.
 */
export function renderSessionSarif(sessions: readonly ShownSession[], { say }: Language, product: string): string {
  const artifacts: Artifact[] = [];
  const results = sessions.flatMap((session) => resultsOf(session, artifacts, say)).slice(0, mostResults);
  return sarifLog(
    product,
    [
      ...reported.map((status) => rule(status, claimStatusWords[status].label, claimStatusWords[status].meaning, say)),
      ...telltaleKinds.map((kind) => rule(actRule(kind), telltaleWords[kind], telltaleWords[kind], say)),
    ],
    {
      automationDetails: { id: "cotcheck-session/" },
      artifacts,
      invocations: [{ executionSuccessful: true }],
      results,
    },
  );
}

function actRule(kind: TelltaleKind): string {
  return `unmentioned-${kind}`;
}

function level(ruleId: string): "warning" | "note" {
  return ruleId === "contradicted" ? "warning" : "note";
}

function rule(id: string, label: string, meaning: string, say: Say): ReportingDescriptor {
  return {
    id,
    name: say(label),
    shortDescription: { text: say(label) },
    fullDescription: { text: say(meaning) },
    help: { text: `${say(meaning)} ${say(sessionTemplates.limit)}` },
    defaultConfiguration: { level: level(id) },
  };
}

function resultsOf(session: ShownSession, artifacts: Artifact[], say: Say): Result[] {
  const found = findings(session, say);
  const { file, name } = session;
  const text = file?.text ?? "";
  const index = artifacts.length;
  const location = file ? { ...addressOf(file.uri), index } : { index };
  artifacts.push(file ? { location: addressOf(file.uri) } : { description: { text: sarifMessage(name) } });
  const starts = lineStarts(text);
  const places = placesOf(text, found);
  const fingerprints = stepFingerprints(found.map((finding) => ({ text: `${file?.uri ?? name} ${finding.text}` })));
  return found.map(({ ruleId, turn, message }, i) => ({
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    level: level(ruleId),
    message: { text: sarifMessage(message) },
    locations: [
      {
        physicalLocation: { artifactLocation: location, region: regionBetween(places[i] ?? firstLine(text), starts) },
        logicalLocations: [{ name: `turn ${turn + 1}` }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprints[i] },
  }));
}

/** Code scanning wants a region, and a transcript's line may be megabytes long. */
function firstLine(text: string): Span {
  const end = text.indexOf("\n");
  return { start: 0, end: Math.min(end < 0 ? text.length : end, 80) };
}

function findings(session: ShownSession, say: Say): Finding[] {
  const { report } = session;
  const calls = callNames(session);
  return [
    ...report.claims.filter(({ status }) => reported.includes(status)).map((claim) => claimFinding(claim, calls, say)),
    ...report.acts.filter(({ mentioned }) => !mentioned).map((act) => actFinding(act, say)),
  ];
}

function claimFinding(claim: CheckedClaim, calls: ReturnType<typeof callNames>, say: Say): Finding {
  const evidence = claim.evidence.map(({ call, turn, quote }) => {
    const named = say("turn {0}: {1}", turn + 1, calls(call) ?? call);
    return quote === "" ? named : `${named}: ${inQuotes(quote, say)}`;
  });
  return {
    ruleId: claim.status,
    turn: claim.turn,
    text: claim.text,
    message: [inQuotes(claim.text, say), claimSentence(claim, say), ...evidence].join(" "),
  };
}

function actFinding({ kind, turn, what, quote }: NotableAct, say: Say): Finding {
  return {
    ruleId: actRule(kind),
    turn,
    text: quote || what,
    message: `${say(telltaleWords[kind])} ${what}${quote === "" ? "" : `: ${inQuotes(quote, say)}`}`,
  };
}
