import { patternOf } from "../../patternOf.js";
import { lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

const bad = patternOf("i", [
  String.raw`^(?:Failed to compile|error during build:|✘ \[ERROR\]|\[vite\].*error|`,
  String.raw`webpack .*compiled with \d+ errors?|ERROR in \S|Module build failed|Build failed|`,
  String.raw`> Build error occurred|Error: Command "\S.*" exited with|\s*✗ Build failed|`,
  "npm (?:ERR!|error) code ELIFECYCLE)",
]);
const good =
  /^(?:\s*✓ (?:built in|Compiled successfully)|✨ {1,2}Built in|Compiled successfully|webpack .*compiled (?:successfully|with \d+ warnings?)|Build (?:completed|succeeded|complete)\b|\s*⚡ Done in|created \S+ in [\d.]+m?s)/i;

export const bundlers: Runner = {
  id: "bundler",
  of: "build",
  programs: [
    "vite",
    "webpack",
    "rollup",
    "esbuild",
    "next",
    "nuxt",
    "parcel",
    "tsup",
    "astro",
    "turbo",
    "ng",
    "vue-cli-service",
    "gatsby",
  ],
  read: (lines) => {
    const failed = lastMatch(lines, bad);
    if (failed) return stated("failed", failed.line);
    const built = lastMatch(lines, good);
    return built ? stated("passed", built.line) : null;
  },
};

export const make: Runner = {
  id: "make",
  of: "build",
  programs: ["make", "gmake", "just", "task", "invoke", "rake"],
  read: (lines) => {
    const stopped = lastMatch(
      lines,
      /^(?:g?make(?:\[\d+\])?: \*\*\* |error: Recipe `\S+` failed|task: Failed to run task|rake aborted!)/,
    );
    return stopped ? stated("failed", stopped.line) : null;
  },
};

/** npm, yarn and pnpm run what package.json names; what they say themselves is that it could not be run or that it failed. */
export const npm: Runner = {
  id: "npm",
  of: "build",
  programs: ["npm", "yarn", "pnpm"],
  read: (lines) => {
    const failed = lastMatch(
      lines,
      /^(?:npm (?:ERR!|error) (?:Missing script|code |Lifecycle script `\S+` failed|Test failed)|error Command failed with exit code \d+|\s*ELIFECYCLE\s|Error: no test specified| ERR_PNPM_\w+)/,
    );
    return failed ? stated("failed", failed.line) : null;
  },
};

export const docker: Runner = {
  id: "docker build",
  of: "build",
  programs: ["docker", "docker build", "podman", "buildah", "buildx"],
  read: (lines) => {
    const failed = lastMatch(
      lines,
      /^(?:ERROR: failed to (?:solve|build)|#\d+ ERROR: |The command '.*' returned a non-zero code: \d+|failed to solve: )/,
    );
    if (failed) return stated("failed", failed.line);
    const built = lastMatch(lines, /^(?:Successfully (?:built|tagged) |#\d+ naming to .* done$)/);
    return built ? stated("passed", built.line) : null;
  },
};
