import { familySync, MUSL, versionSync } from "detect-libc";

/** What a person on a system without glibc can do. */
export const needsGlibc =
  "This system's C library is musl, as on Alpine Linux, and the ONNX Runtime, in which models run, is built for glibc only. " +
  "Run cotcheck on a system with glibc, such as Debian, Ubuntu or Fedora; of container images, node:22-slim in place of node:22-alpine.";

/** Why no engine can run with the C library of this system; undefined where nothing speaks against it. */
export function cLibraryProblem(family: string | null = familySync()): string | undefined {
  return family === MUSL ? needsGlibc : undefined;
}

/** Such as "glibc 2.36"; undefined on systems other than Linux. */
export function cLibraryName(): string | undefined {
  const family = familySync();
  return family === null ? undefined : [family, versionSync()].filter(Boolean).join(" ");
}
