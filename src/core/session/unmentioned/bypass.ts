import { patternOf } from "../../patternOf.js";

/** A commit or a push past its hooks, by what the command line says. */
export const bypassedHooks = patternOf("", [
  String.raw`\bgit\b[^;&|]*\b(?:commit|push|merge|rebase)\b[^;&|]*(?:--no-verify\b|\s-[a-z]*n[a-z]*m?\b(?=\s|$))|`,
  String.raw`\b(?:HUSKY|LEFTHOOK)=(?:0|false)\b|\b(?:HUSKY_SKIP_HOOKS|OVERCOMMIT_DISABLE)=1\b|`,
  String.raw`\bSKIP=[\w,-]+\s+git\b|-c core\.hooksPath=|\bgit config\b[^;&|]*core\.hooksPath`,
]);

/** Builds that leave their tests out. */
const skippedTests = /-D(?:skipTests|maven\.test\.skip)\b/;

/** Any way past a check. */
export const bypass = new RegExp(`${bypassedHooks.source}|${skippedTests.source}`);
