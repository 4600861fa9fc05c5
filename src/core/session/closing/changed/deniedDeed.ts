import type { Act, ActKind } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

interface Deed {
  readonly participle: string;
  readonly kinds: readonly ActKind[];
}

/** A deed that may be denied of whatever there is. */
interface DeedOnAnything extends Deed {
  readonly base: string;
  readonly noun: string;
}

const ofAnything: readonly DeedOnAnything[] = [
  { base: "send|email|mail", participle: "sent|emailed|mailed", noun: "mails?|e-?mails?|messages?", kinds: ["send"] },
  { base: "push", participle: "pushed", noun: "changes?|commits?|code", kinds: ["push"] },
  { base: "commit", participle: "committed", noun: "changes?|code", kinds: ["commit"] },
  {
    base: "deploy|release|publish",
    participle: "deployed|released|published",
    noun: "changes?|code",
    kinds: ["deploy"],
  },
];
const ofSomething: readonly Deed[] = [
  { participle: "sent|emailed|mailed|posted", kinds: ["send"] },
  { participle: "pushed", kinds: ["push"] },
  { participle: "committed", kinds: ["commit"] },
  { participle: "deployed|released|published|shipped", kinds: ["deploy"] },
  { participle: "deleted|removed", kinds: ["delete", "remove"] },
  { participle: "migrated", kinds: ["migrate"] },
  { participle: "installed", kinds: ["install"] },
];

interface Denial {
  /** Words by which it is said not to have been done. */
  readonly form: RegExp;
  /** The acts that do it, */
  readonly kinds: readonly ActKind[];
  /** but by tools of these names, which do something else. */
  readonly spared: RegExp;
  /** One such act refutes it, unless it was taken back. */
  readonly certain: boolean;
}

const denials: readonly Denial[] = [
  // "I didn't push anything", "no changes were pushed".
  ...ofAnything.map(({ base, participle, noun, kinds }) => ({
    form: new RegExp(
      `\\bnothing (?:has been |was |is |got )?(?:yet )?(?:${participle})\\b(?! (?:to|by|in|on|for|with|from)\\b)|\\b(?:did(?:n't| not)|have(?:n't| not)) (?:yet )?(?:${base}|${participle}) anything\\b(?! (?:to|in|on|for|with|from)\\b)|\\b(?:${participle}) nothing\\b|\\bno (?:${noun}) (?:was |were |has been |have been )(?:yet )?(?:${participle})\\b(?! (?:to|by|in|on|for|with|from)\\b)`,
    ),
    kinds,
    spared: /draft|archiv/i,
    certain: true,
  })),
  // To archive is to take away, and to delete nothing.
  ...ofSomething.map(({ participle, kinds }) => ({
    form: new RegExp(
      `\\b(?:nothing (?:has been |was |is |will be |got )?(?:yet )?|(?:has|have|had|was|were|is|are)(?:n't| not) (?:yet )?(?:been )?|no \\w+ (?:has been |have been |was |were )|without (?:being )?|i (?:have not|haven't|did not|didn't) )(?:${participle})\\b`,
    ),
    kinds,
    spared: /archiv|cancel|mute|hide|detach|unassign/i,
    certain: false,
  })),
];

/** It says that something was not sent, pushed or deleted, and a call of this exchange did just that. */
export function deniedDeed({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ outcome, dryRun, tool }) => outcome === "ok" && !dryRun && tool !== "user");
  if (acts.length === 0) return null;
  for (const { sentence, text } of statements) {
    if (/\b(?:else|other|besides|further|more|except|beyond|again|new)\b/.test(text)) continue;
    // "It wasn't installed here, so I added it."
    if (/\bso (?:i|we)\b/i.test(sentence.plain)) continue;
    for (const { form, kinds, spared, certain } of denials) {
      if (!form.test(text)) continue;
      const act = acts.findLast(({ kind, tool }) => kinds.includes(kind) && !spared.test(tool));
      if (!act || (certain && (isTakenBack(act, acts) || stillWaits(act, acts, evidence)))) continue;
      return {
        rule: "done-after-all",
        status: "contradicted",
        ...(certain && { weight: "certain" }),
        act,
        quote: act.text.slice(0, 200),
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** It was asked for, and the last look says that it waits for someone, or has not begun. */
const stillWaits = ({ order }: Act, acts: readonly Act[], evidence: Evidence): boolean => {
  const look = acts.findLast((act) => act.order > order && (act.kind === "lookup" || act.kind === "deploy"));
  return (
    look !== undefined && /\b(?:waiting|pending|queued|action_required|scheduled)\b/i.test(evidence.outputOf(look).text)
  );
};

/** What was taken back since is as if it had not been. */
const isTakenBack = ({ order }: Act, acts: readonly Act[]): boolean =>
  acts.some(({ text, order: at }) => at > order && /\b(?:revert|reset|undo|recall|rollback|delete|stop)\b/i.test(text));
