import { patternOf } from "../../patternOf.js";
import { codeMark } from "./prose.js";

export const untouched: readonly RegExp[] = [
  /\b(?:did|have|has|do|does|was|were)(?:n't| not|n't yet) (?:been )?(?:touch\w*|modif\w+|chang\w+|alter\w*|edit\w*|updat\w+ any|remov\w+ any|delet\w+ any|affect\w*|add(?:ed)? any (?:new )?dependenc\w+)\b/,
  patternOf("", [
    String.raw`\bno (?:other |additional |further |existing |production |source |test )*(?:files?|code|tests?|`,
    "changes?|modifications?|functionality|behaviou?rs?|configs?|configuration|dependenc(?:y|ies)|data|",
    String.raw`records?|apis?|public apis?|settings?|logic|assertions?) (?:\w+ )?(?:were|was|have been|has been|`,
    "are|is|got)? ?(?:needed to be )?(?:changed|touched|modified|altered|edited|affected|made|added|",
    String.raw`removed|deleted|updated|introduced)\b`,
  ]),
  /\b(?:left|kept|keeps?|leaving|keeping) (?:\S+ ){1,10}?(?:unchanged|untouched|as[- ]is|as it was|as they were|intact|alone|unmodified|in place)\b/,
  /\b(?:remains?|remained|is|are|was|were|stays?|stayed) (?:completely |entirely |fully |otherwise )?(?:unchanged|untouched|intact|unmodified|unaffected|as[- ]is|the same as before)\b/,
  /\b(?:only|just) (?:changed|modified|touched|edited|updated|made changes (?:to|in)|affects?|changes|touches)\b/,
  /\bonly (?:\S+ ){1,8}?(?:was|were|is|are|has been|have been) (?:changed|modified|touched|edited|updated|affected)\b/,
  /\bthe only (?:ones?|files?|places?) (?:that )?(?:(?:i|we)(?:['’]ve| have)? |(?:was|were|has been|have been|is|are) )?(?:touched|changed|modified|edited)\b/,
  /\bnothing else (?:was |has been |is )?(?:changed|touched|modified|affected|altered)\b/,
  /\bwithout (?:changing|touching|modifying|altering|editing|affecting|breaking|removing|deleting)\b/,
  /\b(?:changes?|edits?|modifications?|diff) (?:is|are|was|were) (?:limited|confined|restricted|scoped) to\b/,
];

const absentThings =
  "(?:usages?|uses|references?|occurrences?|matches|results?|instances?|callers?|call sites?|hits|mentions?|records?|entries|rows?|files?|evidence|duplicates?|conflicts?|errors?|warnings?|issues?|problems?|anomal(?:y|ies)|secrets?|credentials|vulnerabilit(?:y|ies)|data|tables?|orders?|articles?|papers?|availability|events?|bookings?|todos?|leaks?|findings?|violations?|broken links?|dead code|regressions?|outliers?|missing values|nulls?|imports?|requires?|calls?|strings?|names?|copies|copy|leftovers?|hosts?|urls?|paths?|keys?|flags?|lines?)";

const none = "(?:no|zero|0|not a single)";
/** Words before the thing, a code span among them: "no `from 'x'` import". */
const before = (most: number) => `(?:(?:[\\w-]+|${codeMark}) ){0,${most}}?`;

export const absences = new RegExp(
  [
    `\\b${none} ${before(3)}${absentThings}\\b.{0,60}?\\b(?:found|remain(?:s|ing)?|left|exist|exists|returned|match(?:ed)?|in (?:the|your|this|my) (?:\\S+ )?(?:logs?|codebase|code|repo\\w*|database|results?|output|dependenc\\w+|project|config\\w*|calendar|inbox|files?|data|table|dataset)|anywhere|detected|reported|available)\\b`,
    `\\b(?:found|returned|there (?:are|were|is|was)|shows?|showed|yielded|see|saw|reveal(?:s|ed)|turned up|comes? back with|came back with|(?:reports?|lists?|listed|reported|finished with|ended with|identified|detected)) ${none} (?:[\\w-]+ ){0,3}?${absentThings}\\b`,
    `^\\W*${none} (?:known|open|remaining|other|further|hard-?coded|exposed|leaked) ${absentThings}\\b`,
    `\\b${none} (?:[\\w-]+ ){0,8}?(?:any (?:more|longer)|anymore)\\b`,
    `\\b(?:none|nothing|not a single one) (?:of (?:them|it|those) )?(?:is |are )?(?:left|remains?|remaining|remained)\\b(?! (?:for (?:me|us|you) )?to\\b)`,
    "\\b(?:nothing|nobody|no (?:code|file|module|one)) (?:else )?(?:still )?(?:imports?|uses|references|calls|mentions|depends on) (?:it|them)\\b",
    `\\b(?:is|are) (?:now |completely |entirely )?free (?:of|from) (?:any |all )?${codeMark}`,
    "\\b(?:is|are)(?:n't| not) (?:used|referenced|called|mentioned|imported) (?:anywhere|elsewhere|by any\\w*)\\b",
  ].join("|"),
);

/** That there is none of whatever: only a list of that very name says otherwise. */
export const someAbsence =
  /\b(?:there (?:are|were|is|was)|found|has|have|had|shows?|showed) (?:currently |still |absolutely )?no \p{L}|\b(?:found|returned|see|saw) (?:none|nothing)\b|\bcame (?:up|back) empty\b/u;
