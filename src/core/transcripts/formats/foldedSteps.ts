import { text } from "../content.js";
import { blockBody, fencedBlocks } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { addTurn, type TurnList } from "../turnList.js";
import { type Role, roleOf } from "./roleHeadings.js";

const step = /^<summary>[ \t]*(?:<(?:strong|b)>)?[ \t]*Step \d{1,5}\b/mu;
const shownTo = /^#{1,6} (?:Prompt|Input|Messages?)\b/iu;
const saidBy = /^#{1,6} (?:(?:LLM|Model|Assistant|Agent)(?:'s)? )?(?:Response|Output|Answer)\b/iu;

/** Runs of mini-swe-agent that were written out as Markdown: a folded block a step, in it what the model was shown and what it answered. */
export const foldedSteps: TranscriptFormat = {
  id: "folded-steps",
  name: "an agent's steps in folded Markdown",
  text: (whole) => {
    if (!step.test(whole)) return undefined;
    const turns: TurnList = [];
    let answers = 0;
    let behind = 0;
    for (const block of fencedBlocks(whole)) {
      const heading = headingIn(whole.slice(behind, block.start));
      behind = block.end;
      const body = blockBody(whole, block).trim();
      if (shownTo.test(heading)) addShown(turns, body);
      else if (saidBy.test(heading)) {
        addTurn(turns, "assistant", text(body));
        answers++;
      }
    }
    return answers === 0 ? undefined : [{ title: titleOf(whole), turns, leftOut: [] }];
  },
};

/** The last heading of what stands between two blocks; empty where there is none. */
function headingIn(between: string): string {
  return between.split("\n").findLast((line) => line.startsWith("#")) ?? "";
}

function titleOf(whole: string): string | null {
  return /^# (\S[^\n]{0,200})$/mu.exec(whole.slice(0, 2_000))?.[1].trim() ?? null;
}

/** `[user]` above each message. Where a step shows the whole talk again, what is new stands behind the model's last message. */
function addShown(turns: TurnList, shown: string): void {
  const messages: { role: Role; lines: string[] }[] = [];
  for (const line of shown.split("\n")) {
    const role = /^\[[\w -]{1,30}\][ \t]*$/u.test(line) ? roleOf(line.trim().slice(1, -1)) : undefined;
    if (role) messages.push({ role, lines: [] });
    else {
      if (messages.length === 0) messages.push({ role: "user", lines: [] });
      messages.at(-1)?.lines.push(line);
    }
  }
  const known = messages.findLastIndex(({ role }) => role === "assistant");
  for (const { role, lines } of messages.slice(known + 1)) addTurn(turns, role, text(lines.join("\n").trim()));
}
