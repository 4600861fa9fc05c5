import { expect, test } from "vitest";
import { progressLine } from "../../../src/cli/progressLine.js";

function target(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 20, written, write: (text: string) => written.push(text) };
}

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

test("quiet is quiet", () => {
  const to = target(true);
  const line = progressLine(to, { quiet: true });
  line.show("Writing");
  line.note("Trying the mirror.");
  line.clear();
  expect(to.written).toEqual([]);
});
