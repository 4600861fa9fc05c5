import { test as base, inject } from "vitest";
import { startDesktop } from "../desktop/desktopHost.js";
import { startCodeServer } from "./workbench/codeServerHost.js";
import type { WorkbenchHost } from "./workbench/host.js";
import { Workbench } from "./workbench/workbench.js";

export interface Fixtures {
  /** The cache of models that the extension has. A file of tests may override it. */
  readonly cache: string;
  /** The person's settings beside the quiet ones. A file of tests may override them. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly host: WorkbenchHost;
  /** One window, kept over all tests of a file. */
  readonly workbench: Workbench;
  /** Keeps a picture of the window as it was when a test failed. */
  readonly failurePicture: undefined;
}

/** Everything that makes a check on SmolLM2 short. */
export const quickChecks = {
  "cotcheck.model": "smollm2-135m",
  "cotcheck.sampling.maxTokens": 60,
};

function machine() {
  const found = inject("machine");
  if (!found.ready) throw new Error(found.reason);
  return found;
}

/** Tests in a workbench that was started for their file. The tests of a file are one journey, in order. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  cache: [async ({}, use) => use(machine().cache), { scope: "file" }],
  settings: [quickChecks, { scope: "file" }],
  host: [
    async ({ cache, settings }, use) => {
      const { program, vsix } = machine();
      const options = { vsix, cache, settings };
      const host =
        program.kind === "desktop" ? await startDesktop(program, options) : await startCodeServer(program, options);
      await use(host);
      await host.stop();
    },
    { scope: "file" },
  ],
  workbench: [async ({ host }, use) => use(await Workbench.on(await host.open())), { scope: "file" }],
  failurePicture: [
    async ({ workbench, task, onTestFailed }, use) => {
      onTestFailed(() => workbench.picture(`failed ${task.name.replace(/\W+/g, " ").slice(0, 60)}`));
      await use(undefined);
    },
    { auto: true },
  ],
});
