import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("npm knows every setting of .npmrc, and runs no install script of a dependency", () => {
  const { stdout, stderr } = spawnSync("npm", ["config", "get", "ignore-scripts"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(stderr).not.toMatch(/unknown/iu);
  expect(stdout.trim()).toBe("true");
});
