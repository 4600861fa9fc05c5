import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import type { CallToolResult, ServerNotification, ServerRequest } from "@modelcontextprotocol/sdk/types.js";
import { toErrorData } from "../core/errors.js";
import { plainLine } from "../report/plainText.js";
import type { Language } from "../report/words/language.js";
import { boundedLines } from "./boundedLines.js";
import { ModelKeeper, type OpenModel } from "./modelKeeper.js";
import type { Tool, ToolContext } from "./tool.js";
import { tools } from "./tools.js";

export interface ServeOptions {
  readonly version: string;
  readonly language: Language;
  readonly defaultModel: string;
  readonly open: OpenModel;
}

/** A session in the messages of a call is one line. Bytes. */
const MOST_MESSAGE_BYTES = 16_000_000;
const progressEveryMilliseconds = 100;

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** Answers a client over standard input and output until it goes, or the signal aborts. Nothing else may write to standard output. */
export async function serve(
  { version, language, defaultModel, open }: ServeOptions,
  signal: AbortSignal,
): Promise<void> {
  const models = new ModelKeeper(open, defaultModel);
  const server = new McpServer({ name: "cotcheck", version });
  for (const own of tools)
    server.registerTool(
      own.name,
      {
        title: own.title,
        description: own.description,
        inputSchema: own.input,
        outputSchema: own.output,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (input: Record<string, unknown>, extra: Extra) =>
        answered(own, input, { models, language, progress: progressOf(extra), signal: extra.signal }),
    );
  const input = process.stdin.pipe(boundedLines(MOST_MESSAGE_BYTES, refuseLongMessage));
  const transport = new StdioServerTransport(input, process.stdout, { maxBufferSize: 2 * MOST_MESSAGE_BYTES });
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const close = () => void server.close();
  input.once("end", close).once("close", close);
  signal.addEventListener("abort", close, { once: true });
  await server.connect(transport);
  await closed;
  await models.dispose();
}

/** Answers it by its id, which stands at its beginning, so that nobody waits for more. */
function refuseLongMessage(beginning: string): void {
  const [, id] = /"id"\s*:\s*(-?\d{1,15}|"[^"\\]{0,200}")/u.exec(beginning) ?? [];
  const message = `This message is longer than ${MOST_MESSAGE_BYTES / 1e6} MB. A session is better named by its path.`;
  const error = {
    jsonrpc: "2.0",
    id: id === undefined ? null : (JSON.parse(id) as unknown),
    error: { code: -32600, message },
  };
  process.stdout.write(`${JSON.stringify(error)}\n`);
}

async function answered(own: Tool, input: Record<string, unknown>, context: ToolContext): Promise<CallToolResult> {
  try {
    const { text, data } = await own.run(input, context);
    return { content: [{ type: "text", text }], structuredContent: data };
  } catch (error) {
    const { code, message } = toErrorData(error);
    return { isError: true, content: [{ type: "text", text: `error[${code}]: ${plainLine(message)}` }] };
  }
}

/** Notifications for a client that asked for them, not more often than it can show them. */
function progressOf({ _meta, sendNotification }: Extra): (text: string) => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => {};
  let progress = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (message) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMilliseconds) return;
    toldAt = now;
    progress++;
    void sendNotification({ method: "notifications/progress", params: { progressToken, progress, message } }).catch(
      () => {},
    );
  };
}
