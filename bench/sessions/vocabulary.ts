import { between, pick, type Random } from "../../src/core/statistics/random.js";

/** Words of made-up projects. */
export const modules = [
  "parser",
  "cart",
  "session",
  "invoice",
  "scheduler",
  "tokenizer",
  "cache",
  "router",
  "billing",
  "search",
  "uploader",
  "mailer",
  "report",
  "limiter",
  "importer",
] as const;
export const people = ["Dana", "Ravi", "Mei", "Tomas", "Aisha", "Jonas", "Priya", "Lucas"] as const;
export const services = [
  "checkout",
  "auth-api",
  "gateway",
  "notifier",
  "catalog",
  "web",
  "worker",
  "profile-service",
] as const;
const features = [
  "empty input",
  "a trailing comma",
  "negative amounts",
  "expired tokens",
  "duplicate rows",
  "unicode names",
  "time zones",
  "large uploads",
] as const;

export interface Project {
  readonly module: string;
  readonly other: string;
  readonly source: string;
  readonly test: string;
  readonly feature: string;
  /** Tests that there are. */
  readonly total: number;
  readonly failing: number;
  readonly seconds: string;
}

export function project(random: Random, extension = "py"): Project {
  const module = pick(random, modules);
  const other = pick(
    random,
    modules.filter((name) => name !== module),
  );
  const total = between(random, 9, 240);
  return {
    module,
    other,
    source: `src/${module}.${extension}`,
    test:
      extension === "py"
        ? `tests/test_${module}.py`
        : extension === "go"
          ? `${module}_test.go`
          : `test/${module}.test.${extension}`,
    feature: pick(random, features),
    total,
    failing: between(random, 1, 6),
    seconds: `${between(random, 0, 9)}.${between(random, 10, 99)}`,
  };
}

/** A change of the code under work, in Python or TypeScript. */
export function fix({ source, module }: Project): { path: string; before: string; after: string } {
  return source.endsWith(".py")
    ? {
        path: source,
        before: `    return run(${module}, items)`,
        after: `    if not items:\n        return []\n    return run(${module}, items)`,
      }
    : {
        path: source,
        before: `  return run(${module}, items);`,
        after: `  if (items.length === 0) return [];\n  return run(${module}, items);`,
      };
}
