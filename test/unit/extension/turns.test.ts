import { expect, test } from "vitest";
import { Turns } from "../../../src/extension/checks/turns.js";

const never = new AbortController().signal;

test("turns are taken in the order in which they were asked for", async () => {
  const turns = new Turns();
  const order: number[] = [];
  const first = await turns.take(never);
  const later = [2, 3].map(async (number) => {
    const end = await turns.take(never);
    order.push(number);
    end?.();
  });
  order.push(1);
  first?.();
  await Promise.all(later);
  expect(order).toEqual([1, 2, 3]);
});

test("who turns away lets the next one go on, and not before the one at work has ended", async () => {
  const turns = new Turns();
  const first = await turns.take(never);
  const away = new AbortController();
  const second = turns.take(away.signal);
  let third = false;
  const last = turns.take(never).then((end) => {
    third = true;
    return end;
  });
  away.abort();
  expect(await second).toBeUndefined();
  expect(third).toBe(false);
  first?.();
  (await last)?.();
  expect(third).toBe(true);
});
