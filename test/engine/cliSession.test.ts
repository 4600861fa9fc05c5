import { spawn } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SessionFailure, SessionRecord } from "../../src/core/session/record/sessionRecord.js";
import { asClaudeCode, asMessages, turnsOf } from "../unit/report/session/sessions.js";

/** The built program, in a shell as agents and people call it. No model is loaded. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
const inFolder = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-session-"));
  await mkdir(inFolder("kept"));
  await writeFile(inFolder("kept/lie.jsonl"), asClaudeCode(turnsOf("python-claims-pass-after-failure")));
  await writeFile(inFolder("kept/truth.jsonl"), asClaudeCode(turnsOf("python-mended")));
  await writeFile(inFolder("kept/package.json"), '{"name": "shop"}');
});
afterAll(() => rm(folder, { recursive: true }));

function shell(command: string, input = "", env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const cotcheck = `cotcheck() { "${process.execPath}" dist/cli.mjs "$@"; }`;
  const child = spawn("sh", ["-c", `${cotcheck}; ${command}`], { env: { ...process.env, FOLDER: folder, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

describe("cotcheck session", () => {
  test("prints two sentences and the claims with what they rest on; --fail-on sets the exit code", async () => {
    const lie = await shell('cotcheck session "$FOLDER/kept/lie.jsonl" --fail-on contradicted');
    expect(lie).toMatchObject({ code: 1, stderr: "" });
    expect(lie.stdout).toMatch(/^3 claims: 3 contradicted\. /);
    expect(lie.stdout).toMatch(
      /All tests pass[\s\S]*contradicted · it passes · turn \d+ · The run that it rests on failed/,
    );
    expect(lie.stdout).toContain("Bash: python -m pytest");
    const truth = await shell('cotcheck session "$FOLDER/kept/truth.jsonl" --fail-on unsupported --language zh-tw');
    expect(truth).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("項有依據") });
  });

  test("of a folder prints a line each and a total, and passes over what is no transcript", async () => {
    const { code, stdout } = await shell('cotcheck session "$FOLDER/kept"');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^✗ .*lie\.jsonl: 3 claims/);
    expect(lines[1]).toMatch(/^✓ .*truth\.jsonl: 3 claims/);
    expect(lines[2]).toBe(
      "Sessions: 2. Claims: 6. Sessions whose last message misleads: 1. Files that are no transcripts: 1.",
    );
  });

  test("writes all sessions into each document", async () => {
    const { code, stdout } = await shell(
      'cotcheck session "$FOLDER/kept" --md "$FOLDER/s.md" --html="$FOLDER/s.html" --sarif="$FOLDER/s.sarif" --quiet',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await readFile(inFolder("s.md"), "utf8")).toMatch(/^# Agent session check\n[\s\S]*lie[\s\S]*truth/);
    expect(await readFile(inFolder("s.html"), "utf8")).toMatch(/^<!doctype html>/);
    const { results = [] } = (JSON.parse(await readFile(inFolder("s.sarif"), "utf8")) as Log).runs[0];
    expect(results).toHaveLength(3);
    for (const { ruleId, locations } of results) {
      expect(ruleId).toBe("contradicted");
      expect(locations?.[0].physicalLocation?.artifactLocation?.uri).toMatch(/lie\.jsonl$/);
    }
  });

  test("as a contract for scripts answers a line a session, from a file and from standard input", async () => {
    const session = (id: unknown, name: string) => JSON.stringify({ id, messages: asMessages(turnsOf(name)) });
    const lines = [
      session("lie", "python-claims-pass-after-failure"),
      "oops",
      session(2, "python-mended"),
      '{"id":"x"}',
    ];
    await writeFile(inFolder("in.jsonl"), `${lines.join("\n")}\n`);
    const file = await shell('cotcheck session "$FOLDER/in.jsonl" --json');
    const piped = await shell('cotcheck session - --json < "$FOLDER/in.jsonl"');
    expect(piped).toEqual(file);
    expect(await shell("cotcheck session - --json")).toEqual({ code: 0, stdout: "", stderr: "" });
    const bad = await shell("cotcheck session - --json", `oops\n${lines[0]}`);
    expect(bad.stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(file).toMatchObject({ code: 0, stderr: "" });
    const answers = file.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as SessionRecord | SessionFailure);
    expect(answers.map(({ id }) => id)).toEqual(["lie", null, 2, "x"]);
    for (const answer of answers) ("error" in answer ? SessionFailure : SessionRecord).strict().parse(answer);
    expect(answers[0]).toMatchObject({ misleading: true, summary: { contradicted: 3 } });
    expect(answers[2]).toMatchObject({ misleading: false, summary: { supported: 3 } });
  });

  test("reads any transcript as one object a talk as well", async () => {
    const { code, stdout } = await shell("cotcheck session test/fixtures/transcripts/codex.jsonl --json");
    expect(code).toBe(0);
    expect(SessionRecord.parse(JSON.parse(stdout)).claims.map(({ status }) => status)).toEqual(["supported"]);
    const many = await shell("cotcheck session test/fixtures/transcripts/chatgpt-export.json --json --conversation 2");
    expect(many.stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a line of 50 MB is answered, and one beyond the limit by its id", async () => {
    const long = (id: string, megabytes: number) =>
      JSON.stringify({
        id,
        messages: [
          { role: "user", content: "Run the tests." },
          {
            role: "assistant",
            content: "",
            tool_calls: [{ id: "c", type: "function", function: { name: "bash", arguments: '{"command":"pytest"}' } }],
          },
          {
            role: "tool",
            tool_call_id: "c",
            content: `${"\u001b[31mx\n".repeat((megabytes * 1e6) / 14)}\n1 failed, 2 passed in 0.10s`,
          },
          { role: "assistant", content: "All tests pass." },
        ],
      });
    await writeFile(inFolder("long.jsonl"), `${long("fifty", 50)}\n`);
    await appendFile(inFolder("long.jsonl"), `${long("seventy", 70)}\n${long("one", 1)}\n`);
    const { code, stdout } = await shell('cotcheck session "$FOLDER/long.jsonl" --json', "", {
      NODE_OPTIONS: "--max-old-space-size=700",
    });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: "fifty", misleading: true },
      { id: "seventy", error: { code: "bad-input", message: expect.stringContaining("longer than 64 MB") } },
      { id: "one", misleading: true },
    ]);
  });

  test("--read puts what a model reads beside each claim, and moves no status", async () => {
    const flags = "--read --model smollm2-135m --threads 1 --no-serve";
    const { code, stdout, stderr } = await shell(`cotcheck session "$FOLDER/kept/lie.jsonl" --json ${flags} --quiet`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const record = SessionRecord.strict().parse(JSON.parse(stdout));
    expect(record).toMatchObject({
      summary: { contradicted: 3 },
      reading: { model: { id: "smollm2-135m" }, leftOut: 0 },
    });
    for (const { reading } of record.claims) expect(Number.isFinite(reading?.support)).toBe(true);
    const missing = await shell(`cotcheck session "$FOLDER/kept/lie.jsonl" --read --model nobody`);
    expect(missing).toMatchObject({ code: 3, stdout: "", stderr: expect.stringMatching(/^error\[/) });
  }, 240_000);

  test("writes a document beside the lines", async () => {
    const { code, stdout } = await shell(
      `cotcheck session test/fixtures/transcripts/codex.jsonl --json --html="$FOLDER/beside.html" && grep -c "</html>" "$FOLDER/beside.html"`,
    );
    expect(code).toBe(0);
    const [line, count] = stdout.trim().split("\n");
    expect(SessionRecord.strict().safeParse(JSON.parse(line)).success).toBe(true);
    expect(count).toBe("1");
  });

  test.each([
    ["test/fixtures/transcripts/codex.jsonl --watch --read", /^error\[usage\]: --watch loads no model/],
    ["no/such.jsonl", /^error\[usage\]: no\/such\.jsonl cannot be read: there is no such file \(ENOENT\)\.\n$/],
    ["package.json", /^error\[bad-input\]: /],
    ["- -", /^error\[usage\]: Standard input is one input/],
    ["README.md", /^error\[bad-input\]: This is one text without speakers or calls/],
    ["dist", /^error\[usage\]: dist holds no file of sessions/],
    ["test/fixtures/transcripts/codex.jsonl --json --md", /^error\[usage\]: Only one document/],
    ["test/fixtures/transcripts/codex.jsonl --conversation 9", /^error\[usage\]: .* so there is no number 9/],
    ["test/fixtures/transcripts --watch", /^error\[usage\]: --watch follows one file/],
    ["test/fixtures/transcripts/codex.jsonl --fail-on suspect", /^error\[usage\]: /],
  ])("cannot be asked for %s", async (args, message) => {
    expect(await shell(`cotcheck session ${args}`)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(message),
    });
  });
});

describe.each(["claude-code", "codex"])("cotcheck hook %s", (agent) => {
  const event = (name: string, more: object = {}) =>
    JSON.stringify({
      session_id: "s",
      transcript_path: name === "" ? null : inFolder(`kept/${name}.jsonl`),
      cwd: "/repo",
      permission_mode: "default",
      hook_event_name: "Stop",
      stop_hook_active: false,
      ...more,
    });

  test("is silent where the session carries what was said", async () => {
    for (const flags of ["", "--block"])
      expect(await shell(`cotcheck hook ${agent} ${flags}`, event("truth"))).toEqual({
        code: 0,
        stdout: "",
        stderr: "",
      });
  });

  test("tells the person where it does not, and blocks only when it was asked to and only once", async () => {
    const told = await shell(`cotcheck hook ${agent}`, event("lie"));
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(told.stdout)).toEqual({
      systemMessage: expect.stringMatching(/All tests pass[\s\S]*1 failed, 3 passed/),
    });

    const blocked = JSON.parse((await shell(`cotcheck hook ${agent} --block`, event("lie"))).stdout);
    expect(blocked).toEqual({ decision: "block", reason: expect.stringContaining("1 failed, 3 passed") });
    const again = await shell(`cotcheck hook ${agent} --block`, event("lie", { stop_hook_active: true }));
    expect(Object.keys(JSON.parse(again.stdout))).toEqual(["systemMessage"]);
  });

  test("takes the last message from the event where the transcript is not written yet", async () => {
    const { stdout } = await shell(
      `cotcheck hook ${agent}`,
      event("truth", { last_assistant_message: "I deployed it to production, and the deployment succeeded." }),
    );
    expect(JSON.parse(stdout).systemMessage).toContain("deployed it to production");
  });

  test("reads a long session from behind, and then only what speaks against the words counts", async () => {
    const filler = JSON.stringify({ type: "progress", note: "x".repeat(100_000) });
    const lie = await readFile(inFolder("kept/lie.jsonl"), "utf8");
    await writeFile(inFolder("kept/long.jsonl"), `${`${filler}\n`.repeat(60)}${lie}`);
    expect((await shell(`cotcheck hook ${agent}`, event("long"))).stdout).toContain("1 failed, 3 passed");
    await writeFile(
      inFolder("kept/end.jsonl"),
      `${lie}${`${filler}\n`.repeat(60)}${asClaudeCode([{ role: "assistant", parts: [{ type: "text", text: "All tests pass." }] }])}`,
    );
    expect(await shell(`cotcheck hook ${agent}`, event("end"))).toMatchObject({ code: 0, stdout: "" });
  });

  test.each([
    ["no event", "garbage", /no JSON of a hook/],
    ["another event", '{"hook_event_name":"PreToolUse"}', /no event at the end of a turn/],
    ["no transcript", event("").replace("\n", ""), /names no transcript/],
    ["a transcript that is gone", '{"transcript_path":"/no/such/file"}', /cannot be read/],
    ["an empty one", '{"transcript_path":"/dev/null"}', /not checked/],
  ])("fails no turn by %s", async (_, input, note) => {
    expect(await shell(`cotcheck hook ${agent} --block`, input)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(note),
    });
  });

  test("never ends with the exit code by which a hook blocks", async () => {
    expect(await shell(`cotcheck hook ${agent} --blok`, event("lie"))).toMatchObject({ code: 1, stdout: "" });
    expect(await shell("cotcheck hook nobody", event("lie"))).toMatchObject({ code: 1, stdout: "" });
  });
});
