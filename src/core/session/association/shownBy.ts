import type { Act, ActKind } from "../acts/act.js";
import type { Claim, Subject } from "../claims/claim.js";

interface Shown {
  /** Acts that can show it. */
  readonly by: readonly ActKind[];
  /** Acts that look like it and cannot. */
  readonly notBy: readonly ActKind[];
}

export const running: readonly ActKind[] = [
  "tests",
  "program",
  "fetch",
  "browse",
  "query",
  "serve",
  "lookup",
  "deploy",
  "migrate",
];

export const still: readonly ActKind[] = ["build", "lint", "types", "format", "list", "read", "search"];

/** What can show that a thing of each kind works or holds. A subject that is not here is shown by whatever runs it. */
export const shown: Partial<Record<Subject, Shown>> = {
  page: { by: ["browse", "tests", "fetch"], notBy: [...still, "program", "serve"] },
  endpoint: { by: ["fetch", "browse", "tests", "program"], notBy: [...still, "serve"] },
  server: { by: ["fetch", "browse", "tests", "program", "serve", "lookup", "deploy"], notBy: [...still, "list"] },
  deployment: { by: ["lookup", "fetch", "browse", "deploy", "tests", "program"], notBy: still },
  migration: { by: ["migrate", "query", "lookup", "tests", "program"], notBy: still },
  query: { by: ["query", "lookup", "program", "tests", "fetch"], notBy: still },
  benchmark: { by: ["program", "tests", "fetch", "lookup", "browse"], notBy: still },
  pipeline: { by: ["lookup", "fetch", "browse", "pull-request"], notBy: [...still, "tests", "push"] },
};

export const whatever: Shown = {
  by: ["tests", "program", "fetch", "browse", "serve"],
  notBy: [...still, "query", "lookup"],
};

const visual =
  /\b(?:render\w*|layout|looks?|responsive|styl\w*|visual\w*|display\w*|pixel|css|color|colour|align\w*|animation|dark mode|screenshot|visible|appears?)\b|页面|界面|渲染|显示/;

const onScreen =
  /\bbrowser\b|\bvisual(?:ly)?\b|\bscreenshots?\b|\bby eye\b|\blooks?\b|\bdark mode\b|\bthemes?\b|浏览器/;

export function canShow(act: Act, claim: Claim): boolean {
  if (claim.subject === "pipeline")
    return /\b(?:ci|runs?|workflows?|pipelines?|actions|checks?|builds?|jobs?|status)\b/i.test(
      `${act.name.replace(/_/g, " ")} ${act.text}`,
    );
  // Unit tests see no screen.
  if (claim.subject === "page" && act.kind === "tests" && onScreen.test(claim.clause))
    return /playwright|cypress|e2e|selenium|puppeteer|storybook|chromatic/i.test(act.text);
  // A status line shows that a page is served, not what it looks like.
  if (claim.subject === "page" && act.kind === "fetch")
    return !visual.test(claim.clause) && !/\bbrowser\b/.test(claim.clause);
  if (act.kind === "program" && claim.subject === "page")
    return /\b(?:screenshot|playwright|puppeteer|selenium|chromium|cypress)\b/i.test(act.text);
  return true;
}
