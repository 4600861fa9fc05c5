import { readFile } from "node:fs/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { Progress } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BatchRecord } from "../../src/core/batch/batchRecord.js";
import { SessionRecord } from "../../src/core/session/record/sessionRecord.js";

/** The built program as an official client starts it. */
let client: Client;
beforeAll(async () => {
  client = new Client({ name: "test", version: "1.0.0" });
  const args = ["dist/cli.mjs", "mcp", "--model", "smollm2-135m", "--threads", "1"];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: process.env as Record<string, string> }),
  );
});
afterAll(() => client.close());

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
}

async function ask(
  name: string,
  input: Record<string, unknown>,
  options: { onprogress?: (progress: Progress) => void; signal?: AbortSignal } = {},
): Promise<Answer> {
  return (await client.callTool({ name, arguments: input }, undefined, {
    timeout: 300_000,
    ...options,
  })) as unknown as Answer;
}

test("the tools are listed with the schemas of what they take and give", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["check_session", "check_reasoning", "read_statement", "list_models"]);
  for (const { inputSchema, outputSchema, description } of tools) {
    expect(inputSchema.type).toBe("object");
    expect(outputSchema?.type).toBe("object");
    expect(description).not.toBe("");
  }
});

test("check_session reads a file, a text and messages, and answers in the contract's form", async () => {
  const path = "test/fixtures/transcripts/claude-code.jsonl";
  const [file, text] = await Promise.all([
    ask("check_session", { path }),
    readFile(path, "utf8").then((content) => ask("check_session", { text: content })),
  ]);
  const record = SessionRecord.parse(file.structuredContent);
  expect(record.claims.map(({ status }) => status)).toEqual(["supported"]);
  expect(file.content[0].text).toContain("All 4 tests pass.");
  expect(SessionRecord.parse(text.structuredContent)).toEqual({ ...record, id: "session" });

  const { messages } = JSON.parse(await readFile("test/fixtures/transcripts/anthropic-request.json", "utf8"));
  const said = await ask("check_session", { messages });
  expect(SessionRecord.parse(said.structuredContent).claims).not.toEqual([]);
});

test("what cannot be done is an answer that is marked as an error, with its code", async () => {
  const missing = await ask("check_session", { path: "no/such/file.jsonl" });
  expect(missing).toMatchObject({ isError: true });
  expect(missing.content[0].text).toMatch(/^error\[usage\]: no\/such\/file\.jsonl cannot be read/);
  const both = await ask("check_session", { path: "x", text: "y" });
  expect(both.content[0].text).toBe("error[usage]: Give one of path, text and messages.");
  const wrong = await ask("read_statement", { statements: [] });
  expect(wrong.isError).toBe(true);
  const unknown = await ask("read_statement", { statements: ["A."], model: "no-such-model" });
  expect(unknown.content[0].text).toMatch(/^error\[model-not-found\]/);
});

test("list_models names the one that is used here", async () => {
  const { structuredContent } = await ask("list_models", {});
  expect(structuredContent?.models).toContainEqual(expect.objectContaining({ id: "smollm2-135m", state: "ready" }));
});

test("read_statement and check_reasoning work on a model, tell how far they are, and can be cancelled", async () => {
  const statements = ["Paris is in France.", "Berlin is in Spain."];
  const told: Progress[] = [];
  const read = await ask("read_statement", { statements }, { onprogress: (progress) => told.push(progress) });
  expect(read.structuredContent).toMatchObject({
    model: "smollm2-135m",
    statements: statements.map((text) => ({ text })),
  });
  expect(told.length).toBeGreaterThan(0);
  const steps = told.map(({ progress }) => progress);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));

  const prompt = "How many legs do two dogs have?";
  const checked = await ask("check_reasoning", { prompt, checks: false, maxTokens: 30 });
  expect(BatchRecord.parse(checked.structuredContent).mode).toBe("on-policy");
  expect(checked.content[0].text).toContain(prompt);

  const stop = new AbortController();
  const cancelled = ask(
    "check_reasoning",
    { prompt, maxTokens: 400 },
    { signal: stop.signal, onprogress: () => stop.abort("enough") },
  );
  await expect(cancelled).rejects.toThrow("enough");
  // The next call has its turn once the one before has ended.
  const response = "Each dog has 4 legs.\nThe answer is 8.";
  const after = await ask("check_reasoning", { prompt, response, checks: false });
  expect(BatchRecord.parse(after.structuredContent)).toMatchObject({ mode: "off-policy", response });
});
