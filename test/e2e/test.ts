import { test as base, inject } from "vitest";
import { startDesktop } from "../desktop/desktopHost.js";
import { startCodeServer } from "./workbench/codeServerHost.js";
import type { WorkbenchHost } from "./workbench/host.js";
import { Workbench } from "./workbench/workbench.js";

interface Fixtures {
  readonly host: WorkbenchHost;
  /** One window, kept over all tests of a file. */
  readonly workbench: Workbench;
  /** Keeps a picture of the window as it was when a test failed. */
  readonly failurePicture: undefined;
}

export interface Wanted {
  /** The person's settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Makes the folder that the extension has for models, in place of the one with the models in it. */
  readonly cache?: () => Promise<string>;
  /** Makes what the workbench's environment has beside. */
  readonly environment?: () => Promise<Readonly<Record<string, string>>>;
  /** BCP 47; English where none is given. */
  readonly language?: string;
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

/** Tests in a workbench that is started for their file. The tests of a file are one journey, in order. */
export function testWith({ settings = quickChecks, cache, environment, language }: Wanted) {
  return base.extend<Fixtures>({
    host: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
      async ({}, use) => {
        const { program, vsix, cache: filled } = machine();
        const options = {
          vsix,
          settings,
          cache: cache ? await cache() : filled,
          environment: await environment?.(),
          language,
        };
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
}

export const test = testWith({});
