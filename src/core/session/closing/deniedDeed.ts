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
