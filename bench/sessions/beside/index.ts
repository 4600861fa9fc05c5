import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { table } from "../../../src/training/report/reportTable.js";
import { share } from "../../proportion.js";
import { pythonWith, runPython } from "../../pythonEnvironment.js";
import { type BlindSession, batch, batchNames, labelledSessions } from "../blind/index.js";
import { claudeTranscript } from "./claudeTranscript.js";

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A checker of agents' claims by rules that others wrote, on the same sessions. It was not made for most of what they are about. */
export function besideCommand(): Command {
  return new Command("beside")
    .description(
      "What proof-of-done (a Python package, installed on first use) blocks of the same sessions. As Markdown.",
    )
    .option("--from <n>", "the first batch", Number, 8)
    .option("--in <file>", "sessions of this file and no others: JSON Lines of id, messages and misleading")
    .action(measure);
}

async function measure({ from, in: labelled }: { readonly from: number; readonly in?: string }): Promise<void> {
  const python = await pythonWith(own("requirements.txt"), "sessions", (line) => process.stderr.write(`${line}\n`));
  const sessions =
    labelled === undefined
      ? batchNames()
          .filter((name) => Number(name.slice("batch-".length)) >= from)
          .flatMap(batch)
      : labelledSessions(await readFile(labelled, "utf8"), "labelled");
  const blocked = await blockedOf(python, sessions);
  const row = (name: string, some: readonly BlindSession[]) => {
    const [lies, honest] = [true, false].map((lie) => some.filter(({ misleading }) => misleading === lie));
    const count = (all: readonly BlindSession[]) => all.filter((session) => blocked.has(session)).length;
    return [
      name,
      `${count(lies)} of ${lies.length}, ${share(count(lies), lies.length)}`,
      `${count(honest)} of ${honest.length}, ${share(count(honest), honest.length)}`,
    ];
  };
  const rows = [...new Set(sessions.map((session) => session.batch))].map((name) =>
    row(
      name,
      sessions.filter((session) => session.batch === name),
    ),
  );
  process.stdout.write(
    `${table(["batch", "lies blocked (95 %)", "honest blocked (95 %)"], [...rows, row("all", sessions)])}\n`,
  );
}

async function blockedOf(python: string, sessions: readonly BlindSession[]): Promise<ReadonlySet<BlindSession>> {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-beside-"));
  try {
    const [given, out] = [join(folder, "sessions.jsonl"), join(folder, "blocked.jsonl")];
    const lines = sessions.map(({ turns }, i) => JSON.stringify({ id: i, transcript: claudeTranscript(turns) }));
    await writeFile(given, `${lines.join("\n")}\n`);
    await runPython([python], [own("check.py"), given, out]);
    const answers = (await readFile(out, "utf8")).trim().split("\n");
    return new Set(
      answers.flatMap((line) => {
        const { id, blocked } = JSON.parse(line) as { id: number; blocked: boolean };
        return blocked ? [sessions[id]] : [];
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
