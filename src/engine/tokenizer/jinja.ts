import { Environment, parse, tokenize } from "@huggingface/jinja";
import { ChatInterpreter } from "./chatInterpreter.js";

const MAX_RANGE = 100_000;

/** What a template says with `raise_exception`: it is sound, and does not take these messages. */
export class TemplateRefusal extends Error {
  override readonly name = "TemplateRefusal";
}

/**
 * Renders a Jinja template as transformers does for chats (blocks trimmed, `raise_exception` at hand). The template is
 * of unknown origin: it has no access to anything but its variables, and one that would run on is stopped.
 *
 * @throws TemplateRefusal when the template raises; Error when it is not sound or does not end in reasonable time.
 */
export function renderJinja(template: string, variables: Readonly<Record<string, unknown>>): string {
  const program = parse(tokenize(template, { lstrip_blocks: true, trim_blocks: true }));
  const environment = new Environment();
  const constants = { true: true, True: true, false: false, False: false, none: null, None: null };
  for (const [name, value] of Object.entries({ ...constants, range, raise_exception: raise, ...variables })) {
    environment.set(name, value);
  }
  const result: unknown = new ChatInterpreter(environment).run(program).value;
  if (typeof result !== "string") throw new Error("it gave no text");
  return result;
}

/** Python's `range`. */
function range(start: number, stop?: number, step = 1): number[] {
  if (stop === undefined) return range(0, start, step);
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!(length <= MAX_RANGE)) throw new Error(`it asks for a range of ${length} numbers`);
  return Array.from({ length }, (_, i) => start + i * step);
}

function raise(reason: unknown): never {
  throw new TemplateRefusal(String(reason));
}
