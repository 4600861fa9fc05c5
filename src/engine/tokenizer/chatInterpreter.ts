import { Environment, Interpreter } from "@huggingface/jinja";
import { filters } from "./jinjaFilters.js";
import {
  compare,
  dictionaryOf,
  equal,
  holds,
  isDictionary,
  isList,
  isNumber,
  isText,
  isUndefined,
  itemsOf,
  type JinjaValue,
  keyOf,
  listOf,
  type NamedArguments,
  jinjaValue,
} from "./jinjaValues.js";
import { Made, type Patience, requireShort } from "./patience.js";
import { callContainerMethod, written } from "./pythonContainers.js";
import { callTextMethod, hasTextMethod } from "./pythonText.js";

const MAX_REPETITION = 1_000_000;

/** What is used of the library's syntax tree and interpreter: its type files import each other in a way that NodeNext does not follow. */
interface Node {
  readonly type: string;
}
interface Scope {
  readonly tests: ReadonlyMap<string, (value: JinjaValue) => boolean>;
}
interface JinjaInterpreter {
  run(program: unknown): { readonly value: unknown };
  evaluate(statement: Node | undefined, environment: Scope): JinjaValue;
  evaluateBlock(statements: readonly Node[], environment: Scope): JinjaValue;
}
const LibraryInterpreter: new (environment: unknown) => JinjaInterpreter = Interpreter;
const LibraryScope: new (parent: unknown) => Scope = Environment;

/** An operand that is evaluated already. */
interface EvaluatedNode extends Node {
  readonly type: "Evaluated";
  readonly value: JinjaValue;
}
interface IdentifierNode extends Node {
  readonly value: string;
}
interface CallNode extends Node {
  readonly callee: Node;
  readonly args: readonly Node[];
}
interface MemberNode extends Node {
  readonly object: Node;
  readonly property: Node;
  readonly computed: boolean;
}
interface FilterNode extends Node {
  readonly operand: Node;
  readonly filter: IdentifierNode | CallNode;
}
interface KeywordNode extends Node {
  readonly key: IdentifierNode;
  readonly value: Node;
}

interface BinaryNode extends Node {
  readonly operator: { readonly value: string };
  readonly left: Node;
  readonly right: Node;
}
interface TupleNode extends Node {
  readonly value: readonly Node[];
}
interface ObjectNode extends Node {
  readonly value: ReadonlyMap<Node, Node>;
}
interface LoopNode extends Node {
  /** What is gone through, or a choice of it. */
  readonly iterable: Node | ChoiceNode;
  readonly body: readonly Node[];
}
/** `messages if wanted` */
interface ChoiceNode extends Node {
  readonly lhs: Node;
}
/** A loop's body as one statement. */
interface LoopBodyNode extends Node {
  readonly type: "LoopBody";
  readonly statements: readonly Node[];
  /** What was written in the pass that broke off. */
  last: string;
}

const evaluated = (value: JinjaValue): EvaluatedNode => ({ type: "Evaluated", value });

/** The library's interpreter with the filters and methods that it lacks, and an end to its patience. */
export class ChatInterpreter extends LibraryInterpreter {
  readonly #patience: Patience;
  readonly #made: Made;
  #evaluations = 0;
  /** The loop that is being left, and what its body wrote before. */
  #left: { readonly error: unknown; readonly kind: string; text: string } | undefined;

  constructor(environment: unknown, patience: Patience) {
    super(environment);
    this.#patience = patience;
    this.#made = new Made(patience);
  }

  override evaluate(statement: Node | undefined, scope: Scope): JinjaValue {
    this.#evaluations++;
    if (this.#evaluations > this.#patience.evaluations) throw new Error("it does not come to an end");
    const value = this.#evaluated(statement, scope);
    if (isText(value)) requireShort(value.value, this.#patience);
    if (makes(statement))
      this.#made.add(isText(value) ? value.value.length : 0, isList(value) ? value.value.length : 0);
    return value;
  }

  #evaluated(statement: Node | undefined, scope: Scope): JinjaValue {
    switch (statement?.type) {
      case "Evaluated":
        return (statement as EvaluatedNode).value;
      case "FilterExpression":
        return this.#filtered(statement as FilterNode, scope);
      case "CallExpression":
        return this.#called(statement as CallNode, scope);
      case "BinaryExpression":
        return this.#binary(statement as BinaryNode, scope);
      // The library has tuples of a kind of their own, which its loops do not take apart.
      case "TupleLiteral":
        return listOf((statement as TupleNode).value.map((item) => this.evaluate(item, scope)));
      case "ObjectLiteral":
        return this.#object(statement as ObjectNode, scope);
      case "MemberExpression":
        return this.#member(statement as MemberNode, scope);
      case "For":
        return this.#loop(statement as LoopNode, scope);
      case "LoopBody":
        return this.#loopBody(statement as LoopBodyNode, scope);
      case "Break":
      case "Continue":
        return this.#leave(statement, scope);
      default:
        return super.evaluate(statement, scope);
    }
  }

  /** As the library's, which forgets what was written where a loop is left in the middle of its body. */
  override evaluateBlock(statements: readonly Node[], scope: Scope): JinjaValue {
    let text = "";
    for (const statement of statements) {
      try {
        text += this.#text(statement, scope);
      } catch (error) {
        const left = this.#left;
        if (left && error === left.error) left.text = text + left.text;
        throw error;
      }
    }
    return jinjaValue(text);
  }

  /** What a statement writes; of an expression, what Python's `str` gives, where the library writes `true` and JSON. */
  #text(statement: Node, scope: Scope): string {
    if (!expressions.has(statement.type)) return String(super.evaluateBlock([statement], scope).value);
    const text = written(this.evaluate(statement, scope));
    requireShort(text, this.#patience);
    return text;
  }

  /** Break and continue are errors of the library's that its loops catch. */
  #leave(statement: Node, scope: Scope): JinjaValue {
    try {
      return super.evaluate(statement, scope);
    } catch (error) {
      this.#left = { error, kind: statement.type, text: "" };
      throw error;
    }
  }

  #loop(node: LoopNode, scope: Scope): JinjaValue {
    const body: LoopBodyNode = { type: "LoopBody", statements: node.body, last: "" };
    const given = "lhs" in node.iterable ? node.iterable.lhs : node.iterable;
    const value = this.evaluate(given, scope);
    // The library goes through lists and dictionaries alone.
    const items = evaluated(isText(value) || isUndefined(value) ? listOf(itemsOf(value)) : value);
    const iterable = "lhs" in node.iterable ? { ...node.iterable, lhs: items } : items;
    const looped = super.evaluate({ ...node, iterable, body: [body] } as Node, scope);
    return jinjaValue(`${looped.value}${body.last}`);
  }

  #loopBody(node: LoopBodyNode, scope: Scope): JinjaValue {
    try {
      // What one pass sets, the next does not know.
      return this.evaluateBlock(node.statements, new LibraryScope(scope));
    } catch (error) {
      const left = this.#left;
      if (!left || error !== left.error) throw error;
      if (left.kind === "Continue") return jinjaValue(left.text);
      node.last = left.text;
      throw error;
    }
  }

  /** What the library's operators leave out: texts repeated and in the order of their characters, any value joined, containers compared. */
  #binary(node: BinaryNode, scope: Scope): JinjaValue {
    const operator = node.operator.value;
    if (!ownOperators.has(operator)) return super.evaluate(node, scope);
    const left = this.evaluate(node.left, scope);
    const right = this.evaluate(node.right, scope);
    if (operator === "~") return jinjaValue(written(left) + written(right));
    if (operator === "==" || operator === "!=") return jinjaValue(equal(left, right) === (operator === "=="));
    if (operator === "in" || operator === "not in") return jinjaValue(holds(right, left) === (operator === "in"));
    if (operator === "%" && isNumber(left) && isNumber(right))
      return jinjaValue(left.value - right.value * Math.floor(left.value / right.value));
    if (isText(left) && isText(right) && operator !== "*") return jinjaValue(inOrder(operator, compare(left, right)));
    if (operator === "*" && isText(left) && isNumber(right)) return jinjaValue(repeat(left.value, right.value));
    if (operator === "*" && isNumber(left) && isText(right)) return jinjaValue(repeat(right.value, left.value));
    return super.evaluate({ ...node, left: evaluated(left), right: evaluated(right) } as Node, scope);
  }

  /** The library has texts alone for the keys of dictionaries. */
  #object(node: ObjectNode, scope: Scope): JinjaValue {
    return dictionaryOf(
      Array.from(node.value, ([key, value]) => [keyOf(this.evaluate(key, scope)), this.evaluate(value, scope)]),
    );
  }

  #member(node: MemberNode, scope: Scope): JinjaValue {
    if (!node.computed || node.property.type === "SliceExpression") return super.evaluate(node, scope);
    const object = this.evaluate(node.object, scope);
    const property = this.evaluate(node.property, scope);
    if (isDictionary(object) && !isText(property)) return object.value.get(keyOf(property)) ?? jinjaValue(undefined);
    return super.evaluate({ ...node, object: evaluated(object), property: evaluated(property) } as Node, scope);
  }

  #filtered({ operand, filter }: FilterNode, scope: Scope): JinjaValue {
    const value = this.evaluate(operand, scope);
    if (!("callee" in filter)) return this.#applyFilter(filter.value, value, [], new Map(), scope);
    const { callee, args } = filter;
    if (args.some(isSpread))
      return super.evaluate({ type: "FilterExpression", operand: evaluated(value), filter } as Node, scope);
    const [given, named] = this.#arguments(args, scope);
    return this.#applyFilter((callee as IdentifierNode).value, value, given, named, scope);
  }

  #applyFilter(
    name: string,
    operand: JinjaValue,
    args: readonly JinjaValue[],
    named: NamedArguments,
    scope: Scope,
  ): JinjaValue {
    const own = Object.hasOwn(filters, name) ? filters[name] : undefined;
    const result = own?.(operand, args, named, {
      filter: (other, value, otherArgs, otherNamed) => this.#applyFilter(other, value, otherArgs, otherNamed, scope),
      test: (test) => scope.tests.get(test),
    });
    if (result !== undefined) return result;
    const callee = { type: "Identifier", value: name };
    const filter =
      args.length + named.size === 0
        ? callee
        : { type: "CallExpression", callee, args: [...args.map(evaluated), ...keywords(named)] };
    return super.evaluate({ type: "FilterExpression", operand: evaluated(operand), filter } as Node, scope);
  }

  #called(node: CallNode, scope: Scope): JinjaValue {
    const { callee, args } = node;
    if (callee.type === "Identifier" && (callee as IdentifierNode).value === "dict")
      return this.#dictionary(args, scope);
    if (callee.type !== "MemberExpression" || (callee as MemberNode).computed || args.some(isSpread)) {
      return super.evaluate(node, scope);
    }
    const member = callee as MemberNode;
    const { value: name } = member.property as IdentifierNode;
    const object = this.evaluate(member.object, scope);
    if (isText(object) && hasTextMethod(name)) {
      const [given, named] = this.#arguments(args, scope);
      const result = callTextMethod(object.value, name, given, named);
      if (result !== undefined) return result;
    }
    const result = callContainerMethod(object, name, () => this.#arguments(args, scope));
    // What such a call adds to a list may be as much as the list holds.
    if (result !== undefined && isList(object)) this.#made.add(0, object.value.length);
    return result ?? super.evaluate({ ...node, callee: { ...member, object: evaluated(object) } } as Node, scope);
  }

  #dictionary(args: readonly Node[], scope: Scope): JinjaValue {
    const [given, named] = this.#arguments(args, scope);
    const entries = given.flatMap((value) => (isDictionary(value) ? [...value.value] : []));
    return dictionaryOf([...entries, ...named]);
  }

  #arguments(args: readonly Node[], scope: Scope): [JinjaValue[], NamedArguments] {
    const given: JinjaValue[] = [];
    const named = new Map<string, JinjaValue>();
    for (const argument of args) {
      if (argument.type === "KeywordArgumentExpression") {
        const { key, value } = argument as KeywordNode;
        named.set(key.value, this.evaluate(value, scope));
      } else {
        given.push(this.evaluate(argument, scope));
      }
    }
    return [given, named];
  }
}

/** Whether what a part of a template gives was not there before. */
function makes(statement: Node | undefined): boolean {
  if (statement?.type === "MemberExpression") return (statement as MemberNode).property.type === "SliceExpression";
  return statement !== undefined && making.has(statement.type);
}

const making: ReadonlySet<string> = new Set(["BinaryExpression", "FilterExpression", "CallExpression"]);

const ownOperators: ReadonlySet<string> = new Set(["*", "%", "<", "<=", ">", ">=", "~", "==", "!=", "in", "not in"]);

/** What writes its value where it stands alone; statements write what their blocks write. */
const expressions: ReadonlySet<string> = new Set([
  "MemberExpression",
  "Identifier",
  "IntegerLiteral",
  "FloatLiteral",
  "ArrayLiteral",
  "TupleLiteral",
  "ObjectLiteral",
  "BinaryExpression",
  "FilterExpression",
  "TestExpression",
  "UnaryExpression",
  "CallExpression",
  "SelectExpression",
  "Ternary",
]);

function inOrder(operator: string, order: number): boolean {
  return operator.startsWith("<")
    ? order < 0 || (order === 0 && operator === "<=")
    : order > 0 || (order === 0 && operator === ">=");
}

function repeat(text: string, count: number): string {
  if (count * text.length > MAX_REPETITION) throw new Error(`it repeats a text ${count} times`);
  return text.repeat(Math.max(0, count));
}

const isSpread = ({ type }: Node): boolean => type === "SpreadExpression" || type === "KeywordSpreadExpression";

function keywords(named: NamedArguments): Node[] {
  return [...named].map(([name, value]) => {
    const node: KeywordNode = {
      type: "KeywordArgumentExpression",
      key: { type: "Identifier", value: name },
      value: evaluated(value),
    };
    return node;
  });
}
