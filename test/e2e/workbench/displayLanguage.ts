import { join } from "node:path";
import { write } from "./host.js";

/**
 * Gives a workbench a display language, and returns the arguments that choose it. The pack holds no words: the workbench's own stay
 * English, and an extension's are those that it brings.
 */
export async function displayLanguage(userData: string, language: string): Promise<string[]> {
  const words = join(userData, "words.i18n.json");
  await write(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: "none",
    label: language,
    extensions: [{ extensionIdentifier: { id: `test.${language}` }, version: "1.0.0" }],
    translations: { vscode: words },
  };
  await write(join(userData, "languagepacks.json"), JSON.stringify({ [language]: pack }));
  return ["--locale", language];
}
