import { mkdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { recorded, recordedNames } from "../unit/report/runs.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { ofRun } from "./scenes.js";
import { type ThemeName, themes } from "./themes.js";

const chinese = JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")) as Record<string, string>;
/** For a person to look at. */
const pictures = "out/webview/runs";
/** CSS pixels: beside an editor on a small screen, on a large one, alone. */
const widths = [400, 700, 1200] as const;
const height = 820;
const opened = openedPanels();

beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** What a person must see without scrolling: what was found, how sure, what next. */
const answers = ["h1", ".sureness div:nth-child(1) dd", ".sureness div:nth-child(2) dd"];

describe.each(widths)("at %d pixels", (width) => {
  test.each(recordedNames)(
    "the run “%s” says what was found, how sure that is and what next on its first screen",
    async (name) => {
      const panel = await opened({ width, height });
      await panel.show(ofRun(recorded(name)));
      for (const answer of answers) {
        const box = await panel.page.locator(answer).boundingBox();
        expect(box, answer).not.toBeNull();
        expect(box!.y + box!.height, answer).toBeLessThanOrEqual(height);
      }
      expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await wrappedButtons(panel.page)).toEqual([]);
      for (const theme of Object.keys(themes) as ThemeName[]) {
        await panel.theme(theme);
        await panel.page.screenshot({ path: `${pictures}/${name}-${width}-${theme}.png` });
      }
      await panel.show({ ...ofRun(recorded(name)), l10n: chinese });
      expect(await wrappedButtons(panel.page)).toEqual([]);
      await panel.page.screenshot({ path: `${pictures}/${name}-${width}-zh-tw.png` });
    },
  );
});

/** The words of buttons in sight that are more than one line high. */
function wrappedButtons(page: OpenPanel["page"]): Promise<string[]> {
  return page
    .locator("vscode-button")
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getBoundingClientRect().height > 36)
        .map(({ textContent }) => textContent ?? ""),
    );
}
