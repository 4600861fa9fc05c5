import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { selfSigned } from "./selfSigned.js";

/** How the server misbehaves at one request. */
export interface Behaviour {
  /** Serves these bytes instead. */
  readonly content?: Buffer;
  /** Cuts the connection after so many bytes of the body. */
  readonly dropAfter?: number;
  /** Goes silent after so many bytes of the body, and keeps the connection open. */
  readonly stallAfter?: number;
  readonly ignoreRange?: boolean;
  readonly status?: number;
  readonly etag?: string;
  readonly redirectTo?: string;
  /** Bytes a piece, with a short pause after each. */
  readonly pieceBytes?: number;
}

export interface SeenRequest {
  readonly url: string;
  readonly range?: string;
  readonly ifRange?: string;
}

export interface ModelServer {
  readonly url: string;
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

/** A real HTTP server for one file, whose nth request is answered as `behave(n)` says; with `tls` under a certificate that nobody vouches for. */
export async function startModelServer(
  content: Buffer,
  behave: (index: number) => Behaviour = () => ({}),
  tls = false,
): Promise<ModelServer> {
  const requests: SeenRequest[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const index = requests.length;
    requests.push({
      url: request.url ?? "",
      ...(request.headers.range ? { range: request.headers.range } : {}),
      ...(request.headers["if-range"] ? { ifRange: String(request.headers["if-range"]) } : {}),
    });
    void answer(request, response, { content, ...behave(index) });
  };
  const server = tls ? createTlsServer(selfSigned, serve) : createServer(serve);
  const url = await listen(server);
  return { url: tls ? url.replace("http:", "https:") : url, requests, close: () => closed(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour & { readonly content: Buffer },
): Promise<void> {
  const { content, dropAfter, stallAfter, ignoreRange, status, redirectTo, pieceBytes = 65_536 } = behaviour;
  if (redirectTo) {
    response.writeHead(302, { location: redirectTo + request.url }).end();
    return;
  }
  if (status) {
    response.writeHead(status).end("no");
    return;
  }
  const etag = behaviour.etag ?? `"${createHash("sha256").update(content).digest("hex")}"`;
  const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "");
  const stillValid = !request.headers["if-range"] || request.headers["if-range"] === etag;
  const start = asked && !ignoreRange && stillValid ? Number(asked[1]) : undefined;
  const body = content.subarray(start ?? 0);
  response.writeHead(start === undefined ? 200 : 206, {
    etag,
    "content-length": body.length,
    ...(start === undefined ? {} : { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` }),
  });
  const limit = Math.min(dropAfter ?? Infinity, stallAfter ?? Infinity, body.length);
  for (let at = 0; at < limit && !response.destroyed; at += pieceBytes) {
    response.write(body.subarray(at, Math.min(at + pieceBytes, limit)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (dropAfter !== undefined && dropAfter < body.length) response.destroy();
  else if (stallAfter === undefined || stallAfter >= body.length) response.end();
}

export interface TunnelProxy {
  readonly url: string;
  /** host:port of every tunnel asked for. */
  readonly tunnels: string[];
  /** Proxy-Authorization of each, empty where there was none. */
  readonly authorizations: string[];
  close(): Promise<void>;
}

/** A real proxy that opens tunnels (HTTP CONNECT), all of them to `address` where that is given, whatever they were asked for. */
export async function startTunnelProxy(address?: string): Promise<TunnelProxy> {
  const tunnels: string[] = [];
  const authorizations: string[] = [];
  const server = createServer();
  server.on("connect", (request: IncomingMessage, client, head: Buffer) => {
    tunnels.push(request.url ?? "");
    authorizations.push(request.headers["proxy-authorization"] ?? "");
    const { hostname, port } = new URL(address ?? `http://${request.url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
    client.on("close", () => upstream.destroy());
  });
  const url = await listen(server);
  return { url, tunnels, authorizations, close: () => closed(server) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
