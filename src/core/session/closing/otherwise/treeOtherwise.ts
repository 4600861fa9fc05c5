import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const told =
  /\b(?:working (?:tree|directory)|git status)(?: is| was|:)?(?: now)?:? clean\b|\bnothing (?:left )?to commit\b/i;
const dirty =
  /^\s*(?:Changes not staged for commit:|Changes to be committed:|Unmerged paths:|no changes added to commit\b.*|Untracked files:)/;

/** The working tree is told to be clean, and the last `git status` lists changes behind which nothing was committed or put away. */
export function treeOtherwise({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => text.length < 300 && told.test(text));
  if (!statement || /\b(?:except|apart from|other than|besides|untracked|not)\b/i.test(statement.sentence.text))
    return null;
  const acts = evidence.callsInExchange(order);
  const status = acts.findLast(({ text }) => /^git (?:-C \S{1,200} )?status\b/.test(text));
  if (!status || acts.some((act) => act.order > status.order && /\b(?:git|rm|mv)\b/.test(act.text))) return null;
  const line = evidence.outputOf(status).lines.find((each) => each.length < 200 && dirty.test(each));
  return line === undefined
    ? null
    : {
        rule: "state-otherwise",
        status: "contradicted",
        act: status,
        quote: line.trim(),
        sentence: statement.sentence.text,
      };
}
