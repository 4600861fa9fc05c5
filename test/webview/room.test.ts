import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { chinese, states } from "./states.js";

/** CSS pixels: beside an editor on a small screen, on a large one, alone. */
const widths = [400, 700, 1200] as const;
const height = 820;
const opened = openedPanels();

const inChinese = (panel: OpenPanel): OpenPanel => ({
  ...panel,
  show: (snapshot) => panel.show({ ...snapshot, l10n: chinese }),
});

test.each(Object.keys(states))("in the state “%s” everything has room, beside an editor and alone", async (state) => {
  for (const language of ["en", "zh-tw"]) {
    const panel = await opened({ height });
    await states[state](language === "en" ? panel : inChinese(panel));
    for (const width of widths) {
      await panel.page.setViewportSize({ width, height });
      await expect.poll(() => crowded(panel.page), { message: `${language} at ${width} pixels` }).toEqual([]);
    }
  }
});

/**
 * What a person cannot see whole or read: what sticks out of the panel, what must be scrolled sideways but is no table, what stands
 * in a bar in more than one line, and letters of charts that are too small.
 */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const mayScroll = ".scroll, .map-frame:has(canvas), .output, vscode-panels";
    for (const element of document.querySelectorAll<HTMLElement>("#panel *")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".unseen, caption")) continue;
      const { left, right, height } = element.getBoundingClientRect();
      const name = `<${element.localName} class="${element.getAttribute("class")}">${element.textContent?.slice(0, 40)}`;
      const style = getComputedStyle(element);
      if (!element.closest(mayScroll)) {
        if (left < -1 || right > innerWidth + 1) found.push(`sticks out: ${name}`);
        const scrolls = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
        if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`is cut at its side: ${name}`);
      }
      if (
        element.matches(".section-bar > :is(h2, [role=status], .link)") &&
        height > 1.7 * parseFloat(style.lineHeight)
      )
        found.push(`is in several lines: ${name}`);
      if (element.matches("svg text") && height < 11) found.push(`is too small to read: ${name}`);
    }
    return found;
  });
}
