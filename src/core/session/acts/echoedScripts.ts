import { asPattern } from "../../asPattern.js";
import { type Act, type ActKind, checking } from "./act.js";
import { shellParts } from "./shellParts.js";

const packagers = /^(?:npm|pnpm|yarn|bun)$/;
/** Scripts of a project whose names tell nothing print what they run: `> shop@1.0.0 check`, and below it `> tsc --noEmit`. */
const title = /^> (?:\S{1,100}@\S{1,60} )?([\w:.@/-]{1,60})(?: \/\S{0,200})?$/;
const line = /^(?:> |\$ )(\S.{0,2000})$/;

/**
 * The runs of a script, each as an act of its own: what `npm run check` is, its output tells. What passed as a whole passed in each part;
 * of one that failed, only what it alone runs is known.
 */
export function withEchoed<T extends Act>(acts: readonly T[], output: readonly string[]): readonly T[] {
  const scripts = acts.filter(({ name, kind }) => packagers.test(name) && (kind === "program" || checking.has(kind)));
  if (scripts.length === 0 || !output.some((said) => line.test(said))) return acts;
  const runs = runsOf(scripts, output);
  return acts.flatMap((act) => {
    const kinds = [...(runs.get(act) ?? [])];
    if (act.outcome === "ok") {
      const [first, ...others] =
        act.kind === "program" ? kinds : [act.kind, ...kinds.filter((kind) => kind !== act.kind)];
      return first === undefined
        ? [act]
        : [{ ...act, kind: first }, ...others.map((kind) => ({ ...act, kind, report: null }))];
    }
    return act.kind === "program" && kinds.length === 1 ? [{ ...act, kind: kinds[0] }] : [act];
  });
}

/** The kinds of checks that each script ran, by the lines below its title. */
function runsOf<T extends Act>(scripts: readonly T[], output: readonly string[]): Map<T, Set<ActKind>> {
  const found = new Map<T, Set<ActKind>>(scripts.map((act) => [act, new Set<ActKind>()]));
  let owner: T | undefined = scripts.length === 1 ? scripts[0] : undefined;
  let left = 40;
  for (const [i, said] of output.entries()) {
    const name = title.exec(said)?.[1];
    if (name !== undefined && line.test(output[i + 1] ?? "")) {
      owner = scripts.find((act) => new RegExp(`(?:^|\\s)${asPattern(name)}(?:\\s|$)`).test(act.text)) ?? owner;
      continue;
    }
    const command = said.startsWith("$ ") || title.test(output[i - 1] ?? "") ? line.exec(said)?.[1] : undefined;
    if (command === undefined || owner === undefined || left-- === 0) continue;
    for (const { kind, name: program } of shellParts(command, {}))
      if (checking.has(kind) && !packagers.test(program)) found.get(owner)?.add(kind);
  }
  return found;
}
