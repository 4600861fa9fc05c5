import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const banner = /^(?:\[[\dT:.Z+-]{10,40}\] )?OpenAI Codex v\d/u;
const stamp = /^\[\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-][\d:]{2,6})?\] /u;

/** How a command ended: behind the line that names it, or, where that was printed when it began, on a line of its own. */
const ending = / (?:succeeded|exited (-?\d{1,9})) in [\d.]{1,12}m?s:?$/u;
/** The folder behind a command, and what the program now and then prints on the same line. */
const folder = / in (?:\/|[A-Z]:\\)[^\n]{0,500}$/u;

/** Of what a command printed it shows so many lines. */
const SHOWN_LINES = 20;

/** What `codex exec` prints for people: a label for each speaker, commands with how they ended and what they printed. */
export const codexText: TranscriptFormat = {
  id: "codex-text",
  name: "what codex exec prints",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const first = lines.findIndex((line) => banner.test(line));
    return first < 0 || first > 20 ? undefined : [new Log().read(lines.slice(first + 1))];
  },
};

type Speaker = "user" | "thinking" | "codex" | "command" | "result" | "change" | "rest";

const labels: ReadonlyMap<string, Speaker> = new Map([
  ["user", "user"],
  ["thinking", "thinking"],
  ["codex", "codex"],
  ["exec", "command"],
  ["file update", "change"],
  // All that has changed so far, printed anew at every turn: no change of its own.
  ["file update:", "rest"],
  ["Plan update", "rest"],
  ["tokens used", "rest"],
]);

/** Older versions write the time before each label. */
const stamped: readonly (readonly [begins: RegExp, speaker: Speaker])[] = [
  [/^User instructions:$/u, "user"],
  [/^thinking$/u, "thinking"],
  [/^codex$/u, "codex"],
  [/^exec /u, "command"],
  [/^(?:file update:?|apply_patch\(auto_approved=\w+\)):?$/u, "change"],
];

const kinds: Readonly<Record<string, string>> = { A: "add", M: "update", D: "delete" };

interface Change {
  readonly path: string;
  readonly kind: string;
  readonly diff: string;
}

/** `M a.py`, and below it what was changed in it. */
function changesIn(lines: readonly string[]): Change[] {
  const changes: { path: string; kind: string; diff: string[] }[] = [];
  for (const line of lines) {
    const [, kind, path] = /^([AMD]) (\S.{0,1000})$/u.exec(line) ?? [];
    if (kind !== undefined && path !== undefined) changes.push({ path, kind: kinds[kind] ?? "update", diff: [] });
    else changes.at(-1)?.diff.push(line);
  }
  return changes.map(({ diff, ...change }) => ({ ...change, diff: diff.join("\n").trim() }));
}

class Log {
  private readonly turns: TurnList = [];
  private speaker: Speaker = "rest";
  private said: string[] = [];
  /** Commands that were begun and have not ended. */
  private readonly open: string[] = [];
  private calls = 0;
  private ended: { readonly id: string; readonly exitCode: number } | null = null;

  read(lines: readonly string[]): Conversation {
    for (const line of lines) this.take(line);
    this.close();
    return { title: null, turns: this.turns, leftOut: [] };
  }

  private take(line: string): void {
    const bare = line.replace(stamp, "");
    if (bare !== line) this.takeStamped(bare);
    else if (labels.has(line)) this.begin(labels.get(line) ?? "rest");
    else if (this.speaker === "command") this.takeCommand(line);
    else if (this.open.length > 0 && line.startsWith(" ") && ending.test(line)) this.takeEnd(line);
    else if (this.speaker === "change" && /^apply_patch\(.{0,80}\) exited -?\d+ in /u.test(line)) this.takePatch(line);
    else if (this.speaker === "codex" && line.startsWith("diff --git a/")) this.begin("rest");
    else this.said.push(line);
  }

  private takeStamped(bare: string): void {
    const speaker = stamped.find(([begins]) => begins.test(bare))?.[1] ?? "rest";
    if (ending.test(bare) && this.open.length > 0) this.takeEnd(bare);
    else this.begin(speaker);
    if (this.speaker === "command") this.takeCommand(bare.slice("exec ".length));
  }

  /** A command may have several lines; the last names its folder. */
  private takeCommand(line: string): void {
    const end = ending.exec(line);
    const begun = end ? line.slice(0, end.index) : line;
    if (!end && !folder.test(begun) && this.said.length < 200) return void this.said.push(line);
    const command = [...this.said, begun.replace(folder, "")].join("\n");
    this.said = [];
    this.open.push(this.call("shell", { command }));
    this.speaker = "rest";
    if (end) this.takeEnd(line);
  }

  private takeEnd(line: string): void {
    const id = this.open.shift() ?? "";
    this.begin("result");
    // Of commands side by side it is not said which has ended.
    this.ended = { id, exitCode: this.open.length > 0 ? Number.NaN : Number(ending.exec(line)?.[1] ?? 0) };
  }

  private takePatch(line: string): void {
    const failed = !/ exited 0 in /u.test(line);
    const changes = changesIn(this.said);
    this.said = [];
    const id = this.call("apply_patch", { changes });
    addTurn(this.turns, "tool", [toolResult(id, failed ? line : "Success.", { isError: failed })]);
    this.speaker = "rest";
  }

  private call(name: string, input: Readonly<Record<string, unknown>>): string {
    const id = `c${++this.calls}`;
    addTurn(this.turns, "assistant", [toolCall(id, name, input)], { goesOn: true });
    return id;
  }

  private begin(speaker: Speaker): void {
    this.close();
    this.speaker = speaker;
  }

  private close(): void {
    const words = this.said.join("\n").trim();
    const lines = this.said.length;
    this.said = [];
    if (this.speaker === "user") addTurn(this.turns, "user", text(words));
    else if (this.speaker === "thinking") addTurn(this.turns, "assistant", thinking(words), { goesOn: true });
    else if (this.speaker === "codex") addTurn(this.turns, "assistant", text(words), { goesOn: true });
    else if (this.speaker === "change" && words !== "") {
      const changes = changesIn(words.split("\n"));
      const id = this.call("apply_patch", changes.length > 0 ? { changes } : { diff: words });
      addTurn(this.turns, "tool", [toolResult(id, "Success.")]);
    } else if (this.speaker === "result" && this.ended) {
      const { id, exitCode } = this.ended;
      const result = toolResult(id, words, { exitCode: Number.isNaN(exitCode) ? null : exitCode });
      addTurn(this.turns, "tool", [lines >= SHOWN_LINES ? { ...result, folded: true } : result]);
      this.ended = null;
    }
  }
}
