import { expect, test } from "vitest";
import { withinTime } from "../../../../src/engine/tokenizer/withinTime.js";

/** Passes time without the processor, as work does that other programs keep from it. */
function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("work that does not come to an end is broken off", () => {
  const endless = () => {
    for (;;);
  };
  expect(() => withinTime(20, endless)).toThrow("it does not come to an end in 0.02 s");
});

test("work that other programs keep from the processor has more time", () => {
  const slow = () => {
    wait(600);
    return "done";
  };
  expect(withinTime(400, slow)).toBe("done");
});

test("work that waits without end is broken off too", () => {
  expect(() => withinTime(2, () => wait(600_000))).toThrow("it does not come to an end in 0.002 s");
});

test("what the work throws is thrown", () => {
  const failing = () => {
    throw new TypeError("no such filter");
  };
  expect(() => withinTime(1000, failing)).toThrow("no such filter");
});
