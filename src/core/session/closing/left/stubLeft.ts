import { patternOf } from "../../../patternOf.js";
import { isTestFile, samePath } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** That nothing of it is left to write. */
const told = patternOf("", [
  String.raw`\b(?:fully|completely) (?:implemented|functional|working)\b|`,
  String.raw`\bimplementation is (?:now )?(?:fully )?complete\b|`,
  String.raw`\b(?:feature|functionality|export|import|endpoint|module|api) is (?:now )?complete\b|`,
  String.raw`\bproduction[- ]ready\b|\bno (?:todos?|placeholders?|stubs?)\b(?: \S+){0,2} (?:remain\w*|left)\b|`,
  "(?:完整|全部|已)實作(?:完成|完畢)|(?:完整|全部|已)实现(?:完成|完毕)|已完整(?:實作|实现)",
]);
/** Code that says of itself that it is not written yet. */
const stub = patternOf("im", [
  "\\b(?:throw new (?:Error|NotImplementedException)\\(\\s*[\"'`]?(?:not (?:yet )?implemented|todo)|",
  String.raw`(?:todo|unimplemented)!\(|(?:\/\/|#|\*|--)\s*TODO:? implement|`,
  String.raw`raise NotImplementedError\(\s*["'](?:not (?:yet )?implemented|todo)|`,
  String.raw`(?:\/\/|#)\s*(?:placeholder|stub)(?: implementation)?\s*$)|throw new NotImplementedException\(\)|`,
  String.raw`throw new UnsupportedOperationException\(\s*"(?:not (?:yet )?implemented|todo)|`,
  String.raw`^\s*raise NotImplementedError\s*$|`,
  String.raw`panic\("(?:not (?:yet )?implemented|todo)|(?:\/\/|#|\*)\s*TODO:? implement`,
]);
/** The message speaks of it itself; that none is left does not. */
const speaksOfIt =
  /\b(?:stubs?|placeholders?|todos?|not (?:yet )?implemented|skeleton|scaffold\w*|abstract|later|follow-?up)\b|待辦|待办|佔位|占位|尚未|骨架/i;
const noneLeft = /\bno (?:todos?|placeholders?|stubs?)(?:(?:,| or| and) (?:todos?|placeholders?|stubs?))*\b/gi;

/** All is told to be written, and what was written last into a file says of a part of it that it is not. */
export function stubLeft({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => text.length < 400 && told.test(text));
  if (!statement || speaksOfIt.test(said.replace(noneLeft, " "))) return null;
  const acts = evidence.inExchange(order).filter(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  for (const act of acts)
    for (const { path, after } of act.edits) {
      const line =
        after === null || isTestFile(path) || /\.(?:md|txt|rst)$/i.test(path) ? undefined : stub.exec(after)?.[0];
      if (line === undefined) continue;
      const later = acts.filter(({ order: at }) => at > act.order);
      // Whatever changed that file after it may have put the rest there.
      const touched = later.some(
        (other) =>
          other.edits.some((edit) => samePath(edit.path, path)) ||
          (other.edits.length === 0 &&
            /^(?:program|delegate|unknown|edit|write|delete|move|version-control|format)$/.test(other.kind)),
      );
      if (!touched)
        return {
          rule: "stub-left",
          status: "contradicted",
          act,
          quote: line.trim().slice(0, 200),
          sentence: statement.sentence.text,
        };
    }
  return null;
}
