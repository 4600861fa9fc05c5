import { describe, expect, it } from "vitest";
import { readTranscripts } from "../../../src/core/transcripts/readTranscripts.js";
import { checkTalk } from "../../../src/session/checkTalk.js";

const check = (whole: string) => {
  const [talk] = readTranscripts(whole);
  const { report, leftOut } = checkTalk("talk.md", talk);
  return { misleading: report.misleading, saysSo: leftOut.some((sentence) => sentence.includes("none for calls")) };
};

const asked = "## User\n\nRound the totals.\n\n## Assistant\n\n";

/** Markdown in which two speak has no place for calls: that none is there speaks against nobody. */
describe("a talk that holds no calls", () => {
  it.each<{ what: string; whole: string; misleading: boolean; saysSo: boolean }>([
    {
      what: "what was said alone",
      whole: `${asked}I rounded them in \`src/cart.ts\` and ran the suite: all 12 tests pass. Pushed.`,
      misleading: false,
      saysSo: true,
    },
    {
      what: "calls among the words",
      whole: `${asked}<tool-use data-tool-type="shell" data-tool-name="bash"><details>\n<summary>Tool use: **bash** • Run command: npm test</summary>\n\`\`\`bash\nnpm test\n\`\`\`\n\n\`\`\`\nTests: 2 failed, 10 passed, 12 total\n\`\`\`\n</details></tool-use>\n\nAll 12 tests pass.`,
      misleading: true,
      saysSo: false,
    },
    {
      what: "calls in another format",
      whole: JSON.stringify([
        { role: "user", content: "Round the totals." },
        { role: "assistant", content: "I ran the suite: all 12 tests pass. Pushed." },
      ]),
      misleading: true,
      saysSo: false,
    },
  ])("$what", ({ whole, misleading, saysSo }) => expect(check(whole)).toEqual({ misleading, saysSo }));
});
