import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";
import {
  type ConnectionOptions,
  createMessageConnection,
  type Message,
  type MessageConnection,
  NullLogger,
  SocketMessageWriter,
  StreamMessageReader,
} from "vscode-jsonrpc/node";

const name = "application/x-v8";
const contentTypeEncoder = { name, encode: async (message: Message) => serialize(message) };
const contentTypeDecoder = { name, decode: async (bytes: Uint8Array) => deserialize(bytes) as Message };

/** The messages of servingChannel.ts on a socket. What is no message closes it. */
export function overSocket(socket: Socket, options?: ConnectionOptions): MessageConnection {
  const reader = new StreamMessageReader(socket, { contentTypeDecoder });
  // Its timer would go on, and keep the process from ending, after somebody hung up in the midst of a message.
  reader.partialMessageTimeout = 0;
  const connection = createMessageConnection(
    reader,
    new SocketMessageWriter(socket, { contentTypeEncoder }),
    NullLogger,
    options,
  );
  connection.onError(() => socket.destroy());
  return connection;
}
