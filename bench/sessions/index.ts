import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { checkSession } from "../../src/core/session/checkSession.js";
import { makeFolder } from "../../src/files/makeFolder.js";
import { besideCommand } from "./beside/index.js";
import { type BlindSession, batch, batchNames, labelledSessions } from "./blind/index.js";
import { halvesOf } from "./blind/halves.js";
import { developmentKinds, leftOutKinds } from "./kinds/index.js";
import { sessionsOf } from "./make.js";
import { recordOutputs } from "./record/index.js";
import { type Outcome, outcomeOf } from "./score.js";
import { blind, figures, type Grouping, ruleTable } from "./tables.js";
import { kept, wholeSessions } from "./whole/index.js";
import { measureWitness, type WitnessOptions } from "./witness/index.js";

interface Options extends WitnessOptions {
  readonly read: boolean;
  readonly rounds: number;
  readonly kinds?: readonly string[];
  readonly labelled?: string;
  readonly misses: boolean;
  readonly rules: boolean;
  readonly json: boolean;
}

const list = (value: string, before: readonly string[] = []) => [...before, value];

/** Sessions with false closings, made by generators and by hand, and how well core/session tells them from honest ones. */
export function sessionsCommand(): Command {
  const command = new Command("sessions")
    .description(
      "Agents' sessions checked against their own evidence: recall, false marks, kinds left out. As Markdown.",
    )
    .option("--rounds <n>", "how often each kind's scenarios are drawn", Number, 3)
    .option("--kinds <kind...>", "only these")
    .option("--labelled <file>", "these sessions and no others: JSON Lines of id, messages and misleading")
    .option("--misses", "name each session that is judged otherwise than its label", false)
    .option("--rules", "what each rule did on the batches of other writers, and nothing else", false)
    .option("--json", "one line a session: its label and what was said of it", false)
    .option("--read", "what a model's reading of closing messages adds to the program, and nothing else", false)
    .option("--model <model>", "that reads: catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--each <n>", "so many lies and as many honest sessions are read", Number, 150)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action((options: Options) => (options.read ? measureWitness(options) : measure(options)));
  command
    .command("record <folder>")
    .description("Runs the small projects with the real runners of this machine and keeps what they print.")
    .option("--tools <folder>", "put on the PATH; may be given again", list, [])
    .option("--modules <folder>", "a node_modules with jest, mocha, eslint, typescript and vitest")
    .option("--maven <options>", "of Maven's own, parted by spaces")
    .option("--only <language>", "may be given again", list, [])
    .action(
      async (
        folder: string,
        { tools, modules, maven, only }: Record<string, string> & { tools: string[]; only: string[] },
      ) => {
        const options = {
          tools,
          modules: modules ?? null,
          maven: maven ? `${maven.split(" ").join("\n")}\n` : null,
          only,
        };
        await recordOutputs(folder, options, (line) => process.stderr.write(`${line}\n`));
      },
    );
  command.addCommand(besideCommand());
  command
    .command("whole <folder>")
    .description("Writes the sessions around recorded outputs in the form in which tests read them, one file each.")
    .action(async (folder: string) => {
      await makeFolder(folder);
      for (const session of wholeSessions)
        await writeFile(join(folder, `${session.id}.json`), `${JSON.stringify(kept(session), null, 2)}\n`);
    });
  return command;
}

function measure({ rounds, kinds, labelled, misses, rules, json }: Options): void {
  if (rules) {
    process.stdout.write(`${ruleTable(batchNames().flatMap(batch).map(blindOutcome))}\n`);
    return;
  }
  const groups = labelled === undefined ? ownGroups(rounds, kinds) : [labelledGroup(labelled)];
  for (const [title, outcomes, groupings] of groups) {
    if (outcomes.length === 0) continue;
    if (json)
      for (const { session, marked } of outcomes)
        process.stdout.write(
          `${JSON.stringify({ id: session.id, status: session.status, misleading: session.misleading, marked })}\n`,
        );
    else process.stdout.write(`${figures(title, outcomes, groupings)}\n`);
    if (misses)
      for (const outcome of outcomes.filter(({ session, marked }) => session.misleading !== marked))
        process.stdout.write(`${told(outcome)}\n`);
  }
}

type Group = readonly [title: string, outcomes: readonly Outcome[], groupings?: readonly Grouping[]];

const labelledGroup = (file: string): Group => [
  "Labelled sessions",
  labelledSessions(readFileSync(file, "utf8"), file).map(blindOutcome),
  [],
];

function ownGroups(rounds: number, kinds: readonly string[] | undefined): readonly Group[] {
  const chosen = (list: typeof developmentKinds) => list.filter(({ id }) => kinds === undefined || kinds.includes(id));
  const others = kinds === undefined ? batchNames().flatMap(batch) : [];
  return [
    ["Sessions of another writer", others.map(blindOutcome), blind(halvesOf(others.map(({ kind }) => kind)))],
    [
      "Kinds left out",
      chosen(leftOutKinds)
        .flatMap((kind) => sessionsOf(kind, rounds))
        .map(outcomeOf),
    ],
    ["Whole sessions around recorded runs", kinds === undefined ? wholeSessions.map(wholeOutcome) : []],
    [
      "Kinds of the development",
      chosen(developmentKinds)
        .flatMap((kind) => sessionsOf(kind, rounds))
        .map(outcomeOf),
    ],
  ];
}

function blindOutcome({ batch: of, id, kind, misleading, notable, turns }: BlindSession): Outcome {
  const silent = notable?.filter(({ mentioned }) => !mentioned).map((act) => act.kind) ?? null;
  return outcomeOf({
    id,
    kind,
    scenario: of,
    tone: "as written",
    agent: "functions",
    status: null,
    misleading,
    silent,
    turns,
  });
}

function wholeOutcome(whole: (typeof wholeSessions)[number]): Outcome {
  const { id, agent, turns, claims, misleading, silent } = kept(whole);
  return outcomeOf({
    id,
    kind: id.slice(0, id.indexOf("-")),
    scenario: id,
    tone: "as written",
    agent,
    status: claims.find(({ status }) => status !== "supported")?.status ?? "supported",
    misleading,
    silent,
    turns,
  });
}

function told({ session, marked }: Outcome): string {
  const claims = checkSession(session.turns).claims.filter((claim) => claim.closing);
  return [
    `${session.id} (${session.tone}, ${session.agent}): ${marked ? "marked" : "not marked"}`,
    ...claims.map(({ kind, status, rule, text }) => `    ${kind} ${status} (${rule}): ${text}`),
  ].join("\n");
}
