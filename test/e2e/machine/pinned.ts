import { join } from "node:path";
import envPaths from "env-paths";

/** The workbench that the tests drive, and the Node.js that it asks for; both come from npm. */
export const pinned = { codeServer: "4.139.1", node: "24.21.0" } as const;

/** What the tests install once and keep: nothing of it lies in the repository. */
export const installFolder = join(
  envPaths("cotcheck-e2e", { suffix: "" }).cache,
  `code-server-${pinned.codeServer}-node-${pinned.node}`,
);
