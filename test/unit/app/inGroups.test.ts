import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { inGroups } from "../../../src/app/inGroups.js";

async function groupsOf<T>(items: AsyncIterable<T>, most: number): Promise<T[][]> {
  const groups: T[][] = [];
  for await (const group of inGroups(items, most)) groups.push(group);
  return groups;
}

test("items that are there come together, up to as many as asked for", async () => {
  async function* items() {
    yield* [1, 2, 3, 4, 5];
  }
  expect(await groupsOf(items(), 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(await groupsOf(items(), 9)).toEqual([[1, 2, 3, 4, 5]]);
  async function* none() {}
  expect(await groupsOf(none(), 2)).toEqual([]);
});

test("an item that takes its time is not waited for, and not lost", async () => {
  async function* items() {
    yield 1;
    yield 2;
    await pause(200);
    yield 3;
  }
  expect(await groupsOf(items(), 3)).toEqual([[1, 2], [3]]);
});

test("what fails while a group is worked on fails after that group", async () => {
  async function* items() {
    yield 1;
    await pause(60);
    throw new Error("the pipe broke");
  }
  const seen: number[][] = [];
  await expect(async () => {
    for await (const group of inGroups(items(), 3)) {
      seen.push(group);
      await pause(120);
    }
  }).rejects.toThrow("the pipe broke");
  expect(seen).toEqual([[1]]);
});

test("leaving does not wait for an item that never comes, and ends a source that is idle", async () => {
  let ended = false;
  async function* idle() {
    try {
      yield* [1, 2, 3];
    } finally {
      ended = true;
    }
  }
  for await (const group of inGroups(idle(), 1)) {
    if (group[0] === 1) break;
  }
  await pause(0);
  expect(ended).toBe(true);
  async function* endless() {
    yield 1;
    await new Promise(() => {});
  }
  for await (const group of inGroups(endless(), 2)) {
    expect(group).toEqual([1]);
    break;
  }
});
