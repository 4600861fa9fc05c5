/** What stands before the program that is really run. */
interface Wrapper {
  /** Options of the wrapper that take the next word with them. */
  readonly valued?: readonly string[];
  /** Words of its own before the program: the 60 of `timeout 60 pytest`. */
  readonly skip?: number;
  /** A subcommand that must follow: `uv run`, `poetry run`. Without it the words are the wrapper's own. */
  readonly after?: readonly string[];
  /** Assignments may stand before the program: `env A=1 pytest`. */
  readonly assignments?: boolean;
}

const container: Wrapper = {
  after: ["exec", "run"],
  skip: 1,
  assignments: false,
  valued: [
    "-e",
    "--env",
    "-w",
    "--workdir",
    "-u",
    "--user",
    "-v",
    "--volume",
    "--name",
    "-p",
    "--network",
    "--entrypoint",
  ],
};
const python: Wrapper = {
  after: ["run"],
  valued: [
    "--with",
    "--extra",
    "--group",
    "--python",
    "-p",
    "--project",
    "--package",
    "--directory",
    "-C",
    "--env-file",
  ],
};
const node: Wrapper = { after: ["exec", "dlx", "x"], valued: ["--filter", "-F", "-C", "--dir"] };

const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: { valued: ["-u", "-g", "-E"], assignments: true },
  doas: { valued: ["-u"] },
  env: { assignments: true, valued: ["-u", "-C"] },
  "cross-env": { assignments: true },
  dotenv: { valued: ["-e", "-c"] },
  time: {},
  nice: { valued: ["-n"] },
  ionice: { valued: ["-c", "-n"] },
  nohup: {},
  setsid: {},
  command: {},
  exec: {},
  builtin: {},
  stdbuf: { valued: ["-o", "-e", "-i"] },
  unbuffer: {},
  chronic: {},
  timeout: { skip: 1, valued: ["-s", "-k", "--signal", "--kill-after"] },
  gtimeout: { skip: 1, valued: ["-s", "-k"] },
  "xvfb-run": { valued: ["-s", "-n"] },
  "dbus-run-session": {},
  npx: { valued: ["-p", "--package", "-c"] },
  bunx: {},
  pnpx: {},
  uvx: { valued: ["--from", "--with", "--python"] },
  pipx: { after: ["run"], valued: ["--spec"] },
  npm: { after: ["exec", "x"] },
  pnpm: node,
  yarn: { after: ["dlx", "exec"] },
  uv: python,
  poetry: python,
  pipenv: python,
  pdm: python,
  hatch: python,
  rye: python,
  pixi: python,
  conda: { after: ["run"], valued: ["-n", "--name", "-p", "--prefix"] },
  mamba: { after: ["run"], valued: ["-n", "--name", "-p"] },
  bundle: { after: ["exec"] },
  mise: { after: ["exec", "x"] },
  asdf: { after: ["exec"] },
  direnv: { after: ["exec"], skip: 1 },
  docker: container,
  podman: container,
  "docker-compose": container,
  kubectl: { after: ["exec"], skip: 1, valued: ["-n", "--namespace", "-c", "--container"] },
  xargs: { valued: ["-n", "-I", "-P", "-d", "-L", "-a", "-s"] },
  parallel: { valued: ["-j"] },
  coverage: { after: ["run"], valued: ["--source", "--omit", "--include", "--rcfile"] },
  rtk: {},
};

const shells = /^(?:ba|z|da|k|a)?sh$|^(?:fish)$/;

export interface Unwrapped {
  readonly words: readonly string[];
  /** The script that a shell is handed with -c; null for every other program. */
  readonly script: string | null;
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

/** The words without their wrappers, and the script where a shell is started with one. */
export function unwrapped(words: readonly string[]): Unwrapped {
  let rest = words;
  for (let i = 0; i < 8; i++) {
    const script = shellScript(rest);
    if (script) return { words: rest, ...script };
    const inner = withoutWrapper(rest);
    if (!inner || inner.length === 0) break;
    rest = inner;
  }
  return { words: rest, script: null, errexit: false, pipefail: false };
}

function name(word: string | undefined): string {
  return (word ?? "")
    .slice((word ?? "").lastIndexOf("/") + 1)
    .toLowerCase()
    .replace(/\.exe$/, "");
}

function shellScript(words: readonly string[]): { script: string; errexit: boolean; pipefail: boolean } | null {
  if (name(words[0]) === "eval" && words.length > 1)
    return { script: words.slice(1).join(" "), errexit: false, pipefail: false };
  if (name(words[0]) === "ssh") {
    const remote = words.slice(1).findIndex((word) => /\s/.test(word) && !word.startsWith("-"));
    return remote < 0 ? null : { script: words[remote + 1], errexit: false, pipefail: false };
  }
  if (/^(?:sg|su|runuser|newgrp|script)$/.test(name(words[0]))) {
    const handed = words.indexOf("-c");
    return handed > 0 && words[handed + 1] !== undefined
      ? { script: words[handed + 1], errexit: false, pipefail: false }
      : null;
  }
  if (!shells.test(name(words[0]))) return null;
  let errexit = false;
  let pipefail = false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!/^[-+]/.test(word)) return null;
    if (/^-[a-z]*e/.test(word)) errexit = true;
    if (/^-[a-z]*o$/.test(word) && words[i + 1] === "pipefail") pipefail = true;
    if (/^-[a-z]*c[a-z]*$/.test(word)) {
      // `bash -euo pipefail -c "…"` and `bash -ec "…"`.
      const script = words[i + 1];
      return script === undefined ? null : { script, errexit, pipefail };
    }
    if (/^-[a-z]*o$/.test(word)) i++;
  }
  return null;
}

function withoutWrapper(words: readonly string[]): readonly string[] | null {
  const first = name(words[0]);
  if (/^python[\d.]*$/.test(first) || first === "py") return pythonModule(words);
  const wrapper = Object.hasOwn(wrappers, first) ? wrappers[first] : undefined;
  if (!wrapper) return null;
  let i = 1;
  if (wrapper.after) {
    i = skipOptions(words, i, wrapper);
    if (first === "docker" && words[i] === "compose") i = skipOptions(words, i + 1, wrapper);
    if (!wrapper.after.includes(words[i])) return null;
    i++;
  }
  i = skipOptions(words, i, wrapper);
  i += wrapper.skip ?? 0;
  if (words[i] === "--") i++;
  return words.slice(i);
}

function skipOptions(words: readonly string[], from: number, { valued, assignments }: Wrapper): number {
  let i = from;
  while (i < words.length) {
    if (words[i] === "--") return i + 1;
    if (words[i].startsWith("-")) i += valued?.includes(words[i]) ? 2 : 1;
    else if (assignments && /^\w+=/.test(words[i])) i++;
    else break;
  }
  return i;
}

/** `python -m pytest` is pytest; `python -m unittest` stays as it is, since no program has that name. */
function pythonModule(words: readonly string[]): readonly string[] | null {
  let i = 1;
  while (i < words.length && /^-[^mc]/.test(words[i])) i += /^-[WX]$/.test(words[i]) ? 2 : 1;
  if (words[i] !== "-m") return null;
  const module = words[i + 1];
  return module === undefined ? null : [module, ...words.slice(i + 2)];
}
