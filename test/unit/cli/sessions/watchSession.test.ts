import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newClaims, watchSession } from "../../../../src/cli/sessions/watchSession.js";
import { english } from "../../../../src/report/words/language.js";
import { checked } from "../../report/session/sessions.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-watch-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a claim is new when it comes, and again when its status changes", () => {
  const known = new Map();
  const session = checked("python-stale");
  expect(newClaims(session, known)).toHaveLength(session.report.claims.length);
  expect(newClaims(session, known)).toEqual([]);
  const claims = session.report.claims.map((claim, i) => (i === 0 ? { ...claim, status: "stale" as const } : claim));
  expect(newClaims({ ...session, report: { ...session.report, claims } }, known)).toEqual([claims[0]]);
});

test("a file is followed while it is written, a half line and all", async () => {
  const path = join(folder, "session.jsonl");
  const lines = (await readFile("test/fixtures/transcripts/codex.jsonl", "utf8")).trimEnd().split("\n");
  await writeFile(path, "");
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    const stop = new AbortController();
    const shown = { color: false, width: 80, language: english };
    const watched = watchSession(path, { json: false, failOn: "contradicted" }, shown, stop.signal);
    for (const line of lines) {
      await appendFile(path, line.slice(0, 10));
      await appendFile(path, `${line.slice(10)}\n`);
    }
    await vi.waitFor(() => expect(printed).toContain("All tests pass."), { timeout: 30_000 });
    stop.abort();
    expect(await watched).toBe(false);
    expect(printed).toMatch(/All tests pass\.\n {2}supported[\s\S]*\n\d+ claims?: /);
  } finally {
    write.mockRestore();
  }
});

test("a file that is not there is named", async () => {
  const shown = { color: false, width: 80, language: english };
  await expect(
    watchSession(join(folder, "none"), { json: false }, shown, new AbortController().signal),
  ).rejects.toMatchObject({
    code: "usage",
  });
});
