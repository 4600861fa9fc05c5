import { access } from "node:fs/promises";
import { run } from "./run.js";

let last: Promise<void> = Promise.resolve();

/**
 * Installs Debian packages where that is ours to do: as root, on Debian or a relative of it. Otherwise says what to install.
 * One after the other: on a new machine the browser and the compiler are both asked for at once, and apt-get waits for no lock on its lists.
 */
export function installSystemPackages(packages: readonly string[], what: string): Promise<void> {
  const installed = last.then(() => install(packages, what));
  last = installed.catch(() => {});
  return installed;
}

async function install(packages: readonly string[], what: string): Promise<void> {
  const command = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  const isDebian = await access("/usr/bin/apt-get").then(
    () => true,
    () => false,
  );
  if (!isDebian) throw new Error(`${what} Install what your system has in place of: ${packages.join(" ")}.`);
  if (process.getuid?.() !== 0) throw new Error(`${what} Run this first: sudo ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", command.split(" ").slice(1), { env });
}
