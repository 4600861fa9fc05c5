import { Command, Option } from "commander";
import { toErrorData } from "../../core/errors.js";
import { plainLine } from "../../report/plainText.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import { textFrom } from "../promptSource.js";
import { answerStop, type StopOptions } from "../sessions/stopHook.js";

/** Agents whose hooks are answered. */
const agents = [
  { id: "claude-code", name: "Claude Code", settings: "~/.claude/settings.json" },
  { id: "codex", name: "Codex", settings: "~/.codex/hooks.json" },
] as const;

export function hookCommand(): Command {
  const hook = new Command("hook").description(
    "Answer an agent's hook at the end of its turn: silent where its session carries what it says.",
  );
  for (const { id, name, settings } of agents)
    hook.addCommand(
      withLanguage(
        new Command(id)
          .description(`as ${name} calls it: the event as JSON on standard input`)
          .option("--block", "have the agent go on, once, instead of only telling the person", false)
          .addOption(
            new Option(
              "--on <what>",
              "speak where a closing claim is contradicted, or where its evidence does not carry it either",
            )
              .choices(["contradicted", "unsupported"])
              .default("unsupported"),
          ),
      )
        .addHelpText(
          "after",
          `
In ${settings}:
  {"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "cotcheck hook ${id}", "timeout": 10}]}]}}

It never ends with the exit code by which a hook blocks: when it cannot answer, it says so on standard error and ends with 0.`,
        )
        .action(answer),
    );
  return hook;
}

/** An agent's turn is never held up by a fault of this program. */
async function answer(flags: StopOptions & LanguageFlags): Promise<void> {
  try {
    const { say } = await languageFrom(flags);
    const said = await answerStop(await textFrom("-"), flags, say);
    if (said) process.stdout.write(`${JSON.stringify(said)}\n`);
  } catch (error) {
    const { code, message } = toErrorData(error);
    process.stderr.write(`cotcheck hook: not checked [${code}]: ${plainLine(message)}\n`);
  }
}
