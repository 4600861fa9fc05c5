import type { Computation } from "../../run/computation.js";
import { assertedIn, retracting } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import { yesOrNoAnswers } from "./yesOrNo.js";

interface Liars {
  /** Whether each tells the truth. */
  readonly right: ReadonlyMap<string, boolean>;
  /** Of whom each speaks, and what it says: that they tell the truth. */
  readonly says: ReadonlyMap<string, { readonly of: string; readonly truth: boolean }>;
  readonly asked: string;
  /** What the solution says of each. */
  readonly stated: ReadonlyMap<string, boolean>;
}

const name = String.raw`\p{Lu}\p{L}{1,20}`;
const verb = "(?:tells? the truth|lies)";
const given = new RegExp(`^(?<who>${name}) (?:says (?<of>${name}) )?(?<verb>${verb})$`, "u");
const question = new RegExp(String.raw`\bDoes (?<asked>${name}) tell the truth\?`, "u");

/** Who says of whom that they lie: whether each tells the truth. What follows rightly from a mistake before it is no mistake of its own; the answer is held against the truth alone. */
export const truthTellers: PuzzleKind<Liars> = {
  read(prompt) {
    const asking = question.exec(prompt);
    if (!asking?.groups || prompt.slice(asking.index + asking[0].length).match(question)) return null;
    const story = prompt.slice(0, asking.index).replace(/^[\s\S]*?question: ?/i, "");
    const right = new Map<string, boolean>();
    const says = new Map<string, { of: string; truth: boolean }>();
    for (const sentence of story.split(".").map((part) => part.trim())) {
      if (sentence === "") continue;
      const { who, of, verb: said } = given.exec(sentence)?.groups ?? {};
      if (who === undefined || right.has(who)) return null;
      const truth = said !== "lies";
      const other = of === undefined ? true : right.get(of);
      if (other === undefined) return null;
      right.set(who, truth === other);
      if (of !== undefined) says.set(who, { of, truth });
    }
    const { asked } = asking.groups;
    return right.has(asked) ? { right, says, asked, stated: new Map() } : null;
  },
  follow,
};

const reported = new RegExp(
  String.raw`\b${name} (?:says|said|claims|states)(?: that)? ${name} (?:${verb}|is lying|is telling the truth|is truthful|is a liar)`,
  "gu",
);
const statement = new RegExp(
  String.raw`(?<![\p{L}'’])(?<who>${name})(?: |: )(?<said>tells the truth|is telling the truth|is truthful|is a truth-teller|must be telling the truth|lies|is lying|is a liar|must be lying|tells the lie|tells a lie|does not tell the truth|doesn['’]t tell the truth|does not lie|doesn['’]t lie|is not lying)(?![\p{L}-])`,
  "gu",
);
/** Before a name: nothing is stated of it. */
const open =
  /\b(?:if|whether|does|is|or|unless|says?|claims?|suppos(?:e|ing)|assum(?:e|ing)|mean|imply|implies|until|when)(?: that)?\s*$/i;
const truthful =
  /^(?:tells the truth|is telling|is truthful|is a truth|must be telling|does not lie|doesn['’]t lie|is not lying)/;

function follow(step: string, before: Liars): Followed<Liars> {
  const { right, says } = before;
  const stated = new Map(before.stated);
  const computations: Computation[] = [];
  if (retracting.test(step)) return { computations, state: before };
  for (const { text, start } of assertedIn(step)) {
    if (/\?\W*$/.test(text)) continue;
    const own = text.replace(reported, (words) => " ".repeat(words.length));
    for (const match of own.matchAll(statement)) {
      const { who = "", said = "" } = match.groups ?? {};
      const truth = right.get(who);
      if (truth === undefined || open.test(own.slice(Math.max(0, match.index - 20), match.index))) continue;
      const tells = truthful.test(said);
      const heard = says.get(who);
      const other = heard && stated.get(heard.of);
      const follows = heard && other !== undefined ? (other === heard.truth) === tells : stated.get(who) === tells;
      const holds = tells === truth;
      if (holds || !follows)
        computations.push({
          claim: match[0],
          holds,
          expected: `${who} ${truth ? "tells the truth" : "lies"}`,
          span: { start: start + match.index, end: start + match.index + match[0].length },
        });
      stated.set(who, tells);
    }
  }
  const answers = yesOrNoAnswers(step, right.get(before.asked) ?? false);
  return { computations: [...computations, ...answers], state: { ...before, stated } };
}
