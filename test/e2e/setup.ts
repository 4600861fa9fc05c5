import type { TestProject } from "vitest/node";
import { browserPath } from "./machine/browser.js";
import { codeServer } from "./machine/codeServer.js";
import { prepare } from "./machine/prepare.js";

/** Packages the extension and sees to a workbench, a browser and a model. */
export default function setup(project: TestProject): Promise<void> {
  return prepare(project, async () => {
    const [server, browser] = await Promise.all([codeServer(), browserPath()]);
    return { kind: "code-server", codeServer: server, browser };
  });
}
