import type { CheckRequest } from "../checks/checkRequest.js";
import type { Checks } from "../checks/checks.js";
import { failed } from "../checks/failed.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "../runs/runLibrary.js";

export interface BesideRunOptions {
  readonly checks: Checks;
  readonly library: RunLibrary;
  readonly panels: Panels;
}

/** Checks once more in another way, and shows both runs side by side. Resolves with false when the new one did not come to its end. */
export async function besideRun(
  path: string,
  request: CheckRequest,
  { checks, library, panels }: BesideRunOptions,
): Promise<boolean> {
  const fresh = await checks.check(request);
  failed(fresh);
  if (fresh?.status !== "done") return false;
  await panels.showComparison(path, (await library.store()).pathOf(fresh));
  return true;
}
