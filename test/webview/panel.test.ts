import type { RunEvent } from "../../src/core/run/events.js";
import { describe, expect, it } from "vitest";
import { evidenceText } from "../../src/report/words/evidence.js";
import { english } from "../../src/report/words/language.js";
import { truthFigures } from "../../src/report/words/readings.js";
import { standingWords, verdictSentence } from "../../src/report/words/verdicts.js";
import { truthBeside } from "../../src/core/verdict/facts.js";
import { standingOf } from "../../src/core/verdict/standing.js";
import { recorded } from "../unit/report/runs.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { begun, failedRun, longRun, messagesOf, ofRun, otherRun, snapshot, streamOf, weakRun } from "./scenes.js";

const { say } = english;
const run = recorded("mixed");
const opened = openedPanels();

const selected = (panel: OpenPanel) => panel.page.locator("#steps [aria-selected=true]").getAttribute("data-step");
const focusedId = (panel: OpenPanel) => panel.page.evaluate(() => document.activeElement?.id);

describe("a finished run", () => {
  it("shows the prompt, and each step with its text, its verdict in words, its truth reading and the program's check", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    expect(await panel.page.locator("h1").innerText()).toBe(
      "Step 3's calculation is wrong: 12 × 15 is 180, not 190. Marked as well: 2 more.",
    );
    expect(await panel.page.locator(".heading").innerText()).toContain("3 of 10 steps suspect");
    expect(await panel.page.locator(".prompt").innerText()).toContain("A hall has 12 rows of 15 chairs.");
    expect(await panel.page.locator(".prompt mark").innerText()).toBe(run.influences[2].sentence);
    const rows = await panel.page.locator("#steps [role=option]").allInnerTexts();
    expect(rows).toHaveLength(run.steps.length);
    for (const [i, step] of run.steps.entries()) {
      const { icon, label } = standingWords[standingOf(step, run)];
      expect(rows[i]).toContain(step.text.trim());
      expect(rows[i].replace(/\s+/gu, " ")).toContain(`${icon} ${label}`);
      // A reading that tells nothing, or on which the mark does not rest, stands among the step's measurements alone.
      const beside = standingOf(step, run) !== "cannot-tell" && truthBeside(step) !== null;
      expect(rows[i].includes(truthFigures(step, say))).toBe(beside);
    }
    expect(rows[2]).toContain("a program computes 180");
  });

  it("shows no figure of a truth head that is switched off, and says of mere agreement that nobody looked it up", async () => {
    const panel = await opened();
    const steps = run.steps.map((step) => ({
      ...step,
      readings: step.readings.map((reading) => ({ ...reading, trusted: reading.trusted && reading.head !== "truth" })),
    }));
    await panel.show(ofRun({ ...run, steps }));
    const rows = await panel.page.locator("#steps [role=option]").allInnerTexts();
    expect(rows.join()).not.toContain("truth");
    for (const [i, step] of run.steps.entries())
      expect(rows[i].includes("which nobody looked up")).toBe(standingOf(step, run) === "consistent");
    expect(await panel.page.locator("#step-8 .verdict").getAttribute("title")).toBe(
      standingWords[standingOf(run.steps[7], run)].meaning,
    );
  });

  it("says how far it shows no sign of a mistake", async () => {
    const panel = await opened();
    await panel.show(ofRun({ ...run, clean: { alpha: 0.1, upTo: 1 } }));
    expect(await panel.page.locator(".summary").innerText()).toContain(
      "No sign of a mistake up to step 2 (of texts with a mistake, at most 10\u00a0% have it in such a part).",
    );
    await panel.show(ofRun({ ...run, clean: { alpha: 0.1, upTo: -1 } }));
    expect(await panel.page.locator(".summary").innerText()).not.toContain("sign of a mistake");
    const { clean: _, ...without } = run;
    await panel.show(ofRun(without));
    expect(await panel.page.locator(".summary").innerText()).not.toContain("sign of a mistake");
  });

  it("explains the selected step: evidence, computation, what would change, curves and readings", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#step-3");
    const step = run.steps[2];
    const first = await panel.page.locator("#view-step").innerText();
    expect(first).toContain(verdictSentence(step, run.mode, say));
    // Figures out of the model are for those who ask for them.
    expect(first).not.toMatch(/probe|log-odds|AUROC|token/u);
    await panel.click("#view-step .measurements > summary");
    const details = await panel.page.locator("#view-step").innerText();
    expect(details).toContain(verdictSentence(step, run.mode, say));
    expect(details).toContain("It would not be marked if its calculation came out as the program's.");
    expect(step.verdict.evidence.length).toBeGreaterThan(4);
    for (const item of step.verdict.evidence) expect(details).toContain(evidenceText(item, step, run, say));
    expect(details).toContain("Deleting the step leaves the answer at “B”");
    expect(details).toContain(step.verdict.rule);
    expect(await panel.page.locator("#view-step .curve").count()).toBe(step.readings.filter((r) => r.byLayer).length);
    expect(await panel.page.locator("#view-step .curve:visible").count()).toBe(1);
    expect(await panel.page.locator("#view-step .measurements > .scroll tbody tr").count()).toBe(step.readings.length);
  });

  it("shows what a head reads behind each token of a step: by keyboard, of another head, and as a table", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#step-3");
    expect(await panel.page.locator(".token-strip").count()).toBe(0);
    await panel.click("#view-step .measurements > summary");
    const { text, readings, tokenEnds } = run.steps[2];
    const [truth] = readings;
    const shown = await panel.page.locator(".read-token").allTextContents();
    expect(shown.join("").replaceAll("▴", "")).toBe(text);
    expect(shown).toHaveLength(tokenEnds!.length);
    const words = panel.page.locator("#token-words");
    await panel.page.locator(".token-strip").focus();
    await panel.press("End");
    expect(await words.innerText()).toBe(
      `“.”, token 19 of 19: ${truth.byToken!.at(-1)!.toFixed(2)} ▴ the step is read here`,
    );
    await panel.press("ArrowLeft");
    expect(await words.innerText()).toContain(`“all”, token 18 of 19: ${truth.byToken!.at(-2)!.toFixed(2)}`);
    await panel.press("Home");
    expect(await words.innerText()).toBe(`“So”, token 1 of 19: ${truth.byToken![0].toFixed(2)}`);
    await panel.click(".tokens details > summary");
    const rows = await panel.page.locator(".tokens tbody tr").allInnerTexts();
    const ofAnswer = readings.find(({ head }) => head === "answer-wrong")!.byToken!;
    expect(rows.map((row) => row.split("\t").slice(1).map(Number))).toEqual(
      truth.byToken!.map((p, i) => [p, ofAnswer[i]].map((each) => Number(each.toFixed(2)))),
    );
    await panel.page.locator(".tokens vscode-dropdown").focus();
    await panel.press("End");
    await panel.press("Enter");
    expect(await panel.page.locator(".token-strip").getAttribute("aria-label")).toBe("the answer is wrong, 19 tokens");
  });

  it("draws where the answer settles, and selects a step by a click on the curve", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#tab-answer");
    const curve = panel.page.locator("#view-answer .chart > svg");
    expect(await curve.getAttribute("aria-label")).toContain("The forced answer settles after step 6.");
    const { width } = (await curve.boundingBox())!;
    await panel.click(curve, { position: { x: width - 14, y: 60 } });
    await expect.poll(() => selected(panel)).toBe("9");
  });
});

describe("the keyboard", () => {
  it("walks the steps and the suspects, and stays on the list", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator("#steps").focus();
    expect(await selected(panel)).toBe("2");
    const walk: [key: string, to: string][] = [
      ["ArrowDown", "3"],
      ["ArrowUp", "2"],
      ["End", "9"],
      ["Home", "0"],
      ["n", "2"],
      ["n", "3"],
      ["p", "2"],
      ["p", "6"],
      ["PageUp", "0"],
    ];
    for (const [key, to] of walk) {
      await panel.press(key);
      await expect.poll(() => selected(panel)).toBe(to);
      expect(await panel.page.locator("#steps").getAttribute("aria-activedescendant")).toBe(`step-${Number(to) + 1}`);
      expect(await focusedId(panel)).toBe("steps");
      expect(await panel.page.locator("#tab-step").getAttribute("aria-label")).toBe(`Step ${Number(to) + 1}`);
    }
  });

  it("copies, marks and shows a step, and goes to its details", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator("#steps").focus();
    for (const key of ["c", "o", "r"]) await panel.press(key);
    await expect
      .poll(() => panel.actions())
      .toEqual([
        { action: "copyStep", step: 2 },
        { action: "revealStepInEditor", step: 2 },
        { action: "markReviewed", step: 2, reviewed: true },
      ]);
    await expect.poll(() => panel.page.locator(".toast").innerText()).toBe("Copied.");
    await panel.marks({ reviewed: [2], hidden: [] });
    expect(await panel.page.locator("#step-3").innerText()).toContain("reviewed");
    expect(await focusedId(panel)).toBe("steps");
    await panel.press("r");
    await expect
      .poll(async () => (await panel.actions()).at(-1))
      .toEqual({ action: "markReviewed", step: 2, reviewed: false });
    await panel.press("Enter");
    expect(await focusedId(panel)).toBe("tab-step");
    await panel.press("Escape");
    expect(await focusedId(panel)).toBe("steps");
    await panel.press("Enter");
    await panel.press("ArrowRight");
    await expect.poll(() => panel.page.locator("#view-layers").innerText()).toContain("layer");
  });

  it("reaches every control by Tab, in the order they are seen", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    const order: string[] = [];
    for (let i = 0; i < 12; i++) {
      await panel.press("Tab");
      order.push(
        await panel.page.evaluate(() => {
          const element = document.activeElement!;
          return element.id || element.getAttribute("aria-label") || element.textContent?.trim() || "";
        }),
      );
    }
    expect(order).toEqual([
      ...["Check Again", "More", "Replace with 180", "Show all", "find-steps", "Filter by verdict", "Order", "steps"],
      ...["tab-step", "Show in Editor", "Copy", "Reviewed"],
    ]);
  });

  it("opens the menu, walks it and leaves it", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator(".menu-button").focus();
    await panel.press("Enter");
    const current = () => panel.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(current).toBe("Copy Answer");
    await panel.press("End");
    expect(await current()).toBe("Settings");
    await panel.press("ArrowDown");
    expect(await current()).toBe("Copy Answer");
    await panel.press("Escape");
    expect(await panel.page.locator("[role=menu]").count()).toBe(0);
    expect(await current()).toBe("More");
    await panel.press("Enter");
    await panel.press("ArrowUp");
    await panel.press("Enter");
    await expect.poll(() => panel.actions()).toEqual([{ action: "openSettings" }]);
  });

  it("moves over the map's cells and says each in words", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#tab-layers");
    const words = () => panel.page.locator("#cell-words").innerText();
    await panel.page.locator(".map-frame").focus();
    // It begins where the step's reading lies furthest from one half.
    const byLayer = run.steps[2].readings[0].byLayer!;
    const away = byLayer.map((value) => Math.abs(value - 0.5));
    const layer = away.indexOf(Math.max(...away));
    const said = (step: number, at: number) =>
      `Step ${step}, layer ${at + 1}: ${run.steps[step - 1].readings[0].byLayer![at].toFixed(2)}`;
    expect(await words()).toContain(`${said(3, layer)} reads as untrue`);
    await panel.press("ArrowDown");
    await expect.poll(words).toContain(said(3, layer - 1));
    await panel.press("ArrowLeft");
    await expect.poll(words).toContain(said(2, layer - 1));
    expect(await selected(panel)).toBe("1");
    await panel.press("Home");
    await expect.poll(words).toContain(said(1, layer - 1));
  });
});

describe("filter and order", () => {
  it("list the steps asked for, by keyboard, and say how many", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    const listed = () =>
      panel.page
        .locator("#steps [role=option]")
        .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.step)));
    await panel.page.locator("vscode-dropdown").first().focus();
    await panel.press("ArrowDown");
    await expect.poll(listed).toEqual([2, 3, 6]);
    expect(await panel.page.locator(".list-bar [role=status]").innerText()).toBe("3 of 10 shown");
    await panel.page.locator("vscode-dropdown").nth(1).focus();
    await panel.press("ArrowDown");
    const bySuspicion = [2, 3, 6].sort((a, b) => run.steps[b].verdict.suspicion - run.steps[a].verdict.suspicion);
    await expect.poll(listed).toEqual(bySuspicion);
    expect(await panel.state()).toMatchObject({ filter: "suspect", order: "most-suspect" });
  });

  it("lists the steps that hold what is searched for, by keyboard", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator("#steps").focus();
    await panel.press("/");
    expect(await focusedId(panel)).toBe("find-steps");
    await panel.page.keyboard.type("190");
    const holding = run.steps.filter(({ text }) => text.includes("190")).length;
    await expect.poll(() => panel.page.locator(".list-bar [role=status]").innerText()).toBe(`${holding} of 10 shown`);
    expect(await panel.state()).toMatchObject({ find: "190" });
    await panel.press("ArrowDown");
    expect(await focusedId(panel)).toBe("steps");
    await panel.press("/");
    await panel.page.keyboard.type(" zzqx");
    await expect.poll(() => panel.page.locator(".none-listed").innerText()).toBe("No step holds these words.");
    await panel.press("Escape");
    await expect.poll(() => panel.page.locator("#steps [role=option]").count()).toBe(10);
    await panel.press("Escape");
    expect(await focusedId(panel)).toBe("steps");
  });

  it("takes hidden kinds out of the list, says so and brings them back", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#step-3");
    await panel.click(panel.page.getByRole("checkbox", { name: "Hide this kind" }));
    await panel.marks({ reviewed: [], hidden: ["wrong-by-computation"] });
    expect(await panel.page.locator("#step-3").count()).toBe(0);
    expect(await panel.page.locator(".list-bar [role=status]").innerText()).toBe("7 of 10 shown");
    expect(await panel.page.locator(".toast").innerText()).toContain("cotcheck.hiddenVerdicts");
    await panel.click(panel.page.getByRole("button", { name: "Show hidden kinds" }));
    await expect
      .poll(() => panel.actions())
      .toEqual([
        { action: "hideVerdict", verdict: "wrong-by-computation", hidden: true },
        { action: "showHiddenKinds" },
      ]);
  });
});

describe("what can be done about a mark", () => {
  it("is one click from the finding", async () => {
    const panel = await opened();
    await panel.show(ofRun(recorded("marked")));
    await panel.click(panel.page.locator(".summary").getByRole("button", { name: "Ask again without this sentence" }));
    await panel.show({ ...ofRun(run), handle: "run:other" });
    await panel.click(panel.page.locator(".summary").getByRole("button", { name: "Replace with 180" }));
    await panel.click(panel.page.locator(".step-tab").getByRole("button", { name: "Not a mistake" }));
    await expect
      .poll(() => panel.actions())
      .toEqual([
        { action: "askWithout", influence: 0 },
        { action: "putComputed", step: 2 },
        { action: "notAMistake", step: 2 },
      ]);
    await panel.show(ofRun(recorded("marked")));
    await panel.click(panel.page.locator(".step-tab").getByRole("button", { name: "Write this step anew" }));
    await expect.poll(() => panel.actions().then((all) => all.at(-1))).toMatchObject({ action: "writeAnew" });
    await panel.show({ ...ofRun(run), handle: "run:third" });
    await panel.click(panel.page.locator(".step-tab").getByRole("button", { name: "Show where it is used (step 4)" }));
    expect(await selected(panel)).toBe("3");
  });

  it("is seen without scrolling in a narrow panel, below the finding", async () => {
    const panel = await opened({ width: 400, height: 700 });
    await panel.show(ofRun(recorded("marked")));
    expect(await panel.page.locator("h1").innerText()).toContain("it answers A. No step mentions that.");
    for (const words of ["How sure", "Next"]) {
      const box = (await panel.page.locator(".summary dt", { hasText: words }).boundingBox())!;
      const inspector = (await panel.page.locator(".inspector").boundingBox())!;
      expect(box.y + box.height).toBeLessThan(inspector.y);
    }
  });

  it("is not offered where nothing is marked", async () => {
    const panel = await opened();
    await panel.show(ofRun(recorded("abstaining")));
    expect(await panel.page.locator("h1").innerText()).toContain("Nothing could be told");
    expect(await panel.page.locator(".next-actions").count()).toBe(0);
  });
});

describe("a run that streams", () => {
  it("ends as the same run shown whole", async () => {
    const streamed = await opened();
    await streamed.show(begun(run));
    for (const message of messagesOf(streamOf(run), 23)) await streamed.events(message);
    const whole = await opened();
    await whole.show(ofRun(run));
    for (const part of [".header", ".reading", "#tab-step"]) {
      expect(await streamed.page.locator(part).innerText()).toBe(await whole.page.locator(part).innerText());
    }
  });

  it("shows text before it is a step, what the engine does, and a cancel that answers at once", async () => {
    const panel = await opened();
    await panel.show(begun(run));
    expect(await panel.page.locator(".reading").innerText()).toContain("The first step appears here");
    const events = streamOf(run);
    const upTo = events.findIndex((event) => event.type === "stepRead" && event.step.index === 2) + 4;
    await panel.events({ sequence: 1, events: events.slice(0, upTo) });
    expect(await panel.page.locator("h1").innerText()).toBe("1 of 3 steps suspect so far");
    expect(await panel.page.locator(".unread.writing").innerText()).toBe("Without the br".slice(0, 14));
    expect(await panel.page.locator("div.progress").innerText()).toContain("14.2\u00a0tokens/s");
    expect(await selected(panel)).toBe("2");
    expect(await panel.page.locator("[role=status].unseen").innerText()).toBe("Step 3: wrong by computation");

    await panel.click(panel.page.getByRole("button", { name: "Cancel" }));
    await expect.poll(() => panel.actions()).toEqual([{ action: "cancel" }]);
    await panel.events({ sequence: 2, events: [], generation: { state: "cancelling" } });
    expect(await panel.page.locator("div.progress").innerText()).toContain("Cancelling");
    const done: RunEvent = { type: "done", status: "cancelled", run: { ...run, status: "cancelled" } };
    await panel.events({ sequence: 3, events: [done], generation: { state: "ended" } });
    expect(await panel.page.locator(".notice").first().innerText()).toContain(
      "Cancelled. What was done before that is shown.",
    );
    expect(await panel.page.getByRole("button", { name: "Check Again" }).count()).toBe(1);
  });

  it("goes back to what was found when it ends, unless the person has scrolled away from what is written", async () => {
    for (const scrolledAway of [false, true]) {
      const panel = await opened({ height: 500 });
      await panel.show(begun(run));
      const messages = messagesOf(streamOf(run), 40);
      for (const message of messages.slice(0, -1)) await panel.events(message);
      const place = panel.page.locator(".reading");
      expect(await place.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
      if (scrolledAway) {
        await place.evaluate((element) => {
          element.scrollTop = 60;
        });
        await expect.poll(async () => (await panel.state()).top).not.toBeNull();
      }
      await panel.events(messages.at(-1)!);
      const top = await place.evaluate((element) => element.scrollTop);
      if (scrolledAway) expect(top).toBeGreaterThan(0);
      else expect(top).toBe(0);
    }
  });

  it("keeps what is selected and focused while steps come", async () => {
    const panel = await opened();
    await panel.show(begun(run));
    const messages = messagesOf(streamOf(run), 40);
    for (const message of messages.slice(0, 2)) await panel.events(message);
    await panel.page.locator("#steps").focus();
    await panel.press("Home");
    for (const message of messages.slice(2)) await panel.events(message);
    expect(await selected(panel)).toBe("0");
    expect(await focusedId(panel)).toBe("steps");
  });

  it("asks for a snapshot once when a message is missing, and goes on from it", async () => {
    const panel = await opened();
    await panel.show(begun(run));
    const messages = messagesOf(streamOf(run), 10);
    await panel.events(messages[0]);
    await panel.events(messages[2]);
    await panel.events(messages[3]);
    await expect.poll(() => panel.ready()).toEqual(["loaded", "gap"]);
    await panel.show({ ...ofRun(run), sequence: messages.length });
    expect(await panel.page.locator("#steps [role=option]").count()).toBe(run.steps.length);
  });
});

describe("what outlives the page", () => {
  it("is the selected step, the filter, the order, the tab and the place in the list", async () => {
    const panel = await opened({ height: 600 });
    const long = { ...ofRun(longRun(60)), handle: "run:long" };
    await panel.show(long);
    await panel.click("#tab-answer");
    await panel.page.locator("#step-45").scrollIntoViewIfNeeded();
    await panel.click("#step-45");
    await expect.poll(async () => (await panel.state()).top).toBeGreaterThan(30);
    const { top } = await panel.state();
    await panel.page.reload();
    await panel.theme("dark");
    await panel.show(long);
    expect(await selected(panel)).toBe("44");
    expect(await panel.page.locator("#tab-answer").getAttribute("aria-selected")).toBe("true");
    expect(await panel.state()).toMatchObject({ handle: "run:long", selected: 44, tab: "answer", top });
    expect(await panel.page.locator(`#step-${top! + 2}`).isVisible()).toBe(true);
    const scrolled = await panel.page.locator(".reading").evaluate((element) => element.scrollTop);
    expect(scrolled).toBeGreaterThan(500);
  });
});

describe("a panel that is kept", () => {
  it("says so in its menu, and in what outlives the page", async () => {
    const panel = await opened();
    const shown = ofRun(run);
    await panel.show(shown);
    await panel.click(panel.page.getByRole("button", { name: "More" }));
    await panel.click(panel.page.getByRole("menuitem", { name: "Keep This Panel" }));
    await expect.poll(() => panel.actions()).toEqual([{ action: "keepPanel", keep: true }]);
    await panel.show({ ...shown, kept: true });
    await panel.click(panel.page.getByRole("button", { name: "More" }));
    await panel.click(panel.page.getByRole("menuitem", { name: "Show Other Runs Here" }));
    await expect.poll(async () => (await panel.actions()).at(-1)).toEqual({ action: "keepPanel", keep: false });
    expect(await panel.state()).toMatchObject({ kept: true });
  });

  it("is not offered where nothing would take its place", async () => {
    const panel = await opened();
    const shown = ofRun(run);
    await panel.show({ ...shown, can: { ...shown.can, keep: false } });
    await panel.click(panel.page.getByRole("button", { name: "More" }));
    expect(await panel.page.getByRole("menuitem", { name: "Keep This Panel" }).count()).toBe(0);
  });
});

describe("a run of 1,000 steps", () => {
  it("is walked to its end, with only the rows near the view laid out", async () => {
    const panel = await opened();
    await panel.show(ofRun(longRun(1000)));
    await panel.page.locator("#steps").focus();
    await panel.press("End");
    await expect.poll(() => selected(panel)).toBe("999");
    await expect
      .poll(() =>
        panel.page
          .locator("#step-1000")
          .evaluate((row) => Math.floor(row.getBoundingClientRect().bottom) <= window.innerHeight),
      )
      .toBe(true);
    const laidOut = await panel.page
      .locator("#steps .row")
      .evaluateAll((rows) => rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(laidOut).toBeGreaterThan(3);
    expect(laidOut).toBeLessThan(100);
  });

  it("has a map that scrolls with its cursor", async () => {
    const panel = await opened();
    await panel.show(ofRun(longRun(1000)));
    await panel.click("#tab-layers");
    await panel.page.locator(".map-frame").focus();
    await panel.press("End");
    await expect.poll(() => panel.page.locator("#cell-words").innerText()).toContain("Step 1000,");
    expect(await panel.page.locator(".map-frame").evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(1000);
  });
});

describe("states in which something is missing", () => {
  it("say why and offer the way out", async () => {
    const panel = await opened();
    const cases = [
      [{ kind: "no-run" }, "Nothing checked yet", "Check Reasoning", "checkReasoning"],
      [
        { kind: "no-model", model: "M", bytes: 1_117_320_768 },
        "A model is needed first",
        "Download Model (1.1 GB)",
        "downloadModel",
      ],
      [{ kind: "untrusted" }, "This folder is not trusted", "Manage Trust", "manageTrust"],
      [
        { kind: "unreadable", error: { code: "bad-input", message: "No JSON." } },
        "This run cannot be shown",
        "Show Log",
        "showLog",
      ],
    ] as const;
    for (const [i, [reason, title, button, action]] of cases.entries()) {
      await panel.show(snapshot({ kind: "empty", reason }, { handle: `empty:${i}` }));
      expect(await panel.page.locator("h1").innerText()).toBe(title);
      await panel.click(panel.page.getByRole("button", { name: button }));
      await expect.poll(async () => (await panel.actions()).at(-1)).toEqual({ action });
    }
  });

  it("show a failure with its words and what was done before it", async () => {
    const panel = await opened();
    await panel.show(ofRun(failedRun()));
    expect(await panel.page.getByRole("alert").innerText()).toContain(failedRun().error!.message);
    expect(await panel.page.locator("#steps [role=option]").count()).toBe(3);
    await panel.click(panel.page.getByRole("button", { name: "Restart Engine" }));
    await expect.poll(() => panel.actions()).toEqual([{ action: "restartEngine" }]);
  });

  it("say that probes are too weak, absent, or that someone else wrote the text", async () => {
    const panel = await opened();
    const notices = () => panel.page.locator(".notice").allInnerTexts();
    await panel.show(ofRun(weakRun()));
    expect((await notices()).join()).toContain("too weak for a verdict");
    await panel.show(ofRun({ ...run, provenance: { ...run.provenance, probes: null } }));
    expect((await notices()).join()).toContain("No probes for this model.");
    await panel.show(ofRun({ ...run, mode: "off-policy", messages: [] }));
    expect((await notices()).join()).toContain("Someone else wrote this text.");
  });

  it("tell a failed action in the host's words", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.evaluate(() => window.pageHost.fail("The disk is full: free 3 MB and export again."));
    await panel.page.locator("#steps").focus();
    await panel.press("c");
    await expect
      .poll(() => panel.page.locator(".toast").innerText())
      .toBe("The disk is full: free 3 MB and export again.");
  });
});

describe("two runs", () => {
  it("stand side by side with their steps aligned, walked by keyboard", async () => {
    const panel = await opened();
    await panel.show(
      snapshot({ kind: "comparison", left: { label: "Today", run }, right: { label: "Yesterday", run: otherRun() } }),
    );
    expect(await panel.page.locator("h1").innerText()).toBe("The answers differ: B and C. 4 of 11 steps differ.");
    const current = () => panel.page.locator(".rows [aria-selected=true]").innerText();
    await panel.page.locator(".rows").focus();
    await panel.press("n");
    await expect.poll(current).toContain("A row is as long as the hall.");
    expect(await current()).toContain("no such step");
    await panel.press("n");
    await expect.poll(current).toContain("wrong by computation");
    await panel.click(panel.page.getByRole("checkbox", { name: "Only differences" }));
    await expect.poll(() => panel.page.locator(".rows [role=option]").count()).toBe(4);
  });
});

describe("the host", () => {
  it("reveals a step: it is selected, listed, and has the keyboard", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator("vscode-dropdown").first().focus();
    await panel.press("ArrowDown");
    await panel.reveal(7);
    expect(await selected(panel)).toBe("7");
    expect(await focusedId(panel)).toBe("steps");
  });

  it("follows the cursor: the step is selected and in view, and what the person chose stays", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.click("#tab-layers");
    await panel.page.locator("#find-steps").focus();
    await panel.follow(9);
    expect(await selected(panel)).toBe("9");
    expect(await panel.page.locator("#tab-layers").getAttribute("aria-selected")).toBe("true");
    expect(await focusedId(panel)).toBe("find-steps");
    const inView = () =>
      panel.page.locator("#step-10").evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        // Rows end between two pixels.
        return top >= 0 && bottom <= window.innerHeight + 1;
      });
    await expect.poll(inView).toBe(true);
  });

  it("follows the cursor to no step that is filtered out", async () => {
    const panel = await opened();
    await panel.show(ofRun(run));
    await panel.page.locator("#find-steps").fill("190");
    await expect.poll(() => panel.page.locator("#steps [role=option]").count()).toBeLessThan(run.steps.length);
    const before = await selected(panel);
    await panel.follow(9);
    expect(await selected(panel)).toBe(before);
    expect(await panel.page.locator("#find-steps").inputValue()).toBe("190");
  });

  it("hands over translations", async () => {
    const panel = await opened();
    await panel.show({ ...ofRun(run), l10n: { Prompt: "提示", "wrong by computation": "計算錯誤" } });
    expect(await panel.page.locator("#prompt-title").innerText()).toBe("提示");
    expect(await panel.page.locator("#step-4").innerText()).toContain("計算錯誤");
  });
});
