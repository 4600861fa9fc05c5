import { plainLine } from "./plainText.js";

/** GitHub takes no more of a run. */
export const mostResults = 25_000;

/** SARIF messages may hold links in square brackets (3.11.6), so text from outside has its brackets escaped. */
export function sarifMessage(text: string): string {
  return plainLine(text).replace(/[\\[\]]/gu, "\\$&");
}

/** Of a product such as `cotcheck 1.2.3`, as a tool's driver states it. */
export function sarifVersion(product: string): { semanticVersion?: string } {
  const [, semanticVersion] = /(?:^| )(\d+\.\d+\.\d+[\w.+-]*)$/u.exec(product) ?? [];
  return semanticVersion === undefined ? {} : { semanticVersion };
}
