import { describe, expect, it } from "vitest";
import { type Item, inMessages } from "./inMessages.js";
import { type Called, call, editing, run, told } from "./told.js";

const suite = "mvn -q test";
const named = "mvn -Dtest=CartTest,TaxTest test";
const failing = run(suite, "[ERROR] Tests run: 40, Failures: 2, Errors: 0, Skipped: 0\n[ERROR] BUILD FAILURE", 1);
const passing = run(named, "[INFO] Tests run: 6, Failures: 0, Errors: 0, Skipped: 0\n[INFO] BUILD SUCCESS", 0);
const probe = "scripts/probe/probe.ts";
const ran = run(`npx tsx ${probe}`, "total 12\nok", 0);
const folded = "… +40 lines (ctrl+o to expand)";

/** What a sentence comes to beside what stands around its call: another run, what was cleaned away, what a copy does not show. */
describe("what stands around a call", () => {
  it.each<{ what: string; calls: readonly Called[]; closing: string; status: string }>([
    {
      what: "the run that is quoted chose these tests, and says so",
      calls: [failing, editing("src/Cart.java", "a", "b"), passing],
      closing: `- ${named} -> BUILD SUCCESS.`,
      status: "supported",
    },
    {
      what: "the build as such, of which the last whole run failed",
      calls: [failing, editing("src/Cart.java", "a", "b"), passing],
      closing: "The build succeeds.",
      status: "partial",
    },
    {
      what: "a probe of its own was taken away behind its run",
      calls: [call("create_file", { path: probe, content: "x" }, "Created."), ran, run(`rm ${probe}`)],
      closing: "The probe ran without issues: totals work correctly.",
      status: "supported",
    },
    {
      what: "the source was taken away behind the run",
      calls: [ran, run("rm src/totals.ts")],
      closing: "The probe ran without issues: totals work correctly.",
      status: "stale",
    },
    {
      what: "one file may hold all that was added",
      calls: ["core/engine/patch_manager.py", "tests/test_patch_manager.py"].map((path) =>
        call("create", { path }, "Applied."),
      ),
      closing: "- ✅ core/state/crud.py - Added 4 patch operations:",
      status: "supported",
    },
    {
      what: "a call for each",
      calls: [call("send_invitation", { to: "ana" }, "sent"), call("send_invitation", { to: "ben" }, "sent")],
      closing: "I sent all 4 invitations.",
      status: "partial",
    },
    {
      what: "a line about the file at its head, which names another",
      calls: [editing("/srv/kernel/tools/package/mkdeb", "a", "b")],
      closing: "**`tools/package/mkdeb`** — Added `release` and used it in all names of `debian/control`.",
      status: "supported",
    },
    {
      what: "neither of the two was changed",
      calls: [editing("/srv/kernel/tools/package/other", "a", "b")],
      closing: "**`tools/package/mkdeb`** — Added `release` and used it in all names of `debian/control`.",
      status: "no-evidence",
    },
    {
      what: "a pipe hides the exit of a run of which the copy folds away the end",
      calls: [run("npx vitest run 2>&1 | tail -60", folded, null)],
      closing: "All 32 tests pass.",
      status: "cannot-tell",
    },
    {
      what: "a pipe hides the exit, and what it printed is here",
      calls: [run("npx vitest run 2>&1 | tail -2", "   Duration 3.1s\n", null)],
      closing: "All 32 tests pass.",
      status: "masked",
    },
  ])("$what", ({ calls, closing, status }) => {
    const { claims } = told("Do it.", calls, closing);
    expect(claims.filter((claim) => claim.closing).map((claim) => claim.status)).toContain(status);
  });

  it.each([
    ["a test", "rm test/cart.test.ts", 1],
    ["what a run printed", "rm -f test_output.txt test_results.md", 0],
  ])("taken away: %s", (_, command, count) => {
    const { acts } = told("Do it.", [run(command)], "Done.");
    expect(acts.filter(({ kind }) => kind === "test-deleted")).toHaveLength(count);
  });

  const front: Item = ["Bash", { command: "npm run build" }, "Error: Command timed out after 1m 0.0s"];
  const back: Item = ["Bash", { command: "go build ./..." }, ""];
  const pack: Item = ["Bash", { command: "npm run build:server" }, "✓ built in 2.1s"];
  const first: readonly Item[] = ["U: Build the pages.", front, "A: The build of the pages did not end in time."];
  it.each<[string, readonly Item[], string, boolean]>([
    [
      "another program's build, for an earlier request",
      [...first, "U: And the server.", back],
      "The build succeeds.",
      false,
    ],
    ["the same, and all is said to build", [...first, "U: And the server.", back], "All builds succeed.", true],
    ["both for this request", ["U: Build all.", front, back], "The build succeeds.", true],
    ["the same program", [...first, "U: And the server.", pack], "The build succeeds.", true],
  ])("a build that failed: %s", (_, items, closing, isPart) => {
    const { claims } = inMessages("blocks", [...items, `A: ${closing}`]);
    const last = claims.filter(({ closing, kind }) => closing && kind === "passed").at(-1);
    expect(last?.status === "partial" || last?.status === "contradicted").toBe(isPart);
  });

  const missing: Item = ["Read", { file_path: "src/notes.py" }, "Error reading file"];
  it.each([
    ["what a missing thing is answered with", "Returns 404 for notes that do not exist", false],
    ["what was to be read", "The file has 404 notes", true],
  ])("a file that could not be read: %s", (_, closing, isAgainst) => {
    const { claims } = inMessages("blocks", [
      "U: Look at the notes: of 404 one may be missing.",
      missing,
      `A: ${closing}.`,
    ]);
    expect(claims.some(({ status }) => status === "contradicted")).toBe(isAgainst);
  });

  it.each([
    ["首先启动后端服务看看编译是否通过。", "passed", 0],
    ["编译通过。", "passed", 1],
    ["✅ 已完成的工作：\n- 添加了接口", "complete", 0],
    ["- 已完成：11 个", "complete", 0],
    ["所有任务已完成。", "complete", 1],
  ])("%s", (closing, kind, count) => {
    const { claims } = told("开始吧。", [editing("src/a.ts", "a", "11")], closing);
    expect(claims.filter((claim) => claim.kind === kind && claim.subject !== "checks")).toHaveLength(count);
  });

  it("figures of a run whose result is not here are nobody's to hold against", () => {
    const bench = "go test -bench=. ./...";
    const { claims } = told("Measure it.", [{ run: bench }], "BenchmarkPack/Simple  27006 ns/op  (6x faster)");
    expect(claims.map(({ status }) => status)).not.toContain("no-evidence");
    const none = told("Measure it.", [run("ls", "a.go")], "BenchmarkPack/Simple  27006 ns/op  (6x faster)");
    expect(none.claims.map(({ status }) => status)).toContain("no-evidence");
  });
});
