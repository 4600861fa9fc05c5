import { access } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.js";

/**
 * One after the other, over all processes of a run: on a new machine the browser and the compiler are asked for at once, and apt-get waits
 * for no lock on its lists. What an interrupted installation left half done is brought to its end first, and what dpkg believes to be there is
 * installed again: it is asked for only where its files are missing.
 */
const script = `set -e
dpkg --configure -a
apt-get update
apt-get install -y --reinstall --no-install-recommends "$@"`;

/** Installs Debian packages where that is ours to do: as root, on Debian or a relative of it. Otherwise says what to install. */
export async function installSystemPackages(packages: readonly string[], what: string): Promise<void> {
  const isDebian = await access("/usr/bin/apt-get").then(
    () => true,
    () => false,
  );
  if (!isDebian) throw new Error(`${what} Install what your system has in place of: ${packages.join(" ")}.`);
  if (process.getuid?.() !== 0)
    throw new Error(`${what} Run this first: sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("flock", [join(tmpdir(), "cotcheck-apt.lock"), "sh", "-c", script, "sh", ...packages], { env });
}
