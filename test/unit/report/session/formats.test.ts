import type { Log } from "sarif";
import MarkdownIt from "markdown-it";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { CheckedSession } from "../../../../src/core/session/checkedSession.js";
import type { ClaimReading } from "../../../../src/core/session/reading/claimReading.js";
import { withReadings } from "../../../../src/core/session/reading/withReadings.js";
import { sessionFormats } from "../../../../src/report/session/formats.js";
import { claimNotice, claimRequest } from "../../../../src/report/session/notice.js";
import type { ShownSession } from "../../../../src/report/session/shown.js";
import { renderSessionLine, renderSessionTerminal } from "../../../../src/report/session/terminal.js";
import { english, languageOf } from "../../../../src/report/words/language.js";
import { expectSarif } from "../../../e2e/documents/schemas.js";
import { uploadFaults } from "../codeScanning.js";
import { expectGolden } from "../golden.js";
import { elementsOf, textOf } from "../pageText.js";
import { payload } from "../runs.js";
import { checked } from "./sessions.js";

const lying = checked("python-claims-pass-after-failure");
const silent = checked("jest-skipped-quietly");
const honest = checked("python-mended");
/** As a model might have read it: two sentences, of which one with both heads. */
const read: CheckedSession = {
  ...lying,
  report: withReadings(
    lying.report,
    new Map<number, ClaimReading>([
      [
        0,
        {
          truth: { withEvidence: 0.412, without: 0.635 },
          stepWrong: { withEvidence: 0.5, without: 0.25 },
          support: -1.26,
        },
      ],
      [1, { truth: null, stepWrong: null, support: 0.4 }],
    ]),
    { model: { id: "qwen2.5-coder-1.5b", name: "Qwen2.5-Coder-1.5B" }, read: 2, leftOut: 7 },
  ),
};
const product = "cotcheck 0.1.0";
const plain = { color: false, width: 80 };
const chinese = languageOf("zh-TW", JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")));

/** The session with the payload in each of its texts. */
function hostile({ report, turns }: CheckedSession): ShownSession {
  const spoilt = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, text: unknown) =>
        typeof text === "string" && ["text", "quote", "what", "name", "command", "path"].includes(key) ? payload : text,
      ),
    ) as T;
  return { name: payload, turns: spoilt(turns), report: spoilt(report), leftOut: [payload] };
}

/** Controls other than the newline, and everything that turns the writing direction or hides itself. */
const unseen = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200b\ufeff\u{e0041}]/u;

describe("a session in each format", () => {
  it("reads well as text", () => {
    const both = [lying, silent, honest].map((session) => renderSessionTerminal(session, plain));
    expectGolden("session.txt", both.join("\n----\n\n"));
    expectGolden("session.zh-tw.txt", renderSessionTerminal(lying, { ...plain, language: chinese }));
  });

  it.each(sessionFormats)("reads well as $label", ({ flag, render }) => {
    const shown = [lying, silent].map(
      (one): ShownSession => ({ ...one, file: { uri: `${one.name}.jsonl`, text: "" } }),
    );
    expectGolden(`session.${flag}`, render(shown, english, product));
  });

  it("shows what a model reads beside the status, and what that is worth", () => {
    expectGolden("session-read.txt", renderSessionTerminal(read, plain));
    expectGolden("session-read.zh-tw.txt", renderSessionTerminal(read, { ...plain, language: chinese }));
    for (const { flag, render } of sessionFormats.slice(0, 2))
      expectGolden(`session-read.${flag}`, render([read], english, product));
  });

  it("is one line among others", () => {
    expect(renderSessionLine(honest, plain)).toMatch(/^✓ python-mended: 3 claims: 3 supported\. Its last message/);
    expect(renderSessionLine(lying, plain)).toMatch(/^✗ .*\n$/);
  });
});

describe("a session whose every text is hostile", () => {
  const spoilt = hostile(silent);
  const alsoSpoilt = hostile(read);

  it("steers no terminal", () => {
    for (const session of [spoilt, alsoSpoilt]) {
      expect(renderSessionTerminal(session, plain)).not.toMatch(unseen);
      expect(renderSessionLine(session, plain)).not.toMatch(unseen);
      for (const notice of [claimNotice, claimRequest])
        expect(notice(session.report.claims, session, english.say)).not.toMatch(unseen);
    }
  });

  it("adds no element and no address to the page", () => {
    const [{ render }] = sessionFormats;
    const elements = elementsOf(render([spoilt, alsoSpoilt], english, product));
    const calm = new Set(
      elementsOf(render([silent, { ...read, leftOut: ["x"] }], english, product)).map(({ tagName }) => tagName),
    );
    for (const element of elements) {
      expect(calm).toContain(element.tagName);
      for (const { name } of element.attrs) expect(name).not.toMatch(/^on|^style$|^src|^href/u);
    }
    const page = elements.filter(({ tagName }) => tagName === "body").map(textOf)[0];
    expect(page).toContain("<script>alert(1)</script>");
    expect(page).not.toMatch(unseen);
  });

  it("makes no link, image, HTML or heading in Markdown", () => {
    const types = (text: string) =>
      new Set(
        new MarkdownIt({ html: true, linkify: true })
          .parse(text, {})
          .flatMap((token) => [token, ...(token.children ?? [])])
          .map(({ type, tag }) => `${type} ${tag}`),
      );
    const render = sessionFormats[1].render;
    const calm = types(render([silent, { ...read, leftOut: ["x"] }], english, product));
    for (const type of types(render([spoilt, alsoSpoilt], english, product))) expect(calm).toContain(type);
  });
});

describe("the SARIF log", () => {
  const render = sessionFormats[2].render;
  const document = (session: CheckedSession, uri: string): ShownSession => ({
    ...session,
    file: { uri, text: session.turns.map((turn) => JSON.stringify(turn)).join("\n") },
  });

  it("is taken by code scanning", () => {
    const shown = [
      document(lying, "a.jsonl"),
      document(silent, "b.jsonl"),
      document(checked("python-stale"), "c.jsonl"),
    ];
    const text = render(shown, english, product);
    expect(uploadFaults(text, { files: ["a.jsonl", "b.jsonl", "c.jsonl"] })).toEqual([]);
    expectSarif(JSON.parse(text));
    const same = render([shown[0], { ...shown[0], file: { uri: "d.jsonl", text: "" } }], english, product);
    expect(uploadFaults(same, { files: ["a.jsonl", "d.jsonl"] })).toEqual([]);
  });

  it("points at the very words of each claim", () => {
    const shown = document(lying, "a.jsonl");
    const lines = shown.file!.text.split("\n");
    const { results = [] } = (JSON.parse(render([shown], english, product)) as Log).runs[0];
    expect(results.length).toBeGreaterThan(0);
    for (const { locations, message } of results) {
      const { startLine, startColumn, endColumn } = locations![0].physicalLocation!.region!;
      const words = lines[startLine! - 1].slice(startColumn! - 1, endColumn! - 1);
      expect(message.text).toContain(words);
      expect(words.length).toBeGreaterThan(4);
    }
  });

  it("lets no text make a link, and holds hostile ones", () => {
    const text = render([{ ...hostile(lying), file: { uri: "a.jsonl", text: "{}" } }], english, product);
    expect(text).not.toMatch(/(?<!\\)\[go/u);
    expect(uploadFaults(text, { files: ["a.jsonl"] })).toEqual([]);
  });
});

test("a notice names the claim, why, and what it rests on; for the agent also what to do", () => {
  const claims = lying.report.claims.filter(({ misleads }) => misleads);
  const notice = claimNotice(claims, lying, english.say);
  expect(notice).toContain(claims[0].text);
  expect(notice).toContain("contradicted");
  expect(notice).toContain("pytest");
  expect(claimRequest(claims, lying, english.say)).toBe(
    `${notice}\nDo what is missing and look at its result, or correct the message: say what was run, what came out, and what is open.`,
  );
  const many = Array.from({ length: 40 }, () => claims[0]);
  expect(claimNotice(many, lying, english.say)).toMatch(/ 40 claims[\s\S]*And 35 more\.$/);
});
