import { commands, type Disposable, window } from "vscode";
import { type ShowError, showError } from "./showError.js";
import type { CommandId } from "./ids.js";

/** What a person can do about a command that cannot run. */
export interface WayOut {
  readonly label: string;
  go(): unknown;
}

export interface Blocked {
  readonly reason: string;
  readonly waysOut?: readonly WayOut[];
}

/** A command is always there; one that cannot run says why and offers a way out. */
export interface Command {
  readonly id: CommandId;
  /** Why it cannot run now; undefined when it can. */
  blocked?(...args: unknown[]): Blocked | undefined | Promise<Blocked | undefined>;
  run(...args: unknown[]): unknown;
}

export function registerCommand(command: Command, errors: ShowError): Disposable {
  return commands.registerCommand(command.id, async (...args: unknown[]) => {
    try {
      const blocked = await command.blocked?.(...args);
      if (blocked) return await showBlocked(blocked);
      return await command.run(...args);
    } catch (error) {
      void showError(error, errors);
    }
  });
}

async function showBlocked({ reason, waysOut = [] }: Blocked): Promise<void> {
  const chosen = await window.showInformationMessage(reason, ...waysOut.map(({ label }) => label));
  await waysOut.find(({ label }) => label === chosen)?.go();
}
