import { expect, test, vi } from "vitest";
import { CancelledError } from "../../../src/core/errors.js";
import { Turns } from "../../../src/serving/turns.js";

const never = new AbortController().signal;

test("turns come one at a time, in order, and whoever waits is told so", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const endFirst = await turns.take(never, () => order.push("first waits"));
  const others = ["second", "third"].map(async (name) => {
    const end = await turns.take(never, () => order.push(`${name} waits`));
    order.push(name);
    return end;
  });
  expect(order).toEqual(["second waits", "third waits"]);
  expect(turns.waiting).toBe(2);
  endFirst();
  const endSecond = await others[0];
  expect(order.at(-1)).toBe("second");
  endSecond?.();
  endSecond?.();
  (await others[1])?.();
  expect(order.at(-1)).toBe("third");
  expect(turns).toMatchObject({ taken: false, waiting: 0 });
});

test("nobody comes in between when a turn passes on", async () => {
  const turns = new Turns();
  const end = await turns.take(never);
  const waiting = turns.take(never);
  end();
  expect(turns.taken).toBe(true);
  const onWait = vi.fn();
  const late = turns.take(never, onWait);
  expect(onWait).toHaveBeenCalledTimes(1);
  (await waiting)();
  (await late)();
});

test("whoever gives up leaves the queue", async () => {
  const turns = new Turns();
  const end = await turns.take(never);
  const controller = new AbortController();
  const given = expect(turns.take(controller.signal)).rejects.toThrow(CancelledError);
  const patient = turns.take(never);
  controller.abort();
  await given;
  expect(turns.waiting).toBe(1);
  end();
  (await patient)();
  await expect(turns.take(controller.signal)).rejects.toThrow(CancelledError);
});

test("a change is told when a turn begins, and when nobody wants the next", async () => {
  const changes: boolean[] = [];
  const turns = new Turns((taken) => changes.push(taken));
  const end = await turns.take(never);
  const second = turns.take(never);
  end();
  (await second)();
  expect(changes).toEqual([true, true, false]);
});
