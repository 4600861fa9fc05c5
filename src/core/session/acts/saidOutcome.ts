import { patternOf } from "../../patternOf.js";
import type { ActKind, Outcome } from "./act.js";
import type { Told } from "./told.js";

interface Saying {
  readonly kind: ActKind;
  readonly outcome: Outcome;
  readonly line: RegExp;
}

/** What the usual programs print of what they did; the first that is found decides. */
const sayings: readonly Saying[] = [
  {
    kind: "commit",
    outcome: "failed",
    line: patternOf("i", [
      String.raw`\bAborting commit\b|`,
      String.raw`^(?:husky - |pre-commit hook).{0,80}\b(?:failed|exited with code)|\.{3,}Failed\s*$|^- hook id: |`,
      "^fatal: |^error: (?:pathspec|Committing is not possible)",
    ]),
  },
  { kind: "commit", outcome: "ok", line: /^\[[^\]\s]+(?: \(root-commit\))? [0-9a-f]{7,40}\]/ },
  // The status after a commit says the same, as it should.
  {
    kind: "commit",
    outcome: "failed",
    line: /^(?:nothing to commit|nothing added to commit|no changes added to commit)/i,
  },
  {
    kind: "push",
    outcome: "failed",
    line: /^\s*! \[(?:remote )?rejected\]|^error: (?:failed to push|src refspec)|^fatal: |pre-receive hook declined/,
  },
  {
    kind: "push",
    outcome: "ok",
    line: /^\s*[*+ ]?\s*(?:\[new (?:branch|tag)\]|[0-9a-f]{7,}\.\.\.?[0-9a-f]{7,})\s+\S+\s+->|^Everything up-to-date/,
  },
  {
    kind: "pull-request",
    outcome: "failed",
    line: /\bcreate failed\b|^(?:GraphQL|error|fatal|failed)\b|\bcould not (?:create|open|merge)\b/i,
  },
  { kind: "pull-request", outcome: "ok", line: /https?:\/\/\S+\/(?:pull|merge_requests)\/\d+/ },
  {
    kind: "build",
    outcome: "ok",
    line: /^\[100%\] Built target|^(?:\[INFO\] )?BUILD SUCCESS|\bbuild succeeded\b|\bBuild (?:completed|finished) successfully\b|^Successfully (?:built|tagged)/i,
  },
  {
    kind: "deploy",
    outcome: "failed",
    line: patternOf("i", [
      String.raw`\b(?:deployment|rollout|release|deploy|publish|upgrade)\b.{0,60}\b(?:failed|timed out|`,
      String.raw`was rolled back|aborted|exceeded its progress deadline)\b|`,
      "^(?:│ )?(?:Error from server|Error: |error: timed out waiting|UPGRADE FAILED|CREATE_FAILED|",
      String.raw`ROLLBACK_COMPLETE|npm ERR! code E\d+|npm error code E\d+)|ImagePullBackOff|CrashLoopBackOff`,
    ]),
  },
  {
    kind: "deploy",
    outcome: "ok",
    line: /\bsuccessfully rolled out\b|^Apply complete!|\bdeployed (?:successfully|to)\b|\b(?:deployment|deploy|release) (?:complete|completed|succeeded|successful|is live)\b|^\+ \S+@\d|\bis now live\b|^(?:Deployed|Released|Published) /i,
  },
  {
    kind: "deploy",
    outcome: "pending",
    line: /\b(?:deployment|rollout|build|release) (?:is )?(?:in progress|queued|pending|started)\b|^Waiting for (?:deployment|rollout)/i,
  },
  {
    kind: "migrate",
    outcome: "failed",
    line: patternOf("i", [
      String.raw`\b(?:migration|migrate)\b.{0,80}\b(?:failed|error|aborted|rolled back)\b|^(?:ERROR|FATAL|Error):? |`,
      String.raw`^[\w.]{0,80}(?:Error|Exception)\b\s*[:(]|^Traceback \(most recent call last\)|`,
      String.raw`\bnot all migrations (?:were |have been )?applied\b|Can't locate revision`,
    ]),
  },
  {
    kind: "migrate",
    outcome: "ok",
    line: /\bApplying \S+\.{3} OK|\bRunning upgrade\b|\b(?:migrations?|schema)\b.{0,60}\b(?:applied|completed|successful\w*|up to date|in sync)\b|^== .*migrated/i,
  },
  {
    kind: "install",
    outcome: "failed",
    line: /^(?:npm (?:ERR!|error)|ERROR: |error: |E: |No matching distribution|Could not find a version)/i,
  },
  {
    kind: "install",
    outcome: "ok",
    line: /^(?:added|changed|up to date|removed) ?\d* ?packages?|^Successfully installed|^Requirement already satisfied|^Resolved \d+ packages|^Setting up /i,
  },
];

export function saidOutcome(kind: ActKind, { output }: Told): { outcome: Outcome; quote: string } | null {
  for (const saying of sayings) {
    if (saying.kind !== kind) continue;
    const line = output.lines.find((text) => text.length < 500 && saying.line.test(text));
    if (line !== undefined) return { outcome: saying.outcome, quote: line.trim() };
  }
  return null;
}
