import { type ExecFileOptions, execFile } from "node:child_process";

/** Runs a program to its end. An error holds the last lines of what it printed. */
export function run(program: string, args: readonly string[], options: ExecFileOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { ...options, encoding: "utf8", maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const said = `${stdout}\n${stderr}`.trim().split("\n").slice(-30).join("\n");
      reject(new Error(`${[program, ...args].join(" ")} failed (${error.code ?? error.signal}):\n${said}`));
    });
  });
}
