/** An engine of a later version. */
import { PROTOCOL_VERSION } from "../../../src/protocol/engine.js";
import { helloNotification } from "../../../src/protocol/engineChannel.js";

process.send?.({
  jsonrpc: "2.0",
  method: helloNotification.method,
  params: { protocol: PROTOCOL_VERSION + 1, pid: process.pid, node: process.version },
});
setInterval(() => {}, 60_000);
