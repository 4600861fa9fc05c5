import { Command } from "commander";
import { explainedCommand } from "./explained.js";
import { namesCommand } from "./names.js";

export function featuresCommand(): Command {
  return new Command("features")
    .description("What a dictionary of features is worth, and what a program says of its features.")
    .addCommand(explainedCommand(), { isDefault: true })
    .addCommand(namesCommand());
}
