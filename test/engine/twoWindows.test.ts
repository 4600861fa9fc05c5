import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";

/** Two engines that begin at the same time with an empty cache, as two windows do. */
const { path, sha256 } = inject("testModel");
const clients: EngineClient[] = [];
let graphCache: string;
const earlier = `${sha256}-g0-fast`;
const otherModel = `${"0".repeat(64)}-g0-fast`;

beforeAll(async () => {
  graphCache = await mkdtemp(join(tmpdir(), "cotcheck-two-windows-"));
  for (const name of [earlier, otherModel]) await mkdir(join(graphCache, name));
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await rm(graphCache, { recursive: true, force: true });
});

test("both convert or share the model, answer alike and leave one graph of it behind", async () => {
  const request = { modelPath: path, modelSha256: sha256, graphCache, threads: 1, layout: "fast" } as const;
  const answers = await Promise.all(
    [0, 1].map(async () => {
      const client = startEngine({ entry: "dist/engine.mjs" });
      clients.push(client);
      await client.load(request);
      const { ids } = await client.chat([{ role: "user", content: "Why is the sky blue?" }]);
      return client.generate({ ids, maxTokens: 8, temperature: 0, topP: 1, seed: 0, stop: [] });
    }),
  );
  expect(answers[0].tokens.ids).toEqual(answers[1].tokens.ids);
  const left = await readdir(graphCache);
  // Of the same model only this graph; what an earlier converter made of another is not ours to judge.
  expect(left).toHaveLength(2);
  expect(left).toContain(otherModel);
  expect(left).not.toContain(earlier);
});
