import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { mostRunBytes, parseRun } from "../../../src/host/runFile.js";
import { RunStore } from "../../../src/extension/backend/runStore.js";
import { RunWriter } from "../../../src/extension/backend/runWriter.js";
import { recorded, hostileRun } from "../report/runs.js";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("a run file", () => {
  test("is read as the run it is, hostile texts and all", () => {
    const { run } = hostileRun();
    expect(parseRun(bytes(run))).toEqual(run);
  });

  test.each<[string, Uint8Array, string]>([
    ["cut off", bytes(recorded("off-policy")).slice(0, 100), "not JSON"],
    ["not UTF-8", Uint8Array.of(0xff, 0xfe, 0x7b), "not JSON"],
    ["another document", bytes({ name: "x" }), "not a run"],
    ["null", bytes(null), "not a run"],
    ["of a later version", bytes({ ...recorded("off-policy"), version: 4, extra: 1 }), "version 4"],
    ["damaged", bytes({ ...recorded("off-policy"), steps: [{ index: -1 }] }), "damaged at steps.0"],
    ["too large", new Uint8Array(mostRunBytes + 1), "at most 32 MB"],
  ])("that is %s is refused with the reason", (_, content, words) => {
    expect(() => parseRun(content)).toThrow(words);
  });
});

describe("stored runs", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cotcheck-runs-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const runAt = (day: number): Run => ({
    ...recorded("off-policy"),
    id: `run-${day}`,
    createdAt: `2026-01-0${day}T10:00:00Z`,
  });

  test("are listed newest first, with what was asked and found", async () => {
    const store = new RunStore(join(folder, "runs"));
    for (const day of [1, 3, 2]) await store.save(runAt(day));
    const listed = await store.list();
    expect(listed.map(({ id }) => id)).toEqual(["run-3", "run-2", "run-1"]);
    expect(listed[0]).toMatchObject({ status: "done", steps: recorded("off-policy").steps.length });
    expect(await store.read(listed[0].path)).toEqual(runAt(3));
  });

  test("a run that is saved again is one run, and nothing else is left in the folder", async () => {
    const store = new RunStore(folder);
    await store.save({ ...runAt(1), status: "running", steps: [] });
    expect((await store.list())[0]).toMatchObject({ status: "running", steps: 0 });
    await store.save(runAt(1));
    expect((await store.list())[0]).toMatchObject({ status: "done" });
    expect(await readdir(folder)).toHaveLength(1);
  });

  test("files that are no runs are no part of the history", async () => {
    const store = new RunStore(folder);
    await store.save(runAt(1));
    await writeFile(join(folder, "cut.cotrun.json"), JSON.stringify(runAt(2)).slice(0, 300));
    await writeFile(join(folder, "notes.txt"), "notes");
    expect((await store.list()).map(({ id }) => id)).toEqual(["run-1"]);
  });

  test("an id cannot lead out of the folder, and nothing outside it is deleted", async () => {
    const store = new RunStore(join(folder, "runs"));
    const path = await store.save({ ...runAt(1), id: "../../outside" });
    expect(dirname(path)).toBe(store.folder);
    const outside = join(folder, "outside.cotrun.json");
    await writeFile(outside, "{}");
    await expect(store.delete(outside)).rejects.toMatchObject({ code: "bad-input" });
    expect(await readFile(outside, "utf8")).toBe("{}");
    await store.delete(path);
    expect(await store.list()).toEqual([]);
  });

  // A disk of its own that is small enough to be filled; only root may mount one.
  const mounted = process.platform === "linux" && process.getuid?.() === 0 && mountable();
  test.skipIf(!mounted)("a disk that is full gives words and leaves the run that was there", async () => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]);
    try {
      const store = new RunStore(disk);
      const path = await store.save({ ...runAt(1), status: "running", steps: [] });
      const filler = join(disk, "filler");
      await writeFile(filler, new Uint8Array(1 << 20)).catch(() => {});
      await expect(store.save(runAt(1))).rejects.toMatchObject({
        code: "insufficient-disk",
        message: expect.stringContaining("no space left"),
      });
      expect(await store.read(path)).toMatchObject({ status: "running" });
      await rm(filler);
      await store.save(runAt(1));
      expect(await store.read(path)).toEqual(runAt(1));
      expect(await readdir(disk)).toHaveLength(1);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("a folder that cannot be written gives words, and leaves the run that was there", async () => {
    const store = new RunStore(folder);
    const path = await store.save(runAt(1));
    // A file in the place of the folder refuses root too.
    const blocked = new RunStore(join(folder, basename(path), "runs"));
    await expect(blocked.save(runAt(2))).rejects.toMatchObject({ code: "cache" });
    expect(await store.read(path)).toEqual(runAt(1));
  });
});

describe("a run that grows", () => {
  const note = (value: string | number) => ({ code: "said" as const, values: [value] });
  const growing = (steps: number): Run => ({ ...recorded("off-policy"), status: "running", notes: [note(steps)] });

  test("is saved at its newest state, and at its last for certain", async () => {
    const saved: string[] = [];
    const save = async (run: Run) => {
      await new Promise(setImmediate);
      saved.push(String(run.notes[0]?.values[0] ?? run.status));
    };
    const writer = new RunWriter({ save, onFailure: () => expect.unreachable(), interval: 1 });
    for (let i = 0; i < 50; i++) writer.grown(growing(i));
    writer.grown({ ...recorded("off-policy"), notes: [note("last")] });
    await writer.finish();
    expect(saved.length).toBeLessThan(5);
    expect(saved.at(-1)).toBe("last");
  });

  test("says once that it cannot be saved, and is saved again when it can", async () => {
    let full = true;
    let saves = 0;
    const failures: unknown[] = [];
    const save = async () => {
      if (full) throw new Error("full");
      saves++;
    };
    const writer = new RunWriter({ save, onFailure: (error) => failures.push(error), interval: 0 });
    for (let i = 0; i < 3; i++) {
      writer.grown(growing(i));
      await writer.finish();
    }
    expect(failures).toHaveLength(1);
    full = false;
    writer.grown(recorded("off-policy"));
    await writer.finish();
    expect(saves).toBe(1);
  });
});

function mountable(): boolean {
  try {
    const probe = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim();
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe]);
    execFileSync("rmdir", [probe]);
    return true;
  } catch {
    return false;
  }
}
