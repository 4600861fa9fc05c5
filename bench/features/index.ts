import { Command } from "commander";
import { differencesCommand } from "./differences.js";
import { explainedCommand } from "./explained.js";
import { labelsCommand } from "./labels.js";
import { namesCommand } from "./names.js";

export function featuresCommand(): Command {
  return new Command("features")
    .description("What a dictionary of features is worth, and what a program says of its features.")
    .addCommand(explainedCommand(), { isDefault: true })
    .addCommand(namesCommand())
    .addCommand(labelsCommand())
    .addCommand(differencesCommand());
}
