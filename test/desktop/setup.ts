import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import type { TestProject } from "vitest/node";
import { prepare } from "../e2e/machine/prepare.js";

/** Fetches a desktop VS Code for machines that can, and packages the extension. */
export default function setup(project: TestProject): Promise<void> {
  return prepare(project, async () => ({ kind: "desktop", executable: await downloadAndUnzipVSCode("stable") }));
}
