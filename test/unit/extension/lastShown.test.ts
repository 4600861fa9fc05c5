import { expect, test } from "vitest";
import { LastShown } from "../../../src/extension/panel/lastShown.js";
import { memento } from "./memento.js";

test("the last few are found by their handles after a reload, and nothing else is", async () => {
  const storage = memento();
  const shown = () => new LastShown<{ id: string }>(storage, "kept", 2, ({ id }) => `handle ${id}`);
  for (const id of ["a", "b", "c"]) await shown().add({ id });
  expect(shown().named("handle c")).toEqual({ id: "c" });
  expect(shown().named("handle b")).toEqual({ id: "b" });
  expect(shown().named("handle a")).toBeUndefined();
  expect(shown().named("")).toBeUndefined();
});
