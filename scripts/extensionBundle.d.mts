import type { BuildOptions } from "esbuild";

export declare const extensionBundles: readonly BuildOptions[];
