import { Environment, Interpreter, parse, tokenize } from "@huggingface/jinja";

/** Templates of real models take about a hundred evaluations a message. */
const MAX_EVALUATIONS = 300_000;
const MAX_RANGE = 100_000;

/**
 * Renders a Jinja template as transformers does for chats (blocks trimmed, `raise_exception` at hand). The template is
 * of unknown origin: it has no access to anything but its variables, and one that would run on is stopped.
 *
 * @throws Error when the template is not sound, raises, or does not end in reasonable time.
 */
export function renderJinja(template: string, variables: Readonly<Record<string, unknown>>): string {
  const program = parse(tokenize(template, { lstrip_blocks: true, trim_blocks: true }));
  const environment = new Environment();
  const constants = { true: true, True: true, false: false, False: false, none: null, None: null };
  for (const [name, value] of Object.entries({ ...constants, range, raise_exception: raise, ...variables })) {
    environment.set(name, value);
  }
  const result: unknown = new BoundedInterpreter(environment).run(program).value;
  if (typeof result !== "string") throw new Error("it gave no text");
  return result;
}

/** What is used of the library's interpreter: its type files import each other in a way that NodeNext does not follow. */
interface JinjaInterpreter {
  run(program: unknown): { readonly value: unknown };
  evaluate(statement: unknown, environment: unknown): unknown;
}
const LibraryInterpreter: new (environment: unknown) => JinjaInterpreter = Interpreter;

class BoundedInterpreter extends LibraryInterpreter {
  private evaluations = 0;

  override evaluate(statement: unknown, environment: unknown): unknown {
    this.evaluations++;
    if (this.evaluations > MAX_EVALUATIONS) throw new Error("it does not come to an end");
    return super.evaluate(statement, environment);
  }
}

/** Python's `range`. */
function range(start: number, stop?: number, step = 1): number[] {
  if (stop === undefined) return range(0, start, step);
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!(length <= MAX_RANGE)) throw new Error(`it asks for a range of ${length} numbers`);
  return Array.from({ length }, (_, i) => start + i * step);
}

function raise(reason: unknown): never {
  throw new Error(String(reason));
}
