import { patternOf } from "../../patternOf.js";
import type { Found } from "./found.js";
import type { Sentence } from "./prose.js";
import { checkSubjects } from "./subjects.js";

const completes: readonly RegExp[] = [
  /^(?:✅ ?|✔ ?|🎉 ?)*(?:all )?(?:done|finished|completed?)\b(?! (?:list|guide|example|the following|when))/,
  patternOf("", [
    String.raw`\b(?:tasks?|implementation|work|feature|refactor\w*|everything|setup|set-up|request|project|job|`,
    "analysis|upgrade|conversion|integration|steps?|items?|requirements?|todos?|phases?|changes|review|",
    String.raw`audit|cleanup|migration|requested \w+)\b(?: \S+){0,4}? (?:is|are|was|were|has been|have been|`,
    "'s) (?:now |all |fully |100% |successfully )*(?:complete|completed|done|finished|in place|",
    String.raw`implemented|ready|met|satisfied|covered|handled)\b`,
  ]),
  /\b(?:i|we)(?:'ve| have)? (?:now |successfully |fully )*(?:completed|finished|done|wrapped up|covered|handled)\b/,
  /\b(?:successfully|fully) (?:completed|implemented|finished|executed)\b/,
  /\beverything (?:is|has been|was|works|'s) (?:now )?(?:done|complete|in place|set|set up|ready|working|updated|configured|in order|good)\b/,
  /\b100% (?:complete|done)\b/,
];

const allOf = patternOf("", [
  String.raw`\b(?:all|every|each|both)(?: one)? (?:of )?(?:the |these |those |your |my |our )?(?:\d+ |two |`,
  String.raw`three |four |five |six |seven |eight |nine |ten |eleven |twelve )?(?:[a-z][\w'-]* ){1,4}?(?:are |`,
  "were |was |is |have been |has been |have |has |now |got )*(done|complete|completed|finished|",
  "in place|handled|covered|included|updated|converted|migrated|processed|checked|reviewed|read|",
  "verified|fixed|implemented|addressed|created|removed|deleted|sent|loaded|imported|exported|",
  "translated|documented|renamed|replaced|uploaded|downloaded|analy[sz]ed|summari[sz]ed|retrieved|",
  String.raw`fetched|tested|present|accounted for|satisfied|met)\b(?! by\b)`,
]);

/** "All 6 modules now have docstrings." */
const allHave = patternOf("", [
  String.raw`\b(?:all|every|each|both)(?: one)? (?:of )?(?:the |these |those |your |my |our )?(?:\d+ |two |`,
  "three |four |five |six |seven |eight |nine |ten |eleven |",
  String.raw`twelve )(?:[a-z][\w'-]* ){1,3}?(?:now )?(have|has|include|contain|use|support|follow|import|`,
  String.raw`point to|carry)\b|\b(?:all|every|each|both) (?:of )?(?:the |these |`,
  String.raw`those )?(?:[a-z][\w'-]* ){1,3}?now (have|has|include|contain|use|support|follow|import|point to|`,
  String.raw`carry)\b`,
]);

export function completeClaims(good: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  const all = allOf.exec(good) ?? allHave.exec(good);
  if (all && checkSubjects(good.slice(0, all.index + all[0].length), sentence).every((name) => name === "checks"))
    list.push({ kind: "complete", subject: "thing", strong: true, verb: all[1] ?? all[2] });
  else if (completes.some((form) => form.test(good))) list.push({ kind: "complete", subject: "task", strong: false });
  return list;
}
