import { expect, test } from "vitest";
import { countCores, defaultThreads } from "../../../src/engineClient/threads.js";

const processor = (socket: number, core: number) => `processor\t: 9\nphysical id\t: ${socket}\ncore id\t\t: ${core}\n`;

test("two threads on a core are one core, the same core number on two sockets two", () => {
  expect(countCores([processor(0, 0), processor(0, 1), processor(0, 0), processor(0, 1)].join("\n"))).toBe(2);
  expect(countCores([processor(0, 0), processor(1, 0)].join("\n"))).toBe(2);
});

test("a file that does not say so gives no count", () => {
  expect(countCores("processor\t: 0\nBogoMIPS\t: 50\n")).toBe(0);
});

test("there is always a thread, and never more than eight", () => {
  expect(defaultThreads()).toBeGreaterThanOrEqual(1);
  expect(defaultThreads()).toBeLessThanOrEqual(8);
});
