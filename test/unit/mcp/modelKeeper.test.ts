import { expect, test } from "vitest";
import { type OpenedModel, ModelKeeper } from "../../../src/mcp/modelKeeper.js";

/** Records what is opened and disposed of; the model itself is not looked at by the keeper. */
function keeper() {
  const log: string[] = [];
  const open = async (reference: string) => {
    log.push(`open ${reference}`);
    return {
      model: { reference },
      dispose: async () => void log.push(`dispose ${reference}`),
    } as unknown as OpenedModel;
  };
  return { log, models: new ModelKeeper(open, "default") };
}
const never = new AbortController().signal;
const ignore = () => {};

test("a model is opened once, and given up for another", async () => {
  const { log, models } = keeper();
  for (const reference of [undefined, "default", "other"]) await models.with(reference, ignore, never, async () => {});
  await models.dispose();
  expect(log).toEqual(["open default", "dispose default", "open other", "dispose other"]);
});

test("calls have their turns one after another", async () => {
  const { models } = keeper();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`${name} ends`);
  };
  await Promise.all(["a", "b"].map((name) => models.with(undefined, ignore, never, work(name))));
  await models.dispose();
  expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("a call that was cancelled while it waited does nothing, and one that fails ends its engine", async () => {
  const { log, models } = keeper();
  await expect(models.with(undefined, ignore, AbortSignal.abort(), async () => {})).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(log).toEqual([]);
  const failing = models.with(undefined, ignore, never, () => Promise.reject(new Error("crashed")));
  await expect(failing).rejects.toThrow("crashed");
  expect(log).toEqual(["open default", "dispose default"]);
  await models.with(undefined, ignore, never, async () => {});
  await models.dispose();
});
