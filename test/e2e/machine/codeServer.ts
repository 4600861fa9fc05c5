import { existsSync } from "node:fs";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { installFolder, pinned } from "./pinned.js";
import { run } from "./run.js";
import { installSystemPackages } from "./systemPackages.js";

export interface CodeServer {
  /** Its own Node.js. */
  readonly node: string;
  /** The script that this Node.js runs. */
  readonly entry: string;
}

// Apart, because npm would remove from one folder what the package `node` adds to itself while it is installed.
const within = (folder: string): CodeServer => ({
  node: join(folder, "node/node_modules/node/bin/node"),
  entry: join(folder, "workbench/node_modules/code-server/out/node/entry.js"),
});

/** The pinned code-server, installed with its own Node.js on first use. Throws with what to install when that is not possible. */
export async function codeServer(): Promise<CodeServer> {
  if (process.platform === "win32")
    throw new Error("The workbench tests run on Linux and macOS. On Windows run: npm run test:desktop");
  if (!(await works(within(installFolder)))) await install();
  return within(installFolder);
}

/** Whether it is there and answers with the pinned version. */
async function works({ node, entry }: CodeServer): Promise<boolean> {
  if (!existsSync(entry)) return false;
  try {
    const env = { ...process.env, XDG_CONFIG_HOME: dirname(installFolder) };
    const said = await run(node, [entry, "--version"], { env });
    // The very first start says before that it wrote a configuration.
    return said.split("\n").some((line) => line.startsWith(pinned.codeServer));
  } catch {
    return false;
  }
}

/** Installs beside the final place and moves it there, so that a broken installation never passes for a whole one. */
async function install(): Promise<void> {
  await ensureCompiler();
  await mkdir(dirname(installFolder), { recursive: true });
  const folder = await mkdtemp(`${installFolder}-installing-`);
  try {
    await npmInstall(join(folder, "node"), `node@${pinned.node}`, withoutNpm(process.env));
    await npmInstall(join(folder, "workbench"), `code-server@${pinned.codeServer}`, await ownNodeFirst(folder));
    if (!(await works(within(folder)))) throw new Error("code-server was installed but does not start.");
    await rm(installFolder, { recursive: true, force: true });
    await rename(folder, installFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string, specifier: string, env: NodeJS.ProcessEnv): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--save-exact", specifier], {
    cwd: folder,
    env,
  });
}

/** Its native modules are compiled for its own Node.js, with the headers that came along, and nothing else is fetched. */
async function ownNodeFirst(folder: string): Promise<NodeJS.ProcessEnv> {
  const { node } = within(folder);
  const home = join(folder, "node/node_modules/node/node_modules", `node-${process.platform}-${process.arch}`);
  await access(join(home, "include/node/node.h"));
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  return { ...withoutNpm(process.env), PATH: path, npm_config_nodedir: home };
}

/** What the npm that started these tests says of itself and of its Node.js would be believed by the npm below. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(npm_|NODE$|INIT_CWD$)/.test(name)));
}

async function ensureCompiler(): Promise<void> {
  if (process.platform !== "linux") return;
  const needed = [
    { holds: ["/usr/bin/g++"], name: "g++" },
    { holds: ["/usr/bin/make"], name: "make" },
    { holds: ["/usr/bin/python3"], name: "python3" },
    { holds: ["/usr/include/gssapi/gssapi.h", "/usr/include/gssapi.h"], name: "libkrb5-dev" },
  ];
  const missing = needed.filter(({ holds }) => !holds.some(existsSync)).map(({ name }) => name);
  if (missing.length > 0)
    await installSystemPackages(missing, "code-server compiles native modules when it is installed.");
}
