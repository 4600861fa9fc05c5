import { describe, expect, it } from "vitest";
import { collect } from "../../../../src/core/session/acts/collect.js";
import { type Called, call, run, turnsOf } from "./told.js";

const actsOf = (called: Called) => collect(turnsOf("Go on.", [called], "")).acts;

describe("acts of commands", () => {
  it.each([
    ["pytest -q", "tests"],
    ["cd app && npm test", "tests"],
    ["uv run pytest tests/", "tests"],
    ["npx tsc --noEmit", "types"],
    ["npm run build", "build"],
    ["cmake -B build", "program"],
    ["cmake --build build", "build"],
    ["ruff check .", "lint"],
    ["git commit -m x", "commit"],
    ["git push origin main", "push"],
    ["find . -name '*.js' -exec sed -i 's/a/b/' {} +", "edit"],
    ["find . -name '*.js'", "search"],
    ["npm audit fix", "install"],
    ["rm -rf dist", "delete"],
    ["{ cat a.csv; tail -n +2 b.csv; } > all.csv", "write"],
    ["cat a.txt", "read"],
    ["psql -c 'select 1'", "query"],
    ["psql -c 'delete from t'", "remove"],
  ])("%s is %s", (command, kind) => {
    expect(actsOf(run(command, "x")).map((act) => act.kind)).toContain(kind);
  });
});

describe("outcomes of runs", () => {
  const passed = "5 passed in 0.10s";
  const failed = "FAILED tests/test_a.py::test_b\n1 failed, 4 passed in 0.10s";
  it.each([
    ["pytest -q", passed, 0, "ok", false],
    ["pytest -q", failed, 1, "failed", false],
    ["pytest -q | tail -2", failed, 0, "failed", true],
    ["pytest -q || true", failed, 0, "failed", true],
    ["pytest -q > log.txt 2>&1 || true", "", 0, "unknown", true],
    ["pytest -q -k nothing", "142 deselected in 0.41s", 5, "none", false],
    ["pytest -q; echo exit=$?", "exit=0\n5 passed in 0.10s", 0, "ok", false],
    ["pytest -q", "bash: pytest: command not found", 127, "refused", false],
    ["make check", "# TOTAL: 2\n# PASS:  2\n# FAIL:  0", 0, "ok", false],
    ["make check", "# TOTAL: 2\n# PASS:  1\n# FAIL:  1", 2, "failed", false],
    ["npx cypress run", "    ✔  All specs passed!      00:35        7        7        -", 0, "ok", false],
    ["npx cypress run", "    ✖  1 of 3 failed (33%)    00:35        7        6        1", 1, "failed", false],
  ])("%s with %j and exit %s", (command, output, exit, outcome, masked) => {
    const act = actsOf(run(command, output, exit)).find(({ kind }) => kind === "tests");
    expect(act).toMatchObject({ outcome, masked });
  });
});

describe("outcomes of tools in JSON", () => {
  it.each([
    [{ success: true }, "ok", false],
    [{ error: "no such order" }, "failed", false],
    [{ status: "failed" }, "failed", false],
    [{ status: "in_progress" }, "pending", false],
    [{ accepted: true, task: "t:1" }, "pending", false],
    [{ sent: 2, failed: 1 }, "ok", true],
    [{ accepted: ["a@x.io"], rejected: [{ address: "b@x.io" }] }, "ok", true],
    [{ id: "e1", conflicts: ["Mira"] }, "ok", true],
  ])("%j is %s", (result, outcome, partial) => {
    const [act] = actsOf(call("update_order", { id: 1 }, result));
    expect(act.partial).toBe(partial);
    expect(act.outcome).toBe(outcome);
  });

  it.each([
    [{ items: [1, 2], has_more: true }, true],
    [{ page: 1, pages: 3, items: [1] }, true],
    [{ total: 240, returned: 100, items: "…" }, true],
    [{ page: 3, pages: 3, items: [1] }, false],
  ])("a page of %j is known as a part: %s", (result, partial) => {
    expect(actsOf(call("list_orders", {}, result))[0].partial).toBe(partial);
  });

  it("takes a run that is polled for a run of tests", () => {
    const [act] = actsOf(call("get_run", { id: 1 }, { status: "finished", passed: 12, failed: 0 }));
    expect(act).toMatchObject({ kind: "tests", outcome: "ok" });
  });
});

it("knows what stood there before where the tool answers with a diff", () => {
  const [act] = actsOf(
    call(
      "edit_file",
      { target_file: "a.toml", code_edit: "// ... existing code ...\nfail_under = 75" },
      "The following diff was applied:\n- fail_under = 85\n+ fail_under = 75",
    ),
  );
  expect(act.edits).toEqual([{ path: "a.toml", before: "fail_under = 85", after: "fail_under = 75", whole: false }]);
});
