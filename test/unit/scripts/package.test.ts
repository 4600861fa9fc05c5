import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const refusal = (target: string) =>
  spawnSync(process.execPath, ["scripts/package.mjs", "--no-build", "--target", target], { encoding: "utf8" });

test.each([
  ["alpine-x64", /no VSIX for alpine-x64 \(onnxruntime-node has no native files for musl/],
  ["alpine-arm64", /musl/],
  ["darwin-x64", /Intel Macs/],
  ["amiga", /no VSIX for amiga\. The platforms are linux-x64,/],
])("a platform without an engine is refused with the reason: %s", (target, reason) => {
  expect(refusal(target)).toMatchObject({ status: 2, stderr: expect.stringMatching(reason) });
});
