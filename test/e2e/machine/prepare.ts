import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { cacheFolder } from "../../../src/models/cacheFolder.js";
import { defaultModelId } from "../../../src/models/catalogue.js";
import { resolveModel } from "../../../src/models/resolveModel.js";
import type { CodeServer } from "./codeServer.js";
import { run } from "./run.js";

/** Which workbench the tests drive. */
export type WorkbenchProgram =
  | { readonly kind: "code-server"; readonly codeServer: CodeServer; readonly browser: string }
  | { readonly kind: "desktop"; readonly executable: string };

/** What the machine holds for these tests, or why it does not. */
export type Machine =
  | {
      readonly ready: true;
      readonly program: WorkbenchProgram;
      /** The extension as a person installs it. */
      readonly vsix: string;
      /** The cache with SmolLM2-135M and the default model in it, kept between runs. */
      readonly cache: string;
    }
  | { readonly ready: false; readonly reason: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly machine: Machine;
  }
}

/** Hands the tests what they need. A failure is handed on too, so that each test fails with it and none is left out. */
export async function prepare(project: TestProject, findProgram: () => Promise<WorkbenchProgram>): Promise<void> {
  try {
    const [program, vsix] = await Promise.all([
      findProgram(),
      packageExtension(),
      resolveModel("smollm2-135m"),
      resolveModel(defaultModelId),
    ]);
    project.provide("machine", { ready: true, program, vsix, cache: cacheFolder().root });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The workbench tests cannot run. ${reason}`);
    project.provide("machine", { ready: false, reason });
  }
}

/** Packages the extension for this machine and returns its path. */
export async function packageExtension(): Promise<string> {
  const target = `${process.platform}-${process.arch}`;
  await run(process.execPath, ["scripts/package.mjs", "--target", target]);
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  return resolve("out/vsix", `cotcheck-${version}-${target}.vsix`);
}
