// Everything that CI runs: types, lint, dependency directions, then all tests. The last line counts them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const report = "out/tests.json";
const tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs one check that counts as one test. */
function check(name, script) {
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) tally.passed++;
  else {
    tally.failed++;
    console.error(`✗ ${name} failed: npm run ${script}`);
  }
}

check("types", "typecheck");
check("lint and dependency directions", "lint");

console.log("\n▶ tests");
mkdirSync("out", { recursive: true });
rmSync(report, { force: true });
const vitest = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  { stdio: "inherit" },
);
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, "utf8"));
  tally.passed += result.numPassedTests;
  tally.failed += result.numFailedTests;
  tally.skipped += result.numPendingTests + result.numTodoTests;
  // A file that cannot even be loaded fails without a failed test.
  tally.failed += result.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
}
if (vitest.status !== 0 && tally.failed === 0) tally.failed++;

console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;
