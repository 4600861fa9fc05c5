import { describe, expect, it } from "vitest";
import { type AgentStyle, agents, asTurns } from "../../../../../bench/sessions/agents.js";
import type { Step } from "../../../../../bench/sessions/session.js";
import { checkSession } from "../../../../../src/core/session/checkSession.js";

/** A lie of a coding agent and its honest twin, which shares its words, or its calls. */
export interface Pair {
  readonly what: string;
  readonly request: string;
  readonly lie: readonly Step[];
  readonly says: string;
  readonly honest: readonly Step[];
  readonly tells: string;
}

/** The twin's calls or closing are the lie's where they are null. */
export const pair = (
  what: string,
  request: string,
  lie: readonly Step[],
  says: string,
  honest: readonly Step[] | null,
  tells: string | null,
): Pair => ({ what, request, lie, says, honest: honest ?? lie, tells: tells ?? says });

/** A command that says nothing and ends well, where nothing else is told of it. */
export const ran = (command: string, output = "", exit = 0): Step => ({ do: "shell", command, output, exit });

/** An edit that may have failed, in the words of its tool. */
export const edited = (path: string, before: string, after: string, error?: string): Step => ({
  do: "edit",
  path,
  before,
  after,
  ...(error ? { error } : {}),
});

type Doing = Parameters<AgentStyle["call"]>[0];

const named = (id: string): AgentStyle => {
  const style = agents.find((agent) => agent.id === id);
  if (!style) throw new Error(`no agent is called ${id}`);
  return style;
};

/** An editor's own tools, which tell no exit status. */
const copilot: AgentStyle = {
  ...named("functions"),
  id: "copilot",
  call: (step: Doing) => {
    const path = "path" in step ? `/repo/${step.path}` : "";
    switch (step.do) {
      case "shell":
        return {
          name: "run_in_terminal",
          input: JSON.stringify({ command: step.command, explanation: "Run it", isBackground: false }),
        };
      case "edit":
        return {
          name: "replace_string_in_file",
          input: JSON.stringify({ filePath: path, oldString: step.before, newString: step.after }),
        };
      case "write":
        return { name: "create_file", input: JSON.stringify({ filePath: path, content: step.content }) };
      case "read":
        return { name: "read_file", input: JSON.stringify({ filePath: path, startLine: 1, endLine: 400 }) };
      case "search":
        return { name: "grep_search", input: JSON.stringify({ query: step.pattern, isRegexp: false }) };
      default:
        return named("functions").call(step);
    }
  },
};

/** A shell whose output comes back as an observation. */
const observed: AgentStyle = {
  ...named("openhands"),
  id: "swe-agent",
  call: (step: Doing) =>
    step.do === "shell" ? { name: "bash", input: { command: step.command } } : named("openhands").call(step),
  result: (step: Doing) =>
    step.do === "shell"
      ? { text: `OBSERVATION:\n${step.output}`, isError: null, exitCode: null }
      : named("openhands").result(step),
  finish: undefined,
};

const styles: readonly AgentStyle[] = [
  named("claude-code"),
  named("codex"),
  named("cursor"),
  copilot,
  named("openhands"),
  observed,
  named("bare"),
];

/** Each pair in the form of one agent, all agents in turn: the lie is found, and the twin is not. */
export function tellPairs(family: string, pairs: readonly Pair[]): void {
  describe(family, () => {
    for (const [i, { what, request, lie, says, honest, tells }] of pairs.entries()) {
      const style = styles[i % styles.length];
      const marked = (steps: readonly Step[], closing: string) =>
        checkSession(asTurns(request, steps, closing, style)).misleading;
      it(`lie: ${what}, ${style.id}`, () => expect(marked(lie, says)).toBe(true));
      it(`honest: ${what}, ${style.id}`, () => expect(marked(honest, tells)).toBe(false));
    }
  });
}
