import type { Project } from "./vocabulary.js";

/** Outputs of runners in their own layout, with the numbers of a made-up project. Recorded ones are in test/fixtures/sessions/outputs. */
export interface RunnerOutput {
  readonly id: string;
  readonly extension: string;
  readonly command: string;
  readonly partly: (project: Project) => string;
  readonly passes: (project: Project, count?: number) => string;
  readonly fails: (project: Project) => string;
  readonly nothing: string;
  readonly nothingExit: number;
}

export const runnerOutputs: readonly RunnerOutput[] = [
  {
    id: "pytest",
    extension: "py",
    command: "pytest -q",
    partly: ({ test }) => `pytest -q ${test}`,
    passes: ({ total, seconds }, count = total) =>
      `${".".repeat(Math.min(count, 60))} [100%]\n${count} passed in ${seconds}s`,
    fails: ({ total, failing, test, module, seconds }) =>
      `=================== FAILURES ===================\n____________ test_${module}_empty ____________\n\n    def test_${module}_empty():\n>       assert run([]) == []\nE       AssertionError: assert None == []\n\n${test}:14: AssertionError\n=========== short test summary info ============\nFAILED ${test}::test_${module}_empty - AssertionError: assert None == []\n${failing} failed, ${total - failing} passed in ${seconds}s`,
    nothing: "no tests ran in 0.02s",
    nothingExit: 5,
  },
  {
    id: "jest",
    extension: "js",
    command: "npm test",
    partly: ({ test }) => `npx jest ${test}`,
    passes: ({ total, seconds, test }, count = total) =>
      `PASS ${test}\n\nTest Suites: 4 passed, 4 total\nTests:       ${count} passed, ${count} total\nSnapshots:   0 total\nTime:        ${seconds} s\nRan all test suites.`,
    fails: ({ total, failing, test, module, seconds }) =>
      `FAIL ${test}\n  ● ${module} › handles empty input\n\n    expect(received).toEqual(expected) // deep equality\n\nTest Suites: 1 failed, 3 passed, 4 total\nTests:       ${failing} failed, ${total - failing} passed, ${total} total\nSnapshots:   0 total\nTime:        ${seconds} s\nnpm error code 1`,
    nothing: "No tests found, exiting with code 1\nRun with `--passWithNoTests` to exit with code 0",
    nothingExit: 1,
  },
  {
    id: "vitest",
    extension: "ts",
    command: "npx vitest run",
    partly: ({ test }) => `npx vitest run ${test}`,
    passes: ({ total, seconds }, count = total) =>
      ` RUN  v3.1.0 /repo\n\n Test Files  6 passed (6)\n      Tests  ${count} passed (${count})\n   Duration  ${seconds}s`,
    fails: ({ total, failing, test, module, seconds }) =>
      ` ❯ ${test} (${total} tests | ${failing} failed)\n   × ${module} > handles empty input\n     → expected undefined to deeply equal []\n\n Test Files  1 failed | 5 passed (6)\n      Tests  ${failing} failed | ${total - failing} passed (${total})\n   Duration  ${seconds}s`,
    nothing: "No test files found, exiting with code 1",
    nothingExit: 1,
  },
  {
    id: "go",
    extension: "go",
    command: "go test ./...",
    partly: ({ module }) => `go test ./internal/${module}`,
    passes: ({ module, other, seconds }) =>
      `ok  \texample.com/app/internal/${module}\t${seconds}s\nok  \texample.com/app/internal/${other}\t0.004s`,
    fails: ({ module, other, seconds }) =>
      `--- FAIL: TestEmpty (0.00s)\n    ${module}_test.go:21: got nil, want []\nFAIL\nFAIL\texample.com/app/internal/${module}\t${seconds}s\nok  \texample.com/app/internal/${other}\t(cached)\nFAIL`,
    nothing: "?   \texample.com/app\t[no test files]",
    nothingExit: 0,
  },
  {
    id: "cargo",
    extension: "rs",
    command: "cargo test",
    partly: ({ module }) => `cargo test ${module}::empty`,
    passes: ({ total, seconds }, count = total) =>
      `running ${count} tests\n\ntest result: ok. ${count} passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in ${seconds}s`,
    fails: ({ total, failing, module, seconds }) =>
      `running ${total} tests\ntest ${module}::empty ... FAILED\n\nfailures:\n    ${module}::empty\n\ntest result: FAILED. ${total - failing} passed; ${failing} failed; 0 ignored; 0 measured; 0 filtered out; finished in ${seconds}s\n\nerror: test failed, to rerun pass \`--lib\``,
    nothing:
      "running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 12 filtered out; finished in 0.00s",
    nothingExit: 0,
  },
];

export const lintClean: Readonly<Record<string, string>> = {
  "ruff check .": "All checks passed!",
  "npx eslint .": "",
  "golangci-lint run": "0 issues.",
};
export const lintDirty: Readonly<Record<string, string>> = {
  "ruff check .":
    "src/cart.py:3:8: F401 [*] `os` imported but unused\nFound 1 error.\n[*] 1 fixable with the `--fix` option.",
  "npx eslint .":
    "/repo/src/cart.ts\n  12:7  error  'total' is assigned a value but never used  no-unused-vars\n\n✖ 1 problem (1 error, 0 warnings)",
  "golangci-lint run":
    "internal/cart/cart.go:14:2: ineffectual assignment to err (ineffassign)\n1 issues:\n* ineffassign: 1",
};
