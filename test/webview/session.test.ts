import { describe, expect, it } from "vitest";
import { withReadings } from "../../src/core/session/reading/withReadings.js";
import { sessionChange } from "../../src/extension/backend/sessions/sessionChange.js";
import { payload } from "../unit/report/runs.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { drawn, falseTurns, longSession, ofSession } from "./sessionScenes.js";

const session = drawn(falseTurns);
const closing = session.events.length - 1;
const opened = openedPanels();

const selected = (panel: OpenPanel) => panel.page.locator("#events [aria-selected=true]");
const selectedId = (panel: OpenPanel) => selected(panel).getAttribute("id");
const details = (panel: OpenPanel) => panel.page.locator(".session-details");
const focused = (panel: OpenPanel) =>
  panel.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const rows = (panel: OpenPanel) => panel.page.locator("#events [role=option]");

describe("a session with a false “tests pass”", () => {
  it("says in two sentences what it holds, and marks the claim with icon and words in the agent's text", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    expect(await panel.page.locator("h1").innerText()).toBe("3 claims: 3 contradicted.");
    expect(await panel.page.locator(".foremost").innerText()).toBe(
      "It does not mention one act that changes what a test can show.",
    );
    const claim = panel.page.locator(".claim").first();
    expect(await claim.innerText()).toContain("all 4 tests pass.");
    expect((await claim.locator(".status").innerText()).trim()).toBe("✗ contradicted");
    expect(await selectedId(panel)).toBe(`event-${closing + 1}`);
  });

  it("shows the run that speaks against it: the call, its exit, and the line that decides", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    const words = await details(panel).innerText();
    for (const part of ["The run that it rests on failed.", "Bash", "exit 1", "python -m pytest"])
      expect(words).toContain(part);
    expect(await details(panel).locator(".decides").innerText()).toContain("1 failed, 3 passed in 0.15s");
  });

  it("is gone through with the keyboard alone: to the claim, to its evidence, to the run, and back", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    await panel.page.locator("#events").focus();
    await panel.press("Home");
    expect(await selectedId(panel)).toBe("event-1");
    await panel.press("n");
    expect(await selectedId(panel)).toBe(`event-${closing + 1}`);
    expect(await panel.page.locator("#events").getAttribute("aria-activedescendant")).toBe(`event-${closing + 1}`);
    await panel.press("Enter");
    expect(await focused(panel)).toBe("Turn 10: Bash");
    await panel.press("Enter");
    const at = session.claims[0].evidenceEvents[0] as number;
    expect(await selectedId(panel)).toBe(`event-${at + 1}`);
    expect(await focused(panel)).toBe("events");
    expect(await details(panel).innerText()).toContain("Call in turn 10");
    await panel.press("p");
    expect(await selectedId(panel)).toBe(`event-${closing + 1}`);
    await panel.press("Enter");
    await panel.press("Escape");
    expect(await focused(panel)).toBe("events");
  });

  it("goes from claim to claim within a text, and a click on a sentence does the same", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    const first = await details(panel).locator(".sentence").innerText();
    await panel.page.locator("#events").focus();
    await panel.press("n");
    const state = await panel.state();
    expect(state.session?.claim).toBe(1);
    await panel.click(panel.page.locator(".claim").first());
    expect((await panel.state()).session?.claim).toBe(0);
    expect(await details(panel).locator(".sentence").innerText()).toBe(first);
  });

  it("asks for a reading by a model, and shows what came of it beside the status", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    await panel.page.getByRole("button", { name: "Read Claims" }).click();
    await expect.poll(() => panel.actions()).toEqual([{ action: "readClaims" }]);
    const own = { truth: { withEvidence: 0.41, without: 0.64 }, stepWrong: null, support: -1.26 };
    const reading = { model: { id: "qwen2.5-coder-1.5b", name: payload }, read: 1, leftOut: 0 };
    await panel.show(ofSession(withReadings(session, new Map([[0, own]]), reading)));
    const words = await details(panel).innerText();
    expect(words).toContain("contradicted");
    expect(words).toContain("true 41\u00a0% with the log in view, 64\u00a0% without");
    expect(words).toContain("Read by a model");
    expect(words).toContain("<script>alert(1)</script>");
  });

  it("lists only what is contradicted, this request, or acts that are not mentioned", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    const filter = async (presses: number) => {
      await panel.page.locator("vscode-dropdown").focus();
      await panel.press("Home");
      for (let i = 0; i < presses; i++) await panel.press("ArrowDown");
      return rows(panel).count();
    };
    expect(await filter(2)).toBe(3);
    expect(await panel.page.locator(".filter-bar [role=status]").innerText()).toBe(`3 of ${closing + 1} shown`);
    expect(await filter(4)).toBe(1);
    expect(await rows(panel).innerText()).toContain("Not mentioned: What a test asserts was weakened.");
    expect(await filter(3)).toBe(closing + 1);
  });

  it("asks the host to watch it, to open its file, and for another", async () => {
    const panel = await opened();
    await panel.show(ofSession(session));
    await panel.click("vscode-checkbox");
    await panel.click(panel.page.getByRole("button", { name: "Open File" }));
    await panel.click(panel.page.getByRole("button", { name: "Check Another…" }));
    expect(await panel.actions()).toEqual([
      { action: "followSession", follow: true },
      { action: "openSessionFile" },
      { action: "checkSession" },
    ]);
    await panel.show(ofSession(session, "none"));
    expect(await panel.page.locator("vscode-checkbox").count()).toBe(0);
  });
});

describe("a session that is followed", () => {
  it("grows by what has changed, keeps what is selected, and says a new contradiction", async () => {
    const panel = await opened();
    const begun = drawn(falseTurns.slice(0, 4));
    await panel.show(ofSession(begun, "on"));
    await panel.page.locator("#events").focus();
    await panel.press("Home");
    await panel.session({ sequence: 1, change: sessionChange(begun, session, "on") });
    expect(await selectedId(panel)).toBe("event-1");
    expect(await focused(panel)).toBe("events");
    expect(await rows(panel).first().getAttribute("aria-setsize")).toBe(String(closing + 1));
    expect(await panel.page.locator("h1").innerText()).toBe("3 claims: 3 contradicted.");
    expect(await panel.page.locator("body > .unseen[role=status]").innerText()).toContain("the only file that changed");
  });

  it("asks for the whole where a change was lost, and applies no other until it comes", async () => {
    const panel = await opened();
    const begun = drawn(falseTurns.slice(0, 4));
    await panel.show(ofSession(begun, "on"));
    await panel.session({ sequence: 2, change: sessionChange(begun, session, "on") });
    expect(await panel.ready()).toEqual(["loaded", "gap"]);
    expect(await rows(panel).count()).toBe(begun.events.length);
    await panel.show({ ...ofSession(session, "on"), sequence: 2 });
    expect(await rows(panel).count()).toBe(closing + 1);
  });
});

describe("a session of 50,000 events", () => {
  it("draws only what is in view, and the keyboard reaches both ends and the claim", async () => {
    const panel = await opened();
    const long = longSession(50_000);
    await panel.show(ofSession(long));
    expect(await rows(panel).count()).toBeLessThan(60);
    await panel.page.locator("#events").focus();
    await panel.press("End");
    await expect.poll(() => selectedId(panel)).toBe("event-50000");
    await expect.poll(() => selected(panel).isVisible()).toBe(true);
    await panel.press("Home");
    await expect.poll(() => selectedId(panel)).toBe("event-1");
    expect(await selected(panel).getAttribute("aria-setsize")).toBe("50000");
    await panel.press("n");
    await expect.poll(() => selectedId(panel)).toBe(`event-${(long.claims[0].event as number) + 1}`);
    await expect.poll(() => panel.page.locator(".claim.chosen").first().isVisible()).toBe(true);
    expect(await rows(panel).count()).toBeLessThan(60);
  });
});

describe("hostile text in a session", () => {
  it("stays text wherever it stands", async () => {
    const panel = await opened();
    const hostile = falseTurns.map((turn) => ({
      ...turn,
      parts: turn.parts.map((part) => {
        if (part.type === "text") return { ...part, text: `${part.text}\n\n${payload}` };
        if (part.type === "tool-result") return { ...part, text: `${payload}\n${part.text}\n${payload}` };
        if (part.type === "tool-call")
          return { ...part, name: `${part.name}`, input: { ...(part.input as object), note: payload } };
        return part;
      }),
    }));
    const shown = drawn(hostile, payload);
    await panel.show(ofSession({ ...shown, leftOut: [payload] }));
    for (const key of ["Home", "n", ...Array.from({ length: closing }, () => "ArrowUp")]) {
      await panel.page.locator("#events").focus();
      await panel.press(key);
      const found = await panel.page.evaluate(() => ({
        tags: [...document.querySelectorAll("#panel *")].map(({ localName }) => localName),
        handlers: [...document.querySelectorAll("#panel *")].flatMap(({ attributes }) =>
          [...attributes]
            .map(({ name }) => name)
            .filter((name) => name.startsWith("on") || name === "href" || name === "src"),
        ),
        text: document.body.innerText,
      }));
      for (const tag of ["img", "iframe", "a", "object", "embed", "form", "link", "style", "script"])
        expect(found.tags).not.toContain(tag);
      expect(found.handlers).toEqual([]);
      expect(found.text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\ufeff\u{e0041}]/u);
    }
    expect(await panel.page.locator("body").innerText()).toContain("<script>alert(1)</script>");
  });

  it("of one line of half a million letters does not widen the page", async () => {
    const panel = await opened({ width: 400 });
    const long = "x".repeat(500_000);
    const turns = falseTurns.map((turn) => ({
      ...turn,
      parts: turn.parts.map((part) =>
        part.type === "tool-result" ? { ...part, text: `${long}\n${part.text}` } : part,
      ),
    }));
    await panel.show(ofSession(drawn([{ role: "user", parts: [{ type: "text", text: long }] }, ...turns], long)));
    const { page } = panel;
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const fits = (selector: string) =>
      page.locator(selector).evaluate((element) => element.scrollWidth <= element.clientWidth);
    expect(await fits(".events-frame")).toBe(true);
    expect(await fits(".session-details")).toBe(true);
    await page.locator("#events").focus();
    await panel.press("Home");
    expect(await selected(panel).innerText()).toContain("more characters are not shown");
  });
});
