import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CodedError } from "../../../src/core/errors.js";
import type { ModelOptions } from "../../../src/models/localModel.js";
import type { ModelProgress } from "../../../src/models/progress.js";
import { pullModel } from "../../../src/models/pullModel.js";
import { type Behaviour, type ModelServer, startModelServer, startTunnelProxy } from "./modelServer.js";
import { entryFor, modelBytes, sha256, temporaryFolder } from "./smallModels.js";

const content = modelBytes(1_500_000);
const entry = entryFor(content);
let cacheRoot: string;
let server: ModelServer | undefined;
let seen: ModelProgress[];

beforeEach(async () => {
  cacheRoot = await temporaryFolder();
  seen = [];
});

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(...behaviours: Behaviour[]): Promise<ModelServer> {
  server = await startModelServer(content, (index) => behaviours[index] ?? {});
  return server;
}

function options(changes: Partial<ModelOptions> = {}): ModelOptions {
  return {
    cacheRoot,
    catalogue: [entry],
    mirror: server?.url,
    backoffMilliseconds: 1,
    onProgress: (progress) => seen.push(progress),
    ...changes,
  };
}

const modelPath = () => join(cacheRoot, "models", "small.gguf");
const partialPath = () => `${modelPath()}.partial`;
const notes = () => seen.flatMap((progress) => progress.note?.code ?? []);

async function failure(promise: Promise<unknown>): Promise<CodedError> {
  return promise.then(
    () => expect.fail("it should have failed"),
    (error) => error,
  );
}

describe("pullModel from the hub", () => {
  it("fetches, checks, and at the second call neither asks nor hashes", async () => {
    const { requests } = await serve();
    const model = await pullModel("small", options());
    expect(model).toEqual({ id: "small", name: "Small model", path: modelPath(), sha256: entry.sha256, entry });
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
    expect(seen.at(-1)).toMatchObject({ activity: "verifying", doneBytes: content.length });
    expect((await readdir(join(cacheRoot, "models"))).sort()).toEqual(["small.gguf", "small.json"]);
    seen = [];
    await pullModel("small", options());
    expect(requests).toEqual([{ url: "/people/small/resolve/0123456789abcdef/small.gguf" }]);
    expect(seen).toEqual([]);
  });

  it("takes up a dropped connection where it broke", async () => {
    const { requests } = await serve({ dropAfter: 600_000 }, { dropAfter: 300_000 });
    await pullModel("small", options());
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
    expect(requests).toHaveLength(3);
    const starts = requests.map(({ range }) => Number(/\d+/.exec(range ?? "0")));
    expect(starts[1]).toBeGreaterThan(0);
    expect(starts[2]).toBeGreaterThan(starts[1]);
    expect(requests[1].ifRange).toBe(`"${entry.sha256}"`);
    expect(notes()).toContain("interrupted");
  });

  it("starts cleanly again at a server that ignores ranges", async () => {
    await serve({ dropAfter: 600_000 }, { ignoreRange: true });
    await pullModel("small", options());
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
  });

  it("starts cleanly again when the file on the server is another than before", async () => {
    const { requests } = await serve(
      { dropAfter: 600_000, content: modelBytes(content.length, "older"), etag: '"older"' },
      {},
    );
    await pullModel("small", options());
    expect(requests[1].ifRange).toBe('"older"');
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
  });

  it("gives up after many interruptions that bring nothing, and keeps what it has", async () => {
    const { requests } = await serve({ dropAfter: 600_000 }, ...Array(20).fill({ dropAfter: 0 }));
    const error = await failure(pullModel("small", options()));
    expect(error).toMatchObject({ code: "download", message: expect.stringContaining("keeps being interrupted") });
    expect(requests.length).toBeLessThan(10);
    expect((await stat(partialPath())).size).toBeGreaterThan(0);
  });

  it("counts a silent server as a dropped connection", async () => {
    const { requests } = await serve({ stallAfter: 600_000 });
    await pullModel("small", options({ connectionTiming: { connectMilliseconds: 1_000, silenceMilliseconds: 300 } }));
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
    expect(requests).toHaveLength(2);
  });

  it("tries again after a 503, but not after a 404", async () => {
    const { requests } = await serve({ status: 503 }, {}, { status: 404 });
    await pullModel("small", options());
    expect(requests).toHaveLength(2);
    await rm(modelPath());
    expect(await failure(pullModel("small", options()))).toMatchObject({
      code: "download",
      message: expect.stringContaining("404"),
    });
    expect(requests).toHaveLength(3);
  });

  it("does not keep bytes with a wrong sum", async () => {
    await serve({ content: modelBytes(content.length, "other") });
    const error = await failure(pullModel("small", options()));
    expect(error).toMatchObject({ code: "checksum", message: expect.stringContaining(entry.sha256) });
    expect(await readdir(join(cacheRoot, "models"))).not.toContain("small.gguf");
    expect((await stat(partialPath())).size).toBe(0);
  });

  it("refuses a file of another size at once", async () => {
    const { requests } = await serve({ content: modelBytes(1_000) });
    expect(await failure(pullModel("small", options()))).toMatchObject({
      code: "download",
      message: expect.stringContaining("another file"),
    });
    expect(requests).toHaveLength(1);
  });

  it("starts afresh when a resumed download turns out wrong", async () => {
    const { requests } = await serve({ dropAfter: 900_000 }, ...Array(5).fill({ status: 404 }));
    await failure(pullModel("small", options()));
    const partial = await readFile(partialPath());
    partial[1_000] ^= 1;
    await writeFile(partialPath(), partial);
    await server!.close();
    const second = await serve();
    await pullModel("small", options());
    expect(second.requests.map(({ range }) => range !== undefined)).toEqual([true, false]);
    expect(requests.length).toBeGreaterThan(1);
    expect(notes()).toContain("from-the-beginning");
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
  });

  it("fetches again when the cached file was damaged", async () => {
    await serve();
    await pullModel("small", options());
    await writeFile(modelPath(), modelBytes(content.length, "damaged"));
    await pullModel("small", options());
    expect(notes()).toContain("damaged");
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
  });

  it("stops at once when cancelled, keeps the partial, and resumes from it", async () => {
    await serve({ stallAfter: 700_000 });
    const controller = new AbortController();
    const pulling = pullModel("small", options({ signal: controller.signal }));
    const cancelled = failure(pulling);
    await vi.waitUntil(async () => (await stat(partialPath()).catch(() => ({ size: 0 }))).size > 0, {
      timeout: 10_000,
    });
    controller.abort();
    expect(await cancelled).toMatchObject({ code: "cancelled" });
    const kept = (await stat(partialPath())).size;
    expect(kept).toBeGreaterThan(0);
    await pullModel("small", options());
    expect(server!.requests[1].range).toBe(`bytes=${kept}-`);
    expect(sha256(await readFile(modelPath()))).toBe(entry.sha256);
  });

  it("follows a redirect to another host", async () => {
    const storage = await startModelServer(content);
    await serve({ redirectTo: storage.url.replace("127.0.0.1", "localhost") });
    await pullModel("small", options()).finally(() => storage.close());
    expect(storage.requests).toHaveLength(1);
  });

  it("goes through the proxy of the environment, except for hosts in NO_PROXY", async () => {
    const proxy = await startTunnelProxy();
    await serve();
    process.env.HTTP_PROXY = proxy.url;
    try {
      await pullModel("small", options());
      expect(proxy.tunnels).toEqual([new URL(server!.url).host]);
      await rm(modelPath());
      process.env.NO_PROXY = "127.0.0.1";
      await pullModel("small", options());
      expect(proxy.tunnels).toHaveLength(1);
    } finally {
      delete process.env.HTTP_PROXY;
      delete process.env.NO_PROXY;
      await proxy.close();
    }
  });

  it("takes the mirror from COTCHECK_MODEL_MIRROR, and refuses one that is no address", async () => {
    const { requests, url } = await serve();
    process.env.COTCHECK_MODEL_MIRROR = `${url}/deep/`;
    try {
      await pullModel("small", options({ mirror: undefined }));
    } finally {
      delete process.env.COTCHECK_MODEL_MIRROR;
    }
    expect(requests[0].url).toBe("/deep/people/small/resolve/0123456789abcdef/small.gguf");
    await rm(modelPath());
    for (const mirror of ["file:///etc", "not an address"])
      expect(await failure(pullModel("small", options({ mirror })))).toMatchObject({ code: "usage" });
  });

  it("gives up a hub without a DNS entry, or with a closed port, at the first try", async () => {
    await serve();
    await server!.close();
    for (const mirror of [server!.url, "http://nowhere.invalid"]) {
      const error = await failure(pullModel("small", options({ mirror, backoffMilliseconds: 60_000 })));
      expect(error).toMatchObject({ code: "download", message: expect.stringContaining("cannot be reached") });
    }
  });
});

describe("the disk", () => {
  it("is asked first whether there is room", async () => {
    const { requests } = await serve();
    const error = await failure(
      pullModel("small", options({ fileSystemFigures: async () => ({ bavail: 10, bsize: 4096, blocks: 1000 }) })),
    );
    expect(error).toMatchObject({ code: "insufficient-disk" });
    expect(error.message).toMatch(/65\.5 MB are needed .* 41\.0 kB are free/);
    expect(requests).toHaveLength(0);
  });

  it("gives one clear error when the cache is a file", async () => {
    await serve();
    await writeFile(join(cacheRoot, "models"), "in the way");
    expect(await failure(pullModel("small", options()))).toMatchObject({
      code: "cache",
      message: expect.stringContaining("COTCHECK_CACHE"),
    });
  });
});

it("names the known models when there is none of that name", async () => {
  expect(await failure(pullModel("qwen9", options()))).toMatchObject({
    code: "model-not-found",
    message: expect.stringContaining("small"),
  });
});
