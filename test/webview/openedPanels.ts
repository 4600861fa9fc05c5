import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { buildPage, type OpenPanel, openPanel, startBrowser } from "./openPanel.js";

/** Opens panels in the file's tests. Each is closed behind its test, which fails where anything happened in it that must not. */
export function openedPanels(): (options?: Parameters<typeof openPanel>[2]) => Promise<OpenPanel> {
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  const open: OpenPanel[] = [];

  beforeAll(async () => {
    [browser, files] = await Promise.all([startBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const panel of open.splice(0)) {
      expect(await panel.faults()).toEqual([]);
      await panel.close();
    }
  });

  return async (options) => {
    const panel = await openPanel(browser, files, options);
    open.push(panel);
    return panel;
  };
}
