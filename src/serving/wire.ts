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
  const connection = createMessageConnection(
    new StreamMessageReader(socket, { contentTypeDecoder }),
    new SocketMessageWriter(socket, { contentTypeEncoder }),
    NullLogger,
    options,
  );
  connection.onError(() => socket.destroy());
  return connection;
}
