import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { wantsColor } from "../../../src/cli/color.js";
import { progressLine } from "../../../src/cli/progressLine.js";

function target(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 20, written, write: (text: string) => written.push(text) };
}

beforeEach(() => {
  for (const [name, value] of Object.entries({ TERM: "xterm", NO_COLOR: "", FORCE_COLOR: "" })) vi.stubEnv(name, value);
});
afterEach(() => void vi.unstubAllEnvs());

test("on a terminal that is dumb nothing is drawn or coloured", () => {
  const to = target(true);
  expect(wantsColor({ color: true }, to)).toBe(true);
  vi.stubEnv("TERM", "dumb");
  const line = progressLine(to, { quiet: false });
  line.show("Loading the model: 5 %");
  line.note("Done.");
  expect(to.written).toEqual(["Done.\n"]);
  expect(wantsColor({ color: true }, to)).toBe(false);
});

test("on a terminal one line is written over, and never wider than it", () => {
  const to = target(true);
  const line = progressLine(to, { quiet: false });
  line.show("Loading the model: 5 %, and much more");
  line.show("Writing: 1 tokens");
  line.clear();
  line.clear();
  expect(to.written).toEqual(["\r\u001b[KLoading the model: ", "\r\u001b[KWriting: 1 tokens", "\r\u001b[K"]);
});

test("elsewhere nothing is drawn, but notes are kept", () => {
  const to = target(false);
  const line = progressLine(to, { quiet: false });
  line.show("Writing: 1 tokens");
  line.note("Trying the mirror.");
  line.clear();
  expect(to.written).toEqual(["Trying the mirror.\n"]);
});

afterEach(() => void vi.useRealTimers());

test("a log gets a line every half minute", () => {
  vi.useFakeTimers();
  const to = target(false);
  const line = progressLine(to, { quiet: false });
  const after = (seconds: number, text: string) => {
    vi.advanceTimersByTime(1000 * seconds);
    line.show(text);
  };
  after(1, "Reading: 1 of 9");
  after(30, "Reading: 2 of 9");
  after(29, "Reading: 3 of 9");
  after(1, "Fitting: 1 of 2");
  expect(to.written).toEqual(["Reading: 2 of 9\n", "Fitting: 1 of 2\n"]);
});

test("quiet is quiet", () => {
  const to = target(true);
  const line = progressLine(to, { quiet: true });
  line.show("Writing");
  line.note("Trying the mirror.");
  line.clear();
  expect(to.written).toEqual([]);
});
