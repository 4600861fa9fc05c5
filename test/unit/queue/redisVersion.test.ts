import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { redisVersion } from "../../../src/queue/redis.js";

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** Speaks as much of the protocol as a connection needs. */
async function answering(info: string): Promise<string> {
  const bulk = `$${Buffer.byteLength(info)}\r\n${info}\r\n`;
  server = createServer((socket) => {
    socket.setEncoding("utf8").on("data", (text: string) => {
      for (const [, name] of text.matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g))
        socket.write(/^info$/i.test(name) ? bulk : /^ping$/i.test(name) ? "+PONG\r\n" : "+OK\r\n");
    });
    socket.on("error", () => {});
  });
  const port = await new Promise<number>((resolve) => {
    server?.listen(0, "127.0.0.1", () => {
      const address = server?.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return `redis://:secret@127.0.0.1:${port}`;
}

test("the version of a Redis that answers is told", async () => {
  expect(await redisVersion(await answering("# Server\r\nredis_version:7.0.15\r\nredis_mode:standalone"))).toBe(
    "7.0.15",
  );
});

test.each([
  ["too old", "# Server\r\nredis_version:4.0.9", /It is Redis 4\.0\.9; a queue needs version 5/],
  ["another program", "# Server\r\nname:x", /says no version/],
])("one that is %s is refused", async (_, info, message) => {
  await expect(redisVersion(await answering(info))).rejects.toThrow(message);
});

test.each([
  ["nothing answers", "redis://:secret@127.0.0.1:1", /127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\)/],
  ["the address is none", "10.0.0.5", /redis:\/\/HOST:PORT/],
])("where %s it says so, without the password", async (_, address, message) => {
  const error = await redisVersion(address).catch((refused: Error) => refused);
  expect(error).toMatchObject({ code: "usage", message: expect.stringMatching(message) });
  expect(String(error)).not.toContain("secret");
});
