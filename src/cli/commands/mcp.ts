import { Command } from "commander";
import { interruptSignal } from "../interrupt.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import { type EngineFlags, withEngineOptions } from "../options.js";
import { version } from "../packageFiles.js";
import { openModelInEngine } from "../modelInEngine.js";

export function mcpCommand(): Command {
  const command = new Command("mcp").description(
    "Let agents ask over the Model Context Protocol, on standard input and output: check_session, check_reasoning, read_statement, list_models.",
  );
  withEngineOptions(command);
  return withLanguage(command)
    .addHelpText(
      "after",
      `
A client starts it itself; in its configuration:
  {"mcpServers": {"cotcheck": {"command": "cotcheck", "args": ["mcp"]}}}

check_session loads no model. The others load one at the first call and hold it for ten minutes after the last.`,
    )
    .action(answer);
}

async function answer(flags: EngineFlags & LanguageFlags): Promise<void> {
  // Only this command pays for the protocol.
  const { serve } = await import("../../mcp/serve.js");
  await serve(
    {
      version,
      language: await languageFrom(flags),
      defaultModel: flags.model,
      open: (model, show, signal) =>
        openModelInEngine({ ...flags, model }, { show, note: show, clear: () => {} }, signal),
    },
    interruptSignal(() => {}),
  );
}
