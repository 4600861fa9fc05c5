import { spawnSync } from "node:child_process";
import { chmod, lstat, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LoadRequest } from "../../../src/protocol/engine.js";
import { dial, removeStale } from "../../../src/serving/dial.js";
import { addressOf, entryName, entryNames, newAddress, publish } from "../../../src/serving/place.js";

const load: LoadRequest = {
  modelPath: "/m.gguf",
  modelSha256: "0".repeat(64),
  graphCache: "/graphs",
  threads: 2,
  layout: "fast",
};
const name = entryName(load, "cotcheck 1");
const refused = (why: RegExp) => ({ code: "engine-start", message: expect.stringMatching(why) });

let root: string;
let folder: string;
const servers: Server[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "cotcheck-place-"));
  folder = join(root, "serving");
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function listenAt(address: string): Promise<Server> {
  const server = createServer((socket) => socket.end());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(address, resolve));
  return server;
}

async function served(): Promise<string> {
  const address = await newAddress(folder, name);
  await listenAt(address);
  await publish(folder, name, address);
  return address;
}

describe("an entry's name", () => {
  test("changes with everything that a result depends on", () => {
    const names = [
      name,
      entryName(load, "cotcheck 2"),
      entryName({ ...load, threads: 1 }, "cotcheck 1"),
      entryName({ ...load, layout: "precise" }, "cotcheck 1"),
      entryName({ ...load, modelSha256: "1".repeat(64) }, "cotcheck 1"),
      entryName({ ...load, adapter: { path: "/a.gguf", sha256: "2".repeat(64) } }, "cotcheck 1"),
      entryName({ ...load, device: "gpu" }, "cotcheck 1"),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(entryName({ ...load }, "cotcheck 1")).toBe(name);
  });
});

describe.skipIf(process.platform === "win32")("the folder", () => {
  test("is made for its owner alone, and so is the socket", async () => {
    const address = await served();
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect((await lstat(address)).mode & 0o777).toBe(0o600);
    expect(await addressOf(folder, name)).toBe(address);
    expect(await entryNames(folder)).toEqual([name]);
  });

  test("that is not there has no entries", async () => {
    expect(await addressOf(folder, name)).toBeUndefined();
    expect(await entryNames(folder)).toEqual([]);
  });

  test("that others can open is refused", async () => {
    await served();
    await chmod(folder, 0o755);
    await expect(addressOf(folder, name)).rejects.toMatchObject(
      refused(/open to other users \(mode 755\).*--no-serve/),
    );
    await expect(newAddress(folder, name)).rejects.toMatchObject(refused(/open to other users/));
  });

  test("that is a symbolic link, or a file, is refused", async () => {
    await mkdir(join(root, "elsewhere"), { mode: 0o700 });
    await symlink(join(root, "elsewhere"), folder);
    await expect(addressOf(folder, name)).rejects.toMatchObject(refused(/is a symbolic link/));
    await rm(folder);
    await writeFile(folder, "");
    await expect(addressOf(folder, name)).rejects.toMatchObject(refused(/is no folder/));
  });

  test("that belongs to another user is refused", async () => {
    await served();
    vi.spyOn(process as { getuid: () => number }, "getuid").mockReturnValue(4711);
    await expect(addressOf(folder, name)).rejects.toMatchObject(refused(/belongs to another user/));
  });
});

describe.skipIf(process.platform === "win32")("an entry", () => {
  test("that is a file, a symbolic link to a socket, or open to others is refused", async () => {
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, `${name}.sock`);
    await writeFile(path, "", { mode: 0o600 });
    await expect(addressOf(folder, name)).rejects.toMatchObject(refused(/is no socket/));
    await rm(path);
    await listenAt(join(root, "other.sock"));
    await symlink(join(root, "other.sock"), path);
    await expect(addressOf(folder, name)).rejects.toMatchObject(refused(/is no socket/));
    await rm(path);
    await listenAt(path);
    await chmod(path, 0o660);
    await expect(dial(folder, name)).rejects.toMatchObject(refused(/open to other users \(mode 660\)/));
  });

  test("whose engine was killed is nobody's, and is removed; one that lives stays", async () => {
    await served();
    const other = entryName(load, "killed");
    const address = await newAddress(folder, other);
    const script = `require("node:net").createServer().listen(${JSON.stringify(address)}, () => process.kill(process.pid, "SIGKILL"))`;
    expect(spawnSync(process.execPath, ["-e", script]).signal).toBe("SIGKILL");
    await publish(folder, other, address);
    expect(await entryNames(folder)).toHaveLength(2);
    expect(await dial(folder, other)).toBeUndefined();
    await removeStale(folder);
    expect(await entryNames(folder)).toEqual([name]);
  });

  test("with a path that is too long for a socket is refused before it is cut", async () => {
    await expect(newAddress(join(root, "x".repeat(80)), name)).rejects.toMatchObject({
      code: "cache",
      message: expect.stringMatching(/too long for a socket.*COTCHECK_CACHE/),
    });
  });
});
