import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe (axe-core) objects to on the page as it is now, by rule and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated by the driver, outside the page's policy.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
