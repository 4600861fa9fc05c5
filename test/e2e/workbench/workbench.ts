import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { patience } from "./host.js";
import { Panel } from "./panel.js";

/** One window of the workbench, as a person uses it: keys, clicks and what can be read. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Waits until the window can be used. */
  static async on(page: Page): Promise<Workbench> {
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(page);
    await workbench.ready();
    return workbench;
  }

  private async ready(): Promise<void> {
    await this.page.locator(".monaco-workbench .part.statusbar .statusbar-item").first().waitFor();
    await this.page.locator(".part.sidebar .pane-header").first().waitFor();
    // Until the extension is known, a run's file would open as text.
    const ours = this.page.locator('.activitybar .action-item [aria-label*="Cotcheck"]');
    await ours.first().waitFor({ state: "attached" });
  }

  /** Reloads the window as a person does. A click that comes while the palette still lists is lost: then it is asked for again. */
  async reload(): Promise<void> {
    for (const end = Date.now() + patience; ; ) {
      const loaded = this.page.waitForEvent("load", { timeout: 15_000 });
      try {
        await Promise.all([loaded, this.command("Developer: Reload Window")]);
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
    await this.ready();
  }

  /** The panel that shows a run. */
  get panel(): Panel {
    return new Panel(this.page);
  }

  readonly quickInput = {
    widget: () => this.page.locator(".quick-input-widget:visible"),
    box: () => this.page.locator(".quick-input-widget:visible input.input"),
    rows: () => this.page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row"),
    /** Types into the open box, and enters it. */
    enter: async (text: string) => {
      await this.quickInput.box().fill(text);
      await this.page.keyboard.press("Enter");
    },
    /** Chooses the first row that holds the text. */
    choose: async (text: string | RegExp) => {
      await this.quickInput.rows().filter({ hasText: text }).first().click();
    },
  };

  /** Titles that the command palette offers for what is typed. */
  async commandsFor(typed: string): Promise<string[]> {
    await this.openPalette(typed, this.quickInput.rows().filter({ hasText: typed }));
    const titles = await this.quickInput.rows().locator(".label-name").allTextContents();
    await this.page.keyboard.press("Escape");
    return titles;
  }

  /**
   * Runs a command by the title that the palette shows. A click that comes while the palette still lists is lost and leaves
   * it open: then the command is asked for again.
   */
  async command(title: string): Promise<void> {
    const row = this.quickInput.rows().filter({ has: this.page.getByText(title, { exact: true }) });
    for (const end = Date.now() + patience; ; ) {
      await this.openPalette(title, row);
      await row.first().click();
      // Gone, or in place of it the box that the command itself opens.
      for (const taken = Date.now() + 3_000; Date.now() < taken; await this.page.waitForTimeout(50))
        if ((await this.typed()) !== `>${title}`) return;
      if (Date.now() > end) throw new Error(`The palette stays open over "${title}".`);
      await this.page.keyboard.press("Escape");
    }
  }

  /** What stands in the quick input; undefined where none is open. */
  private async typed(): Promise<string | undefined> {
    const [box] = await this.quickInput.box().all();
    return box?.inputValue({ timeout: 1_000 }).catch(() => undefined);
  }

  /** The palette lists what was registered when it was opened, and extensions come later than the window. */
  private async openPalette(typed: string, awaited: Locator): Promise<void> {
    for (const end = Date.now() + patience; ; ) {
      await this.page.keyboard.press("F1");
      await this.quickInput.box().waitFor();
      await this.quickInput.box().fill(`>${typed}`);
      try {
        return await awaited.first().waitFor({ timeout: 5_000 });
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** Opens a file of the workspace by its name, and puts the cursor in it. */
  async openFile(name: string): Promise<void> {
    await (await this.inExplorer(name)).dblclick();
    await this.page.locator(".tabs-container .tab.active").filter({ hasText: name }).first().waitFor();
    // A tab is drawn before its text is there, and a command would find no editor.
    await this.page.locator(".editor-instance .view-line, iframe.webview.ready").first().waitFor();
  }

  /** Chooses from the menu of a file in the explorer, which need not be open. */
  async fromExplorer(name: string, item: string): Promise<void> {
    await (await this.inExplorer(name)).click({ button: "right" });
    // A menu takes no click in the moment it opens, but it takes a key.
    await this.page.getByRole("menuitem", { name: item }).hover();
    await this.page.keyboard.press("Enter");
  }

  /**
   * The row of a file. The workbench may have missed that it is new, and a refresh asked for while the explorer is still filling is lost:
   * then it is asked for again.
   */
  private async inExplorer(name: string): Promise<Locator> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row").filter({ hasText: name }).first();
    for (const end = Date.now() + patience; ; ) {
      await this.page.keyboard.press("Control+Shift+E");
      await this.page.locator(".part.sidebar .pane-header").first().hover();
      await this.page.getByRole("button", { name: "Refresh Explorer" }).click();
      try {
        await row.waitFor({ timeout: 5_000 });
        return row;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async closeAllEditors(): Promise<void> {
    await this.command("View: Close All Editors");
    await this.page.locator(".tabs-container .tab").first().waitFor({ state: "detached" });
  }

  tab(name: string | RegExp): Locator {
    return this.page.locator(".tabs-container .tab").filter({ hasText: name });
  }

  /** Lines of the editor that has the cursor, as they are drawn. */
  editorLine(text: string | RegExp): Locator {
    return this.page.locator(".editor-instance .view-line").filter({ hasText: text });
  }

  /** Selects the whole text of the editor that was opened last. */
  async selectAll(): Promise<void> {
    await this.page.locator(".editor-instance .view-lines").last().click();
    await this.page.keyboard.press("Control+A");
  }

  /**
   * Holds the pointer over a place until the hover holds some text, and returns all its words. A hover is asked
   * for once, when the pointer comes to rest, and one asked for before the marks are drawn stays without them: the
   * pointer leaves and comes again.
   */
  async hover(place: Locator, text: string): Promise<string> {
    const rows = this.page.locator(".monaco-hover:visible .hover-row");
    for (const end = Date.now() + patience; ; ) {
      await this.page.mouse.move(0, 0);
      await place.hover();
      try {
        await rows.filter({ hasText: text }).first().waitFor({ timeout: 5_000 });
        return (await rows.allTextContents()).join("\n");
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Takes the path that the dialog for saving proposes, once it proposes one with this extension. */
  async acceptSave(extension: string): Promise<void> {
    const box = this.quickInput.box();
    while (!(await box.inputValue()).endsWith(`.${extension}`)) await this.page.waitForTimeout(100);
    await this.acceptPath(await box.inputValue());
  }

  /** Chooses a file in the dialog for opening, which is there before it can be typed into and takes a path once it has listed the folder. */
  async acceptOpen(path: string): Promise<void> {
    const row = this.quickInput
      .rows()
      .filter({ hasText: basename(path) })
      .first();
    await this.quickInput.box().waitFor();
    await this.quickInput.box().fill(path);
    await this.acceptPath(path, row);
  }

  /**
   * Presses Enter on a path until the dialog is gone. A dialog that is still looking at the path drops the key, and one that
   * took it too early drops every later one as well until its rows change: so the path is typed anew each time.
   */
  private async acceptPath(path: string, listed?: Locator): Promise<void> {
    const box = this.quickInput.box();
    for (const end = Date.now() + patience; ; ) {
      try {
        await listed?.waitFor({ timeout: 5_000 });
        await box.press("Enter");
        return await box.waitFor({ state: "hidden", timeout: 3_000 });
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (!(await box.isVisible())) return;
      await box.fill("");
      await box.fill(path);
    }
  }

  /** The dialog over the window, which takes all keys. */
  get dialog(): Locator {
    return this.page.locator(".monaco-dialog-box");
  }

  get notifications(): Locator {
    return this.page.locator(".notification-list-item");
  }

  /** Presses a button of a notification. */
  async answer(notification: string | RegExp, button: string): Promise<void> {
    const item = this.notifications.filter({ hasText: notification });
    await item.getByRole("button", { name: button }).click();
  }

  async openProblems(): Promise<Locator> {
    await this.command("Problems: Focus on Problems View");
    return this.page.locator(".markers-panel");
  }

  statusItem(text: string | RegExp): Locator {
    return this.page.locator(".part.statusbar .statusbar-item").filter({ hasText: text });
  }

  /** Opens the extension's container in the side bar. */
  async openSidePanel(title: string): Promise<Locator> {
    const icon = this.page
      .locator(".activitybar .action-item")
      .filter({ has: this.page.locator(`[aria-label*="${title}"]`) });
    const sidebar = this.page.locator(".part.sidebar");
    if (
      !(await sidebar
        .locator(".composite.title")
        .filter({ hasText: new RegExp(title, "i") })
        .isVisible())
    )
      await icon.first().click();
    return sidebar;
  }

  /** Keeps a picture of the window for a person to look at. */
  async picture(name: string): Promise<void> {
    await mkdir("out/screenshots", { recursive: true });
    await this.page.screenshot({ path: join("out/screenshots", `${name}.png`) });
  }
}
