import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const copilot = /^GitHub Copilot: ?(.*)$/u;
const person = /^([\p{L}\p{N}_.-]{1,60}): (\S.*)$/u;
const link = String.raw`\[[^\]\n]{0,200}\]\((?:file|vscode-\w{1,20}|untitled):(?:\/\/)?(?<path>[^)#\n]{1,600})(?:#[^)\n]{0,60})?\)`;

/** What the panel shows of a tool's use, of which it keeps no more than this line. */
const uses: readonly { readonly says: RegExp; readonly name: string; readonly key?: string }[] = [
  { says: /^Ran terminal command: (?<what>\S.*)$/u, name: "run_in_terminal", key: "command" },
  { says: new RegExp(`^Read ${link}`, "u"), name: "read_file" },
  { says: new RegExp(`^(?:Created|Generating) ${link}`, "u"), name: "create_file" },
  { says: new RegExp(`^(?:Edited|Updated|Replacing \\d{1,4} lines? \\w{1,10}) ${link}`, "u"), name: "edit_file" },
  { says: /^Using "Apply Patch"$/u, name: "apply_patch" },
  { says: /^Using "(?:Multi-)?(?:Replace|Insert)[^"\n]{0,60}"$/u, name: "edit_file" },
  { says: /^(?:Ran tests?|Running tests) (?<what>\S.*)$/u, name: "run_tests", key: "description" },
  { says: /^(?:Searched for|Searched) (?:regex|text|files|codebase)?(?<what>.*)$/u, name: "grep_search", key: "query" },
  { says: /^Using "(?<what>[^"\n]{1,80})"$/u, name: "other_tool", key: "description" },
];

/** Of the panel's own list of things to do, and its end. */
const ofThePanel =
  /^(?:Created \d{1,4} todos?|(?:Starting|Completed): \*.*\* \(\d{1,4}\/\d{1,4}\)|Made changes\.|Summarized conversation history|Continue to iterate\?|\[object Object\])$/u;

/** "Copy All" of VS Code's Copilot panel: `name: …`, `GitHub Copilot: …`, and between the words a line for each use of a tool. */
export const copilotCopy: TranscriptFormat = {
  id: "copilot-copy",
  name: "a copied Copilot chat",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const shown = lines.filter((line) => callIn(copilot.exec(line)?.[1] ?? line) !== null).length;
    const named = lines.some((line) => copilot.test(line));
    // An article lists products with a colon as well.
    if (
      named ? shown === 0 : shown < 3 || !lines.some((line) => /^(?:Read|Created|Edited) \[\]\(file:\/\/\//u.test(line))
    )
      return undefined;
    return [talkOf(lines)];
  },
};

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const [first = ""] = lines.filter((line) => line.trim() !== "");
  const asker = copilot.test(first) ? null : (person.exec(first)?.[1] ?? null);
  let role: "user" | "assistant" = "assistant";
  let said: string[] = [];
  let calls = 0;
  const close = () => {
    addTurn(turns, role, text(withoutEmptyFences(said).trim()), { goesOn: role === "assistant" });
    said = [];
  };
  const take = (line: string) => {
    const call = callIn(line);
    if (ofThePanel.test(line)) leftOut.count("line of the panel");
    else if (call === null) said.push(line);
    else {
      close();
      addTurn(turns, "assistant", [toolCall(`use ${++calls}`, call.name, call.input)], { goesOn: true });
    }
  };
  for (const line of lines) {
    const answers = copilot.exec(line);
    const asks = person.exec(line);
    if (answers) {
      close();
      role = "assistant";
      take(answers[1]);
    } else if (asks && asker !== null && asks[1] === asker) {
      close();
      role = "user";
      said.push(asks[2]);
    } else if (role === "user") said.push(line);
    else take(line);
  }
  close();
  if (calls > 0) leftOut.say("This copy does not hold what the tools returned.");
  return { title: null, turns, leftOut: leftOut.sentences() };
}

interface Use {
  readonly name: string;
  readonly input: object;
}

function callIn(line: string): Use | null {
  for (const { says, name, key } of uses) {
    const groups = says.exec(line)?.groups ?? (says.test(line) ? {} : undefined);
    if (!groups) continue;
    const { what, path } = groups;
    const input =
      path === undefined ? (key && what !== undefined ? { [key]: what.trim() } : {}) : { path: decoded(path) };
    return { name, input };
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** In place of an edit stands an empty block. */
function withoutEmptyFences(lines: readonly string[]): string {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (/^```\w*$/u.test(lines[i]) && (lines[i + 1] ?? "").trim() === "" && /^```$/u.test(lines[i + 2] ?? "")) i += 2;
    else kept.push(lines[i]);
  }
  return kept.join("\n");
}
