import { expect, test } from "vitest";
import { LatestWaiting } from "../../../src/extension/checks/latestWaiting.js";
import { savedKind } from "../../../src/extension/checks/savedKind.js";

/** A promise and what resolves it. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("a newer save takes the place of one that waits, and not of the one at work", async () => {
  const done: string[] = [];
  const first = gate();
  const waiting = new LatestWaiting(() => Promise.resolve());
  const work =
    (name: string, until: Promise<void> = Promise.resolve()) =>
    async () => {
      await until;
      done.push(name);
    };
  waiting.ask("a", work("a1", first.opened));
  await settled();
  waiting.ask("a", work("a2"));
  waiting.ask("b", work("b1"));
  waiting.ask("a", work("a3"));
  waiting.ask("a", work("a4"));
  await settled();
  expect(done).toEqual([]);
  first.open();
  await settled();
  expect(done).toEqual(["a1", "b1", "a4"]);
});

test("nothing begins before the engine is free, and what was asked for meanwhile is what begins", async () => {
  const done: string[] = [];
  const engine = gate();
  const waiting = new LatestWaiting(() => engine.opened);
  waiting.ask("a", async () => done.push("old"));
  await settled();
  waiting.ask("a", async () => done.push("new"));
  engine.open();
  await settled();
  expect(done).toEqual(["new"]);
});

test("one that fails does not stop the next, and what waits can be forgotten", async () => {
  const done: string[] = [];
  const waiting = new LatestWaiting(() => Promise.resolve());
  waiting.ask("a", () => Promise.reject(new Error("no")));
  waiting.ask("b", async () => done.push("b"));
  await settled();
  expect(done).toEqual(["b"]);
  const engine = gate();
  const later = new LatestWaiting(() => engine.opened);
  later.ask("c", async () => done.push("c"));
  later.clear();
  engine.open();
  await settled();
  expect(done).toEqual(["b"]);
});

test.each([
  ["/work/planets.prompt.md", "prompt"],
  ["/work/Baker.TRANSCRIPT.md", "transcript"],
  ["/work/run.transcript.jsonl", "transcript"],
  ["/work/readme.md", undefined],
  ["/work/prompt.md", undefined],
  ["/work/session.jsonl", undefined],
  ["/work/notes.transcript.md.bak", undefined],
])("by its name %s is a %s", (name, kind) => {
  expect(savedKind(name)).toBe(kind);
});
