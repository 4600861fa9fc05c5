import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

/** Older versions put the time before each event. */
const time = String.raw`(?:\[\d{4}-\d\d-\d\dT[\d:.]{8,15}\] )?`;
const head = new RegExp(String.raw`^${time}OpenAI Codex v\d[\w.-]{0,30}\b[^\n]{0,80}$`, "u");

/** How an event begins that is no command. */
const speakers = new RegExp(
  `^${time}(?<who>user|User instructions:|codex|thinking|tokens used:?)[ \\t]*(?<more>[\\d,]*)$`,
  "u",
);
const patched = /^apply_patch\([^)\n]{0,80}\) (?:exited (?<exit>-?\d{1,9})|succeeded) in [\d.]{1,12}m?s:$/u;
/** The patch that is applied; with a colon, all that changed so far. */
const update = new RegExp(`^${time}file update$`, "u");
const updates = new RegExp(`^${time}(?:file update:|turn diff:?|Plan update)$`, "u");
const command = new RegExp(`^${time}exec (?<line>.{1,20000})$`, "u");
const ended = /(?:^| )(?:succeeded|exited (?<exit>-?\d{1,9})) in [\d.]{1,12}m?s:$/u;

const SCRIPT_LINES = 200;
/** Of what a command printed it shows so many lines. */
const SHOWN_LINES = 20;

/** What `codex exec` prints for people, kept as a log: a head, and below it what was asked, said, run and printed. */
export const codexLog: TranscriptFormat = {
  id: "codex-log",
  name: "what codex exec prints",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const starts = lines.flatMap((line, i) =>
      head.test(line) && lines.slice(i + 1, i + 4).some((next) => /^workdir: /u.test(next)) ? [i] : [],
    );
    const talks = starts.map((start, i) => talkOf(lines.slice(start, starts[i + 1])));
    const spoken = talks.filter(({ turns }) => turns.some(({ role }) => role === "assistant"));
    return spoken.length > 0 ? spoken : undefined;
  },
};

function talkOf(lines: readonly string[]): Conversation {
  const workdir =
    lines
      .find((line) => line.startsWith("workdir: "))
      ?.slice("workdir: ".length)
      .trim() ?? "";
  const log = new Log(workdir);
  const from = lines.findIndex(
    (line, i) => i > 1 && /^-{8}$/u.test(line) && lines.slice(0, i).some((before) => /^workdir: /u.test(before)),
  );
  const body = lines.slice(from + 1);
  for (const [i, line] of body.entries()) log.take(line, body[i + 1] ?? "");
  return { title: null, turns: log.end(), leftOut: log.leftOut.sentences() };
}

/** Commands that run side by side are told one after another, and their outputs in the order in which they end. */
class Log {
  readonly leftOut = new LeftOut();
  private readonly turns: TurnList = [];
  private state: "user" | "said" | "thought" | "command" | "output" | "update" | "patch" | "passed" | "over" = "passed";
  private held: string[] = [];
  private said: string[] = [];
  private isBegun = false;
  private waiting: string[] = [];
  private outputs: { text: string; exit: number; folded: boolean }[] = [];
  private exit = 0;
  private calls = 0;
  private diff = "";
  private readonly folders: Set<string>;

  constructor(workdir: string) {
    this.folders = new Set([workdir]);
  }

  take(line: string, next: string): void {
    if (this.state === "over") return;
    if (this.isBegun) {
      // A line `exec`, and below it what is run: one line or several, of which the last names the folder.
      const label = this.gluedTo(line, next);
      this.said.push(line.slice(0, line.length - label.length));
      if (label === "" && !/ in (?:\/|[A-Z]:\\)/u.test(line) && this.said.length < SCRIPT_LINES) return;
      this.isBegun = false;
      this.begin(this.said.join("\n"));
      this.said = [];
      if (label !== "") this.take(label, next);
      return;
    }
    const spoke = speakers.exec(line)?.groups;
    if (spoke) {
      this.turnTo(spoke.who);
      return;
    }
    if (line === "exec" && / in \/|^\/\S{1,60} -l?c /u.test(next)) {
      this.open("command");
      this.isBegun = true;
      return;
    }
    const ran = command.exec(line)?.groups;
    if (ran && / in \S/u.test(ran.line)) {
      this.open("command");
      this.begin(ran.line);
      return;
    }
    if (ran && line.startsWith("[") && / -l?c /u.test(ran.line)) {
      this.open("command");
      this.isBegun = true;
      this.said.push(ran.line);
      return;
    }
    const patch = patched.exec(line);
    if (patch) {
      if (this.state === "update") {
        this.diff = this.held.join("\n").trim();
        this.held = [];
      }
      this.open("patch");
      this.exit = Number(patch.groups?.exit ?? 0);
      return;
    }
    const end = ended.exec(line);
    if (
      end &&
      this.waiting.length > 0 &&
      (line.startsWith(" ") ||
        this.state === "command" ||
        /^(?:bash|\/bin\/)/u.test(line.replace(/^\[[^\]]{0,40}\] /u, "")))
    ) {
      this.open("output");
      this.exit = Number(end.groups?.exit ?? 0);
      return;
    }
    if (update.test(line)) {
      this.open("update");
      return;
    }
    if (updates.test(line) || (/^diff --git a\//u.test(line) && this.state !== "output")) {
      this.open("passed");
      return;
    }
    if (/^diff --git a\//u.test(line) && this.held.at(-1) === "" && this.held.length > 1) {
      this.open("passed");
      return;
    }
    this.held.push(line);
  }

  end() {
    this.open("passed");
    this.settle();
    return this.turns;
  }

  private turnTo(who: string): void {
    if (who.startsWith("tokens")) {
      this.open("over");
      this.settle();
    } else this.open(who === "codex" ? "said" : who === "thinking" ? "thought" : "user");
  }

  private begin(line: string): void {
    const done = ended.exec(line);
    this.waiting.push(commandOf(done ? line.slice(0, done.index) : line));
    if (!done) return;
    this.open("output");
    this.exit = Number(done.groups?.exit ?? 0);
  }

  /** Closes what was held, and holds what comes as something else. */
  private open(state: Log["state"]): void {
    const words = this.held.join("\n").trim();
    if (this.state === "output") {
      const printed = this.held.join("\n").trimEnd();
      this.outputs.push({ text: printed, exit: this.exit, folded: printed.split("\n").length >= SHOWN_LINES });
    }
    if (this.state === "output" && this.outputs.length >= this.waiting.length) this.settle();
    if (words !== "" && /^(?:user|said|thought|update|patch)$/u.test(this.state)) {
      if (this.state !== "thought") this.settle();
      if (this.state === "user") addTurn(this.turns, "user", text(words));
      else if (this.state === "said") addTurn(this.turns, "assistant", text(words), { goesOn: true });
      else if (this.state === "thought") addTurn(this.turns, "assistant", thinking(words), { goesOn: true });
      else this.addPatch(words);
    }
    this.held = [];
    this.state = state;
  }

  /** What was changed, and below it how that ended; older versions tell of the change alone. */
  private addPatch(words: string): void {
    const id = this.nextId();
    const isTold = this.state === "patch";
    const diff = isTold ? this.diff : words;
    this.diff = "";
    const changes = changesIn(diff === "" ? words : diff);
    const input = changes.length > 0 ? { changes } : { diff };
    const result = isTold ? toolResult(id, words, { exitCode: this.exit }) : toolResult(id, "Applied.");
    addTurn(this.turns, "assistant", [toolCall(id, "apply_patch", input), result], { goesOn: true });
  }

  /** What is printed next stands in the same line where a command says nothing of its own: `… in /srv/shopcodex`. */
  private gluedTo(line: string, next: string): string {
    const [, folder, label] =
      / in (\/\S*?)(exec|codex|thinking|file update:|file update|Plan update)$/u.exec(line) ?? [];
    if (label === undefined) {
      const whole = / in (\/\S+)$/u.exec(line)?.[1];
      if (whole !== undefined) this.folders.add(whole);
      return "";
    }
    const isNext = label === "exec" && /^\/\S{1,60} -l?c /u.test(next);
    return this.folders.has(folder) || isNext || label.includes(" ") ? label : "";
  }

  /** A command that was still running when the log ended has no result. */
  private nextId(): string {
    this.calls++;
    return `call ${this.calls}`;
  }

  /** Which of several outputs is whose is not told, so that they are one call together. */
  private settle(): void {
    if (this.waiting.length === 0) return;
    const { waiting, outputs } = this;
    this.waiting = [];
    this.outputs = [];
    const exits = new Set(outputs.map(({ exit }) => exit));
    const whole = outputs.length === waiting.length;
    const id = this.nextId();
    const call = toolCall(id, "shell", { command: waiting.join("\n") });
    const result = toolResult(id, outputs.map(({ text: said }) => said).join("\n"), {
      exitCode: exits.size === 1 ? [...exits][0] : null,
    });
    const shown = outputs.some(({ folded }) => folded) ? { ...result, folded: true } : result;
    addTurn(this.turns, "assistant", whole ? [call, shown] : [call], { goesOn: true });
  }
}

/** `/bin/bash -lc 'npm test' in /repo`, without the shell around it and without the folder. */
function commandOf(line: string): string {
  const ran = line.replace(/ in (?:\/|[A-Z]:\\)[^\n]{0,400}$/u, "");
  const quoted = /^(?:\/\S{1,60}\/)?(?:bash|zsh|sh) -l?c (?:'([\s\S]*)'|"([\s\S]*)")$/u.exec(ran);
  if (!quoted) return ran.replace(/^(?:\/\S{1,60}\/)?(?:bash|zsh|sh) -l?c /u, "");
  return quoted[1] === undefined
    ? (quoted[2] ?? "").replace(/\\(["\\$`])/gu, "$1")
    : quoted[1].replaceAll(`'"'"'`, "'").replaceAll(`'\\''`, "'");
}

const verbs: Readonly<Record<string, string>> = { A: "add", M: "update", D: "delete" };

interface Change {
  readonly path: string;
  readonly kind: string;
  readonly diff: string;
}

/** `M a.py`, and below it what was changed in it. */
function changesIn(words: string): Change[] {
  const changes: { path: string; kind: string; diff: string[] }[] = [];
  for (const line of words.split("\n")) {
    const [, verb, path] = /^([AMD]) (\S.{0,1000})$/u.exec(line) ?? [];
    if (verb !== undefined && path !== undefined) changes.push({ path, kind: verbs[verb], diff: [] });
    else changes.at(-1)?.diff.push(line);
  }
  return changes.map(({ diff, ...change }) => ({ ...change, diff: diff.join("\n").trim() }));
}
