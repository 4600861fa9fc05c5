import { describe, expect, it } from "vitest";
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
});
