import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PanelSnapshot } from "../../src/protocol/panel.js";
import { recorded, hostileRun, payload } from "../unit/report/runs.js";
import { buildPage, openPanel, startBrowser } from "./openPanel.js";
import { drawnFeatures, leveredRun, ofKnowledge, parted } from "./insideScenes.js";
import { begun, messagesOf, ofRun, snapshot, streamOf } from "./scenes.js";

const { run } = hostileRun();
let browser: Browser;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  [browser, files] = await Promise.all([startBrowser(), buildPage()]);
});
afterAll(() => browser?.close());

/** Controls other than tab and newline, and everything that turns the writing direction or hides itself. */
const unseen = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\ufeff\u{e0041}]/u;

/** Everything that text could have become, in the page and in the controls' own trees. */
async function inspected(panel: Awaited<ReturnType<typeof openPanel>>) {
  return panel.page.evaluate(() => {
    const found = { tags: new Set<string>(), attributes: new Set<string>(), addresses: [] as string[], text: "" };
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll("*")) {
        found.tags.add(element.localName);
        for (const { name, value } of element.attributes) {
          found.attributes.add(name);
          if (/^(href|src|action|formaction|xlink:href)$/u.test(name)) found.addresses.push(value);
          if (/label|title|alt/u.test(name)) found.text += value;
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document.body);
    found.text += document.body.innerText;
    return { ...found, tags: [...found.tags], attributes: [...found.attributes] };
  });
}

const scenes: [name: string, snapshots: () => PanelSnapshot[]][] = [
  ["a run", () => [ofRun(run)]],
  ["a run with levers", () => [ofRun({ ...run, levers: [{ ...leveredRun().levers![0], sentence: payload }] })]],
  [
    "features",
    () => [
      snapshot({
        kind: "run",
        run,
        generation: { state: "ended" },
        features: {
          ...drawnFeatures,
          model: payload,
          steps: drawnFeatures.steps!.map(({ features, tokens }) => ({
            features: features.map((each) => ({ ...each, token: payload })),
            tokens: tokens.map((each) => ({ ...each, text: payload })),
          })),
          pages: drawnFeatures.pages.map((each) => ({
            ...each,
            name: payload,
            writes: [payload],
            examples: [{ before: payload, token: payload, after: payload, strength: 1 }],
          })),
        },
      }),
    ],
  ],
  ["a failed run", () => [ofRun({ ...run, status: "failed", error: { code: "internal", message: payload } })]],
  [
    "a run without probes, read off-policy",
    () => [ofRun({ ...run, mode: "off-policy", provenance: { ...run.provenance, probes: null } })],
  ],
  [
    "a comparison",
    () => [
      snapshot({
        kind: "comparison",
        left: { label: payload, run },
        right: { label: payload, run: recorded("mixed") },
      }),
    ],
  ],
  [
    "a question",
    () => [
      ofKnowledge({
        ...parted,
        question: payload,
        says: payload,
        candidates: parted.candidates.map((each) => ({ ...each, text: payload + each.text, statement: payload })),
        knows: { text: payload, certainty: 0.5, said: false },
      }),
    ],
  ],
  [
    "an unreadable run",
    () => [snapshot({ kind: "empty", reason: { kind: "unreadable", error: { code: "internal", message: payload } } })],
  ],
  ["a missing model", () => [snapshot({ kind: "empty", reason: { kind: "no-model", model: payload, bytes: 1 } })]],
];

describe("hostile text", () => {
  it.each(scenes)("in %s stays text", async (_, snapshots) => {
    const panel = await openPanel(browser, files);
    panel.page.on("dialog", () => expect.unreachable("a dialog was opened"));
    for (const shown of snapshots()) {
      await panel.show(shown);
      const tabs = await panel.page.locator("[role=tab]").count();
      for (let tab = 0; tab < Math.max(1, tabs); tab++) {
        if (tabs > 0) await panel.click(panel.page.locator("[role=tab]").nth(tab));
        const { tags, attributes, addresses, text } = await inspected(panel);
        for (const tag of ["img", "iframe", "a", "object", "embed", "form", "link", "style"])
          expect(tags).not.toContain(tag);
        expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
        expect(addresses.filter((address) => !address.startsWith("http://panel.test/"))).toEqual([]);
        expect(text).not.toMatch(unseen);
      }
    }
    expect(await panel.page.locator("body").innerText()).toContain("<script>alert(1)</script>");
    expect(await panel.faults()).toEqual([]);
    await panel.close();
  });

  it("that is streamed stays text while it is no step yet", async () => {
    const panel = await openPanel(browser, files);
    await panel.show(begun(run));
    for (const message of messagesOf(streamOf({ ...run, steps: [] }), 40).slice(0, -1)) await panel.events(message);
    const { tags, text } = await inspected(panel);
    expect(tags).not.toContain("img");
    expect(text).not.toMatch(unseen);
    expect(await panel.page.locator(".unread").innerText()).toContain("<script>");
    expect(await panel.faults()).toEqual([]);
    await panel.close();
  });

  it("of one line of half a million letters is shown without widening the page", async () => {
    const panel = await openPanel(browser, files);
    const long = "x".repeat(500_000);
    const example = recorded("mixed");
    const steps = example.steps.map((step) => (step.index === 1 ? { ...step, text: long } : step));
    await panel.show(ofRun({ ...example, steps, messages: [{ role: "user", content: long }] }));
    const { page } = panel;
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await page.locator(".reading").evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await panel.close();
  });

  it("cannot pose as the host: what is no JSON-RPC message does nothing", async () => {
    const panel = await openPanel(browser, files);
    await panel.show(ofRun(recorded("mixed")));
    await panel.page.evaluate(() => {
      for (const odd of [null, "x", { jsonrpc: "2.0" }, { method: "panel/show" }]) window.postMessage(odd, "*");
    });
    expect(await panel.page.locator("#steps [role=option]").count()).toBe(10);
    expect(await panel.faults()).toEqual([]);
    await panel.close();
  });
});
