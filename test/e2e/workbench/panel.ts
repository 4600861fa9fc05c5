import type { FrameLocator, Locator, Page } from "playwright-core";

/** A webview of ours that shows a run or a comparison: the one in view that was opened last. */
export class Panel {
  constructor(private readonly page: Page) {}

  get frame(): FrameLocator {
    return this.page.locator("iframe.webview.ready:visible").last().contentFrame().frameLocator("#active-frame");
  }

  get heading(): Locator {
    return this.frame.getByRole("heading", { level: 1 });
  }

  get steps(): Locator {
    return this.frame.locator("#steps").getByRole("option");
  }

  /** Text that the model has written and that is no step yet. */
  get unread(): Locator {
    return this.frame.locator(".unread");
  }

  get notices(): Locator {
    return this.frame.locator(".notice");
  }

  /** What is known about the selected step and the run. */
  get details(): Locator {
    return this.frame.getByRole("complementary", { name: "Details" });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  tab(name: string | RegExp): Locator {
    return this.frame.getByRole("tab", { name });
  }

  /** Picks from the panel's own menu. */
  async pick(item: string): Promise<void> {
    await this.frame.getByRole("button", { name: "More", exact: true }).click();
    await this.frame.getByRole("menuitem", { name: item }).click();
  }

  /** Waits until the check that is shown has ended, however it ended. */
  async ended(timeout = 120_000): Promise<void> {
    await this.button("Check Again").waitFor({ timeout });
  }
}
