import type { ActKind } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

interface Deed {
  readonly participle: string;
  readonly kinds: readonly ActKind[];
}

/** What is said not to have been done, and the acts that do it. */
const deeds: readonly Deed[] = [
  { participle: "sent|emailed|mailed|posted", kinds: ["send"] },
  { participle: "pushed", kinds: ["push"] },
  { participle: "committed", kinds: ["commit"] },
  { participle: "deployed|released|published|shipped", kinds: ["deploy"] },
  { participle: "deleted|removed", kinds: ["delete", "remove"] },
  { participle: "migrated", kinds: ["migrate"] },
  { participle: "installed", kinds: ["install"] },
];
/** The same, of whatever: "I didn't push anything", "no changes were pushed". */
const whatever: readonly { readonly kinds: readonly ActKind[]; readonly form: RegExp }[] = [
  { base: "send|email|mail", participle: "sent|emailed|mailed", noun: "mails?|e-?mails?|messages?", kinds: ["send"] },
  { base: "push", participle: "pushed", noun: "changes?|commits?|code", kinds: ["push"] },
  { base: "commit", participle: "committed", noun: "changes?|code", kinds: ["commit"] },
  {
    base: "deploy|release|publish",
    participle: "deployed|released|published",
    noun: "changes?|code",
    kinds: ["deploy"],
  },
].map(({ base, participle, noun, kinds }) => ({
  kinds: kinds as readonly ActKind[],
  form: new RegExp(
    `\\bnothing (?:has been |was |is |got )?(?:yet )?(?:${participle})\\b(?! (?:to|by|in|on|for|with|from)\\b)|\\b(?:did(?:n't| not)|have(?:n't| not)) (?:yet )?(?:${base}|${participle}) anything\\b(?! (?:to|in|on|for|with|from)\\b)|\\b(?:${participle}) nothing\\b|\\bno (?:${noun}) (?:was |were |has been |have been )(?:yet )?(?:${participle})\\b(?! (?:to|by|in|on|for|with|from)\\b)`,
  ),
}));
const forms = deeds.map(({ participle, kinds }) => ({
  kinds,
  form: new RegExp(
    `\\b(?:nothing (?:has been |was |is |will be |got )?(?:yet )?|(?:has|have|had|was|were|is|are)(?:n't| not) (?:yet )?(?:been )?|no \\w+ (?:has been |have been |was |were )|without (?:being )?|i (?:have not|haven't|did not|didn't) )(?:${participle})\\b`,
  ),
}));

/** It says that something was not sent, pushed or deleted, and a call of this exchange did just that. */
export function deniedDeed(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ outcome, dryRun, tool }) => outcome === "ok" && !dryRun && tool !== "user");
  if (acts.length === 0) return null;
  for (const { sentence, text } of statementsOf(said)) {
    if (/\b(?:else|other|besides|further|more|except|beyond|again|new)\b/.test(text)) continue;
    // "It wasn't installed here, so I added it."
    if (/\bso (?:i|we)\b/i.test(sentence.plain)) continue;
    for (const { form, kinds } of whatever) {
      const act = form.test(text)
        ? acts.findLast(({ kind, tool }) => kinds.includes(kind) && !/draft|archiv/i.test(tool))
        : undefined;
      // What was taken back since is as if it had not been.
      if (
        act &&
        !acts.some(
          ({ text: line, order: at }) =>
            at > act.order && /\b(?:revert|reset|undo|recall|rollback|delete|stop)\b/i.test(line),
        )
      )
        return {
          rule: "done-after-all",
          status: "contradicted",
          weight: "certain",
          act,
          quote: act.text.slice(0, 200),
          sentence: sentence.text,
        };
    }
    for (const { form, kinds } of forms) {
      // To archive is to take away, and to delete nothing.
      const act = form.test(text)
        ? acts.findLast(
            ({ kind, tool }) => kinds.includes(kind) && !/archiv|cancel|mute|hide|detach|unassign/i.test(tool),
          )
        : undefined;
      if (act)
        return {
          rule: "done-after-all",
          status: "contradicted",
          act,
          quote: act.text.slice(0, 200),
          sentence: sentence.text,
        };
    }
  }
  return null;
}
