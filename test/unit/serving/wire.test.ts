import { PassThrough } from "node:stream";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overSocket } from "../../../src/serving/wire.js";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

test.each([
  ["in the midst of a header", "Content-Length: 10"],
  ["before the message", "Content-Length: 99999999999\r\n\r\n"],
  ["in the midst of a message", "Content-Length: 10\r\n\r\n{"],
])("who hangs up %s leaves nothing that would keep the process", async (_, sent) => {
  const socket = new PassThrough();
  const connection = overSocket(socket as unknown as Socket);
  connection.listen();
  socket.write(sent);
  await new Promise((resolve) => setImmediate(resolve));
  socket.destroy();
  connection.dispose();
  expect(vi.getTimerCount()).toBe(0);
});
