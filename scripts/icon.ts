/** Draws media/icons/icon.png, the extension's icon, out of media/icons/cotcheck.svg: `npx tsx scripts/icon.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "../test/e2e/machine/browser.js";

const SIZE = 256;
const icons = new URL("../media/icons/", import.meta.url);
const drawing = readFileSync(new URL("cotcheck.svg", icons), "utf8").replace("#c5c5c5", "#ffffff");

const browser = await chromium.launch({ executablePath: await browserPath(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>
    body { margin: 0; background: transparent }
    div { box-sizing: border-box; width: ${SIZE}px; height: ${SIZE}px; padding: 36px; border-radius: 48px; background: #14304f }
    svg { width: 100%; height: 100% }
  </style><div>${drawing}</div>`);
  const picture = await page.screenshot({ omitBackground: true });
  writeFileSync(fileURLToPath(new URL("icon.png", icons)), picture);
} finally {
  await browser.close();
}
