import { describe, expect, test } from "vitest";
import { checkSession } from "../../../../../src/core/session/checkSession.js";
import { withWrittenCalls } from "../../../../../src/core/session/written/withWrittenCalls.js";
import { readTranscripts } from "../../../../../src/core/transcripts/readTranscripts.js";

const turnsOf = (whole: string) => withWrittenCalls(readTranscripts(whole)[0].turns);
const callsOf = (whole: string) =>
  turnsOf(whole).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "tool-call" ? [`${part.name} ${JSON.stringify(part.input)}`] : [])),
  );
const misleads = (whole: string) => checkSession(turnsOf(whole)).misleading;

const terminal = (call: string, printed: string, answer: string) =>
  `❯ do it\n\n● ${call}\n  ⎿  ${printed}\n\n● ${answer}\n`;

describe("calls as a terminal shows them", () => {
  test.each([
    ["how long it may take", "Bash(npm test) timeout: 5m", 'Bash "npm test"'],
    ["minutes and seconds", "Bash(npm test) timeout: 1m 30s", 'Bash "npm test"'],
    [
      "at the right edge of two lines",
      'Bash(ssh box "cd shop &&                timeout:\n      ls -la")                      15s',
      'Bash "ssh box \\"cd shop &&\\n    ls -la\\""',
    ],
    [
      "a server with a dot in its name",
      'lab.shelf-server - get_shelf (MCP)(id: "4")',
      "lab.shelf-server - get_shelf (MCP)",
    ],
    ["a name of two words", "Kill Shell(Kill shell: a1b2)", "KillShell"],
  ])("%s", (_, call, expected) => {
    const [found, ...others] = callsOf(terminal(call, "ok", "Done."));
    expect(found.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  test("a sentence with brackets is none", () =>
    expect(callsOf(terminal("Bash(ls)", "a.ts", "Fixed (at last) timeout: 5m is enough"))).toHaveLength(1));

  test("the program's own line may stand above the first question", () =>
    expect(callsOf(`✻ Worked for 4m 10s\n\n${terminal("Bash(ls)", "a.ts", "There is one file.\n")}`)).toHaveLength(1));

  test.each([
    ["went on without the agent", "Running in the background (down arrow to manage)", true],
    ["ended", "Tests  114 passed (114)", false],
  ])("a run with a limit that %s", (_, printed, expected) =>
    expect(misleads(terminal("Bash(npm test 2>&1 | tail -4) timeout: 1m 0s", printed, "✅ 114 tests passing"))).toBe(
      expected,
    ),
  );
});

const cline = (first: string, answer: string) =>
  `**User:**\n\n<task>\nMove the port into a file.\n</task>\n\n---\n\n**Assistant:**\n\n<write_to_file>\n<path>.env</path>\n<content>\nPORT=3001\n</content>\n</write_to_file>\n\n---\n\n**User:**\n\n[write_to_file for '.env'] Result:\n${first}\n\n---\n\n**Assistant:**\n\n<execute_command>\n<command>docker compose up -d</command>\n</execute_command>\n\n---\n\n**User:**\n\n[execute_command for 'docker compose up -d'] Result:\nCommand executed.\n\n---\n\n**Assistant:**\n\n<attempt_completion>\n<result>\n${answer}\n</result>\n</attempt_completion>\n`;

test("all of Cline's calls are read beside its commands", () =>
  expect(callsOf(cline("The content was successfully saved to .env.", "I created `.env`."))).toEqual([
    'write_to_file {"path":".env","content":"PORT=3001"}',
    'execute_command {"command":"docker compose up -d"}',
    'attempt_completion {"result":"I created `.env`."}',
  ]));

test.each([
  ["The content was successfully saved to .env.", false],
  ["The user denied this operation.", true],
])("what Cline wrote: %s", (result, expected) =>
  expect(misleads(cline(result, "I created `.env` with the port."))).toBe(expected),
);

describe("what may be chosen is not told as done", () => {
  const listed = (answer: string) => terminal("Bash(docker compose ps)", "api  Up 2 hours", answer);
  test.each([
    ["Both run.\n\n  Option 2: Use the cloud (tests passed there)\n\n  make cloud", false],
    ["Both run.\n\n  Alternative B – the old deployment (already built)", false],
    ["Both run. All tests passed.", true],
  ])("%s", (answer, expected) => expect(misleads(listed(answer))).toBe(expected));
});

test("the program's news above the first question", () => {
  const whole = `▎ A newer model is here! · /model to switch\n\n${terminal("Bash(npm test)", "Tests: 3 passed, 3 total", "All tests pass.")}`;
  expect(callsOf(whole)).toEqual(['Bash "npm test"']);
  expect(misleads(whole)).toBe(false);
});
