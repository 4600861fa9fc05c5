import { patternOf } from "../../patternOf.js";
import { negation } from "./clauses.js";
import type { Found } from "./found.js";
import { generally } from "./passedForms.js";
import { type Sentence, codeMark } from "./prose.js";
import { checkSubjects, objectSubject } from "./subjects.js";

const workVerbs =
  "(?:work|works|working|worked|imports?|imported|parses?|boots?|validates?|resolves?|function|functions|functioning|functioned|behaves?|behaving|behaved|renders?|rendered|rendering|loads?|loaded|displays?|displayed|responds?|responded|runs?|running|operates?|operating|starts?|plays?|connects?|submits?|shows? up|appears?|animates?|scrolls?|prints?|looks?|looked)";

const well =
  "(?:correctly|properly|right|good|as expected|as intended|as it should|perfectly|flawlessly|fine|great|(?<!\\bas )well|end[- ]to[- ]end|smoothly|reliably|successfully|as designed|clean|beautifully|nicely|like a charm|in all (?:cases|browsers)|across all \\w+|both ways)";

const worksWell = new RegExp(`\\b${workVerbs}\\b(?: [\\w'-]+| ${codeMark}){0,5}? ${well}\\b`);

const isUp = patternOf("", [
  String.raw`\b(?:is|are|it's|that's|'s) (?:now |fully |up and |all |back |confirmed |already )*(?:working|`,
  "functional|operational|online|live|up|running|healthy|reachable|accessible|up and running|",
  String.raw`good to go)\b(?! (?:to (?!speed)|(?<!live )on|towards|toward|directory|tree|out|through|copy|draft|`,
  "example|for grabs))",
]);

const barelyWorks = patternOf("", [
  String.raw`\b(?:now|everything|all of it) works\b(?! (?:by|like|via|through|as follows|together|the same|`,
  String.raw`similarly|because|only))|\b(?:it|fix|feature|code|app|script|page|endpoint|flow|login|command|build|`,
  String.raw`integration|setup|solution) works(?: now| again)?\s*[.!✅]*$|^works(?: now| again)?\s*[.!✅]*$|`,
  String.raw`\bconfirmed working\b|[\ue100-\ue4ff] (?:now |still |`,
  String.raw`also )?works\b(?! (?:by|like|via|through|as|the|only|when|if|too|either))|`,
  String.raw`\bworking (?:correctly|properly|as expected|perfectly|end-to-end|now|again)\b|`,
  String.raw`\bfully (?:functional|working|operational)\b`,
]);

const checkWorks =
  /\b(?:builds?|compilation|tests?|suite|lint(?:er|ing)?|type[- ]?check(?:er|ing)?|ci|pipeline) (?:now |again )*works?\b/;

/** "The response carries the `X-RateLimit` header." */
const carriesHeader = new RegExp(
  `\\b(?:response|server|endpoint|api|it)\\b.{0,30}\\b(?:carries|has|contains|returns|includes|sends|sets)\\b.{0,30}${codeMark} headers?\\b`,
);

/** "All five mirrors answer on 443", "the shop answers normally". */
const replies =
  /\b(?:all|every|each|both)\b(?: [\w-]+){0,4} (?:answers?|answered|responds?|responded|replies|replied)\b|\b(?:answers?|responds?|replies) (?:normally|again|fine|ok)\b/;

/** "The script ran without errors." */
const cleanRun =
  /\b(?:executes?|executed|runs?|ran|completes?|completed|finishe[sd]|exits?|exited) (?:without (?:any )?(?:errors?|issues?|problems?|exceptions?|failures?)|clean(?:ly)?|with(?: exit)? (?:code|status) 0)\b/;

const describes =
  /\b(?:how|why)\b.{0,40}\bworks?\b|\b(?:this|that|which) works\b(?! (?:now|again|correctly|as|perfectly|fine))|\bworks by\b|\bthe way\b.{0,30}\bworks\b/;

const answers = patternOf("", [
  String.raw`\b(?:returns?|returned|responds? with|responded with|gives?|gave|got|yields?|`,
  String.raw`serves?)\b(?: \w+){0,3} (?:http )?([1-5]\d\d)\b(?= ?(?:$|[.,;:!)✅]|`,
  "(?:ok|created|not|status|for|on|as|with|and|from|when|in|to|responses?|codes?|errors?|internal|",
  String.raw`unauthori[sz]ed|forbidden|bad|now|again)\b))|`,
  String.raw`(?:→|->|=>|status(?: code)?:?) ?(?:http )?[1-5]\d\d(?: ok)?\b`,
]);

/** "It looks good" of a page is seen; of a change it is an opinion. */
const pageNouns =
  /\b(?:page|ui|layout|screen|browser|component|button|modal|theme|mode|mobile|desktop|chart|website|app|design|form|menu|render\w*)\b/;

/** A status is reported of a route that was asked; of anything else it may be how things are. */
const asked =
  /\b(?:now|verified|confirmed|tested|checked|correctly|as expected|get|post|put|delete|curl|endpoints?|routes?|api|requests?|server|health|login|url)\b|\/[a-z]/;

const nolonger =
  /\bnolonger (?:crash\w*|fail\w*|throw\w*|error\w*|hang\w*|break\w*|leak\w*|occur\w*|happen\w*|appear\w*|reproduc\w*|times? out|duplicat\w*|los\w+|block\w*|flicker\w*|return\w*|show\w*|trigger\w*|produc\w*|raise\w*)\b/;

const gone = patternOf("", [
  String.raw`\b(?:bugs?|issues?|errors?|problems?|crash(?:es)?|leaks?|warnings?|failures?|regressions?|`,
  String.raw`conflicts?|race condition|deadlock|flak\w+|vulnerabilit\w+)\b(?: \S+){0,6}? (?:is|are|has been|`,
  "have been|was|were|should be)? ?(?:now )?(?:gone|fixed|resolved|solved|addressed|eliminated|",
  String.raw`corrected)\b`,
]);

export function stateClaims(clause: string, good: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  if (nolonger.test(good)) list.push({ kind: "fixed", subject: "bug", strong: true });
  if (negation.test(good.replace(/\bwithout (?:any )?(?:hitches|trouble)\b/g, ""))) return list;
  if (gone.test(good)) list.push({ kind: "fixed", subject: "bug", strong: false });
  if (describes.test(good) || generally.test(good) || /\bworking (?:tree|copy|directory)\b/.test(good)) return list;
  const well2 = worksWell.exec(good);
  const up = isUp.exec(good);
  const bare =
    barelyWorks.exec(good) ??
    replies.exec(good) ??
    (checkSubjects(clause, sentence).length === 0 ? cleanRun.exec(clause) : null);
  const status = answers.exec(good) ?? carriesHeader.exec(good);
  if (well2 || up || bare || status) {
    const named = checkSubjects(clause, sentence);
    const check = named.find((name) => name !== "checks" && name !== "coverage");
    // A build that works is one that passes.
    if (bare && check && checkWorks.test(good)) return [...list, { kind: "passed", subject: check, strong: true }];
    if (
      well2 &&
      named.some((name) => name === "tests" || name === "build" || name === "lint" || name === "types") &&
      /\b(?:runs?|running|ran)\b/.test(well2[0])
    )
      return list;
    if (well2 && !up && !bare && !status && /^look/.test(well2[0]) && !pageNouns.test(sentence.plain.toLowerCase()))
      return list;
    const seen =
      well2 !== null && /^(?:looks?|looked|renders?|rendered|displays?|displayed|appears?|animates?)/.test(well2[0]);
    const subject = status ? "endpoint" : seen ? "page" : objectSubject(clause);
    const live =
      up !== null && /\b(?:live|online|deployed)\b/.test(up[0]) && subject !== "server" && subject !== "page";
    list.push({
      kind: live ? "deployed" : "works",
      subject: live ? "deployment" : subject,
      strong:
        well2 !== null ||
        up !== null ||
        bare !== null ||
        (status !== null && asked.test(`${clause} ${sentence.codes.join(" ").toLowerCase()}`)),
    });
  }
  return list;
}
