import { patternOf } from "../../patternOf.js";
import { absences, someAbsence, untouched } from "./absenceForms.js";
import { negation, withoutGoodNegations } from "./clauses.js";
import { completeClaims } from "./completeForms.js";
import { doingClaims } from "./deedClaims.js";
import type { Found } from "./found.js";
import { passedClaims } from "./passedForms.js";
import type { Sentence } from "./prose.js";
import { stateClaims } from "./stateForms.js";
import { objectSubject } from "./subjects.js";

const stating = patternOf("", [
  String.raw`\b(?:found|identified|located|there (?:are|were|is|was)|contains?|contained|returned|returns|shows?|`,
  "showed|total(?:s|ed|led)?|counted|matched|yielded|resulted in|has|have|had|processed|imported|",
  "exported|inserted|affected|deleted|updated|removed|migrated|detected|discovered|retrieved|fetched|",
  "loaded|collected|scanned|analy[sz]ed|reports?|reported|measured|took|averages?|costs?|weighs?|is|",
  String.raw`was|are|were|dropped|improved|reduced|increased|decreased|rose|fell|reached|went|grew|from|to)\b|`,
  "[:=≈]",
]);

/** What the clause claims, by all forms of English. The clause is in lower case. */
export function englishClaims(clause: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  const good = withoutGoodNegations(clause);
  const isUntouched = untouched.some((form) => form.test(clause));
  if (isUntouched) list.push({ kind: "untouched", subject: objectSubject(clause), strong: true });
  if (absences.test(clause))
    list.push({ kind: "checked", subject: "search", strong: true, verb: "search", absence: true });
  else if (someAbsence.test(clause))
    list.push({ kind: "checked", subject: "search", strong: false, verb: "search", absence: true, guess: true });
  list.push(...passedClaims(clause, good, sentence));
  if (!sentence.heading || /[✅✔]/.test(sentence.plain)) {
    list.push(...doingClaims(good, sentence));
    list.push(...stateClaims(clause, good, sentence));
  }
  if (!negation.test(good) && !sentence.heading) list.push(...completeClaims(good, sentence));
  return distinct(list.filter((claim) => !isUntouched || claim.kind === "untouched" || claim.kind === "passed"));
}

function distinct(list: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return list.filter(({ kind, subject, verb = "" }) => {
    const key = `${kind} ${subject} ${kind === "checked" || kind === "works" ? "" : verb}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "32 files still mention moment." */
const plainVerb = patternOf("", [
  String.raw`\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|`,
  String.raw`ten) (?:[\w-]+ ){0,2}?[a-z]+s (?:[\w\ue100-\ue4ff]+ ){0,4}?(?:still |now |do |also )?(?:mention|use|`,
  String.raw`import|reference|call|contain|include|depend|lack|need|match|differ|exist|belong|remain)\b`,
]);

/** Whether a clause states a number of its own, apart from what else it claims. */
export function statesNumber(clause: string): boolean {
  return (
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/.test(clause) &&
    (stating.test(clause) || plainVerb.test(clause)) &&
    !negation.test(clause.replace(/\bno (?:more|fewer|less) than\b/g, ""))
  );
}
