import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { english, type Language, languageOf } from "../report/words/language.js";
import { packageFiles } from "./packageFiles.js";

export interface LanguageFlags {
  readonly language: "en" | "zh-tw";
}

export function withLanguage(command: Command): Command {
  return command.addOption(
    new Option("--language <language>", "of the marks, the evidence and the reports")
      .choices(["en", "zh-tw"])
      .default("en"),
  );
}

export async function languageFrom({ language }: LanguageFlags): Promise<Language> {
  if (language === "en") return english;
  return languageOf("zh-TW", JSON.parse(await readFile(packageFiles.chinese, "utf8")));
}
