/** A host that starts an engine, ties it to a port of the test, says so, and then waits to be killed. */
import { startEngine } from "../../../src/engineClient/client.js";

const [entry, port] = process.argv.slice(2);
const client = startEngine({ entry: entry! });
await client.tokenize(`tie ${port}`, { special: true });
process.send?.((await client.hello()).pid);
