import { Environment, parse, tokenize } from "@huggingface/jinja";
import { ChatInterpreter } from "./chatInterpreter.js";
import { type Patience, patienceFor, requireShort } from "./patience.js";
import { withinTime } from "./withinTime.js";

/** Templates of real models have some thousand characters, and the longest 20,000. */
const MAX_TEMPLATE = 500_000;
/** Numbers that one rendering may ask for in all. */
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
export function renderJinja(
  template: string,
  variables: Readonly<Record<string, unknown>>,
  patience: Patience = patienceFor([]),
): string {
  try {
    return withinTime(patience.milliseconds, () => rendered(template, variables, patience));
  } catch (error) {
    // The library's parser and filters call themselves for what stands within.
    if (error instanceof RangeError && error.message.includes("call stack"))
      throw new Error("it is nested too deep", { cause: error });
    throw error;
  }
}

function rendered(template: string, variables: Readonly<Record<string, unknown>>, patience: Patience): string {
  if (template.length > MAX_TEMPLATE) throw new Error(`it has ${template.length} characters`);
  // As Jinja does before it reads anything.
  const lines = template.replaceAll(/\r\n?/gu, "\n");
  const program = parse(tokenize(lines, { lstrip_blocks: true, trim_blocks: true }));
  const environment = new Environment();
  const constants = { true: true, True: true, false: false, False: false, none: null, None: null };
  const range = boundedRange();
  for (const [name, value] of Object.entries({ ...constants, range, raise_exception: raise, ...variables })) {
    environment.set(name, value);
  }
  const result: unknown = new ChatInterpreter(environment, patience).run(program).value;
  if (typeof result !== "string") throw new Error("it gave no text");
  requireShort(result, patience);
  return result;
}

/** Python's `range`, for as many numbers as one rendering may ask for. */
function boundedRange(): (start: number, stop?: number, step?: number) => number[] {
  let left = MAX_RANGE;
  return (start, stop, step = 1) => {
    const [from, to] = stop === undefined ? [0, start] : [start, stop];
    const length = Math.max(0, Math.ceil((to - from) / step));
    if (!(length <= left)) throw new Error(`it asks for a range of ${length} numbers`);
    left -= length;
    return Array.from({ length }, (_, i) => from + i * step);
  };
}

function raise(reason: unknown): never {
  throw new TemplateRefusal(String(reason));
}
