import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extensionBundles } from "../../../../scripts/extensionBundle.mjs";
import { checkInWorker } from "../../../../src/extension/backend/sessions/checkInWorker.js";
import { checkSource } from "../../../../src/extension/backend/sessions/checkSource.js";
import { sessionChange } from "../../../../src/extension/backend/sessions/sessionChange.js";
import { handleOfSession, sessionOf } from "../../../../src/extension/sessions/sessionHandle.js";
import { changed } from "../../../../src/protocol/session.js";
import { drawn, falseTurns } from "../../../webview/sessionScenes.js";

const transcripts = "test/fixtures/transcripts";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-session-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a session is read", () => {
  test.each(["claude-code.jsonl", "codex.jsonl"])("out of the file %s, by its name", async (name) => {
    const path = join(transcripts, name);
    const checked = await checkSource({ kind: "file", path }, null);
    if (!("session" in checked)) expect.unreachable();
    expect(checked.session.name).toBe(path);
    expect(checked.session.events.some(({ kind }) => kind === "call")).toBe(true);
    const text = await readFile(path, "utf8");
    const again = await checkSource({ kind: "text", text, name: "Clipboard" }, null);
    if (!("session" in again)) expect.unreachable();
    expect(again.session).toEqual({ ...checked.session, name: "Clipboard" });
  });

  test("after one of several talks was chosen", async () => {
    const source = { kind: "file", path: join(transcripts, "chatgpt-export.json") } as const;
    const checked = await checkSource(source, null);
    if (!("talks" in checked)) expect.unreachable();
    expect(checked.talks.length).toBeGreaterThan(1);
    expect(await checkSource(source, 1)).toHaveProperty("session");
    await expect(checkSource(source, 99)).rejects.toMatchObject({ code: "usage" });
  });

  test("or there is a coded error", async () => {
    await expect(checkSource({ kind: "file", path: join(folder, "none.jsonl") }, null)).rejects.toMatchObject({
      code: "usage",
    });
    await expect(checkSource({ kind: "text", text: '{"a": 1}', name: "x" }, null)).rejects.toMatchObject({
      code: "bad-input",
    });
  });
});

describe("the thread", () => {
  let program: string;
  beforeAll(async () => {
    await build({ ...extensionBundles[2], outdir: folder });
    program = join(folder, "sessionWorker.cjs");
  });

  test("answers as the check itself does", async () => {
    const task = { source: { kind: "file", path: join(transcripts, "claude-code.jsonl") }, talk: null } as const;
    expect(await checkInWorker(program, task)).toEqual(await checkSource(task.source, null));
  });

  test("hands over coded errors, and ends when it is cancelled", async () => {
    const task = { source: { kind: "file", path: join(folder, "none.jsonl") }, talk: null } as const;
    await expect(checkInWorker(program, task)).rejects.toMatchObject({ code: "usage" });
    const path = join(folder, "long.jsonl");
    await writeFile(path, `${JSON.stringify({ role: "user", content: "x" })}\n`.repeat(200_000));
    const cancelled = new AbortController();
    const checking = checkInWorker(program, { source: { kind: "file", path }, talk: null }, cancelled.signal);
    cancelled.abort();
    await expect(checking).rejects.toMatchObject({ code: "cancelled" });
    await expect(checkInWorker(program, task, cancelled.signal)).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("what has changed of a session", () => {
  test.each([0, 1, 5, falseTurns.length - 1])("since its first %i turns, makes the new one of the old", (count) => {
    const before = drawn(falseTurns.slice(0, count));
    const now = drawn(falseTurns);
    const change = structuredClone(sessionChange(before, now, "on"));
    expect(changed(before, change)).toEqual(now);
    expect(change.kept + change.events.length).toBe(now.events.length);
    if (count > 1) expect(change.kept).toBeGreaterThan(0);
  });

  test("is no event where nothing has", () => {
    const session = drawn(falseTurns);
    expect(sessionChange(session, structuredClone(session), "off")).toMatchObject({ events: [], following: "off" });
  });
});

describe("a session's name over a reload", () => {
  test("leads back to its file and talk", () => {
    const source = { kind: "file", path: "/home/ada/session.jsonl" } as const;
    expect(sessionOf(handleOfSession(source, 3))).toEqual({ source, talk: 3 });
    expect(sessionOf(handleOfSession(source, null))).toEqual({ source, talk: null });
  });

  test("leads nowhere for what was pasted, for runs, and for what is none of ours", () => {
    expect(sessionOf(handleOfSession({ kind: "text", text: "x", name: "Clipboard" }, null))).toBeUndefined();
    for (const odd of ["", "x", "[]", '["/a"]', "null", "{}", '{"session":5}']) expect(sessionOf(odd)).toBeUndefined();
    expect(sessionOf('{"session":"/a","talk":-1}')).toMatchObject({ talk: null });
  });
});
