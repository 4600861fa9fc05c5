import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "./axe.js";
import { buildPage, openPanel, startBrowser } from "./openPanel.js";
import { states } from "./states.js";
import { type ThemeName, themes } from "./themes.js";

/** Where the pictures of the main states go. */
const pictures = "out/webview";
let browser: Browser;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, files] = await Promise.all([startBrowser(), buildPage()]);
});
afterAll(() => browser?.close());

/** CSS pixels. */
function widthOf(state: string): number {
  const named = /at (\d+)$/u.exec(state)?.[1];
  return named ? Number(named) : state === "narrow" ? 520 : state.startsWith("session") ? 1200 : 1100;
}

describe.each(Object.keys(themes) as ThemeName[])("in the theme %s", (theme) => {
  it.each(Object.keys(states))("the state %s has no accessibility violation", async (state) => {
    const panel = await openPanel(browser, files, { theme, width: widthOf(state) });
    await states[state](panel);
    await panel.page.screenshot({ path: `${pictures}/${state}-${theme}.png` });
    expect(await axeViolations(panel.page)).toEqual([]);
    expect(await panel.faults()).toEqual([]);
    await panel.close();
  });

  it("the map's cursor and letters are in the theme's colours", async () => {
    const panel = await openPanel(browser, files, { theme });
    await states.layers!(panel);
    const colours = await panel.page.locator(".map-frame canvas").evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return [...seen];
    });
    const hex = themes[theme].variables.focusBorder!;
    expect(colours).toContain([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join());
    await panel.close();
  });
});

describe("a theme that changes while the panel is open", () => {
  it("is drawn at once, the map too", async () => {
    const panel = await openPanel(browser, files, { theme: "dark" });
    await states.layers!(panel);
    const picture = () =>
      panel.page.locator(".map-frame canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const dark = await picture();
    await panel.theme("light");
    await expect.poll(picture).not.toBe(dark);
    await panel.close();
  });
});
