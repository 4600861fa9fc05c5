/** Filters of Jinja that the template library lacks, or has for fewer values than Jinja. */
import {
  attributeOf,
  compare,
  dictionaryOf,
  equal,
  holds,
  isDictionary,
  floatOf,
  isNone,
  isNumber,
  isText,
  isUndefined,
  itemsOf,
  type JinjaValue,
  listOf,
  type NamedArguments,
  pairsOf,
  textOf,
  jinjaValue,
} from "./jinjaValues.js";
import { written } from "./pythonContainers.js";
import { capitalise, strip } from "./pythonText.js";

const MAX_COUNT = 10_000;

/** What filters ask of the interpreter. */
export interface FilterContext {
  filter(name: string, operand: JinjaValue, args: readonly JinjaValue[], named: NamedArguments): JinjaValue;
  /** A test of the library, by name. */
  test(name: string): ((value: JinjaValue) => boolean) | undefined;
}

type Filter = (
  operand: JinjaValue,
  args: readonly JinjaValue[],
  named: NamedArguments,
  context: FilterContext,
) => JinjaValue | undefined;

/** Each gives undefined where the library has it right. */
export const filters: Readonly<Record<string, Filter>> = {
  fromjson: (operand) => {
    if (!isText(operand)) throw new Error(`it reads JSON from ${operand.type}`);
    return jinjaValue(JSON.parse(operand.value));
  },
  d: (operand, args, named, context) => context.filter("default", operand, args, named),
  count: (operand, args, named, context) => context.filter("length", operand, args, named),
  default: (operand, args, named) =>
    args.length + named.size > 0 ? undefined : isUndefined(operand) ? jinjaValue("") : operand,
  items: (operand) => (isDictionary(operand) ? pairsOf(operand.value) : undefined),
  // The library sorts by keys that are texts.
  dictsort: (operand, args, named) => {
    if (!isDictionary(operand) || args.length + named.size > 0) return undefined;
    const pairs = [...operand.value];
    if (pairs.every(([key]) => typeof key === "string")) return undefined;
    return pairsOf(pairs.toSorted(([a], [b]) => compare(jinjaValue(a), jinjaValue(b))));
  },
  upper: asText("upper"),
  lower: asText("lower"),
  title: asText("title"),
  length: (operand) => (isUndefined(operand) ? jinjaValue(0) : undefined),
  list: (operand) => listOf(itemsOf(operand)),
  first: (operand) => itemsOf(operand)[0] ?? jinjaValue(undefined),
  last: (operand) => itemsOf(operand).at(-1) ?? jinjaValue(undefined),
  string: (operand) => jinjaValue(written(operand)),
  wordcount: (operand) => jinjaValue(textOf(operand).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0),
  safe: (operand) => jinjaValue(written(operand)),
  e: escaped,
  escape: escaped,
  capitalize: (operand) => jinjaValue(capitalise(textOf(operand))),
  trim: (operand, [characters]) => {
    const stripped = isText(operand) ? strip(operand.value, characters, true, true) : textOf(operand).trim();
    return stripped === undefined ? undefined : jinjaValue(stripped);
  },
  select: (operand, args, _, context) => pick(operand, args, context, true),
  reject: (operand, args, _, context) => pick(operand, args, context, false),
  selectattr: (operand, [name, ...args], _, context) => pick(operand, args, context, true, name),
  rejectattr: (operand, [name, ...args], _, context) => pick(operand, args, context, false, name),
  map,
  join: (operand, [separator], named) => {
    const attribute = named.get("attribute");
    if (!attribute) return undefined;
    const items = itemsOf(operand).map((item) => textOf(attributeOf(item, textOf(attribute))));
    return jinjaValue(items.join(separator ? textOf(separator) : ""));
  },
  sum: (operand, args, named) => {
    const numbers = itemsOf(operand).map((item) => numberOf(byAttribute(item, named.get("attribute") ?? args[0])));
    return jinjaValue(numbers.reduce((sum, value) => sum + value, 0));
  },
  min: (operand) => extreme(operand, -1),
  max: (operand) => extreme(operand, 1),
  round: (operand, [digits]) => {
    const scale = 10 ** (digits ? numberOf(digits) : 0);
    return floatOf(roundHalfToEven(numberOf(operand) * scale) / scale);
  },
  batch: (operand, [size, fill]) => {
    const items = itemsOf(operand);
    const rows: JinjaValue[] = [];
    const width = countOf(size);
    for (let at = 0; at < items.length; at += width) {
      const row = [...items.slice(at, at + width)];
      while (fill && row.length < width) row.push(fill);
      rows.push(listOf(row));
    }
    return listOf(rows);
  },
  slice: (operand, [count, fill]) => columns(itemsOf(operand), countOf(count), fill),
  groupby: (operand, [name], named) => groupBy(operand, name ?? named.get("attribute")),
};

/** Of a value that is no text, what Python's `str` gives of it. */
function asText(name: string): Filter {
  return (operand, args, named, context) =>
    isText(operand) ? undefined : context.filter(name, jinjaValue(textOf(operand)), args, named);
}

function escaped(operand: JinjaValue): JinjaValue {
  return jinjaValue(
    written(operand)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&#34;")
      .replaceAll("'", "&#39;"),
  );
}

/** Items that a test holds of, or of an attribute of theirs; without a test those that count as true. */
function pick(
  operand: JinjaValue,
  [name, ...args]: readonly JinjaValue[],
  context: FilterContext,
  wanted: boolean,
  attribute?: JinjaValue,
): JinjaValue {
  const passes = testNamed(name, args, context);
  if (isNone(operand)) return listOf([]);
  return listOf(itemsOf(operand).filter((item) => passes(byAttribute(item, attribute)) === wanted));
}

type Comparison = (value: JinjaValue, other: JinjaValue) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: equal,
  ne: (a, b) => !equal(a, b),
  lt: (a, b) => compare(a, b) < 0,
  le: (a, b) => compare(a, b) <= 0,
  gt: (a, b) => compare(a, b) > 0,
  ge: (a, b) => compare(a, b) >= 0,
  in: (a, b) => holds(b, a),
  divisibleby: (a, b) => numberOf(a) % numberOf(b) === 0,
  sameas: (a, b) => a.value === b.value,
};

const otherNames: Readonly<Record<string, string>> = {
  equalto: "eq",
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  lessthan: "lt",
  "<=": "le",
  ">": "gt",
  greaterthan: "gt",
  ">=": "ge",
};

function testNamed(
  name: JinjaValue | undefined,
  args: readonly JinjaValue[],
  context: FilterContext,
): (value: JinjaValue) => boolean {
  if (name === undefined) return (value) => value.__bool__().value;
  const stated = textOf(name);
  const plain = Object.hasOwn(otherNames, stated) ? otherNames[stated] : stated;
  if (Object.hasOwn(comparisons, plain)) {
    const [other] = args;
    if (other === undefined) throw new Error(`its test ${JSON.stringify(stated)} compares with nothing`);
    return (value) => comparisons[plain](value, other);
  }
  const test = context.test(plain);
  if (test === undefined) throw new Error(`Unknown test: ${stated}`);
  return test;
}

/** By an attribute, or by a filter with its arguments. */
function map(
  operand: JinjaValue,
  [name, ...args]: readonly JinjaValue[],
  named: NamedArguments,
  context: FilterContext,
): JinjaValue {
  const attribute = named.get("attribute");
  const otherwise = named.get("default");
  return listOf(
    itemsOf(operand).map((item) => {
      if (!attribute) return context.filter(textOf(name ?? jinjaValue("")), item, args, named);
      const value = byAttribute(item, attribute);
      return isUndefined(value) && otherwise ? otherwise : value;
    }),
  );
}

function groupBy(operand: JinjaValue, attribute: JinjaValue | undefined): JinjaValue {
  const groups: { readonly grouper: JinjaValue; readonly items: JinjaValue[] }[] = [];
  for (const item of itemsOf(operand)) {
    const grouper = byAttribute(item, attribute);
    const group = groups.find((known) => equal(known.grouper, grouper));
    if (group) group.items.push(item);
    else groups.push({ grouper, items: [item] });
  }
  groups.sort((a, b) => compare(a.grouper, b.grouper));
  return listOf(
    groups.map(({ grouper, items }) =>
      dictionaryOf([
        ["grouper", grouper],
        ["list", listOf(items)],
      ]),
    ),
  );
}

/** As equal as may be, the first ones longer; those that are shorter are filled up where a filler is given. */
function columns(items: readonly JinjaValue[], count: number, fill: JinjaValue | undefined): JinjaValue {
  const least = Math.floor(items.length / count);
  const longer = items.length % count;
  let at = 0;
  return listOf(
    Array.from({ length: count }, (_, column) => {
      const length = least + (column < longer ? 1 : 0);
      const own = [...items.slice(at, at + length)];
      at += length;
      if (fill && column >= longer && longer > 0) own.push(fill);
      return listOf(own);
    }),
  );
}

function extreme(operand: JinjaValue, sign: 1 | -1): JinjaValue {
  const items = itemsOf(operand);
  return items.reduce(
    (best, item) => (sign * compare(item, best) > 0 ? item : best),
    items[0] ?? jinjaValue(undefined),
  );
}

function byAttribute(item: JinjaValue, attribute: JinjaValue | undefined): JinjaValue {
  return attribute === undefined ? item : attributeOf(item, textOf(attribute));
}

function numberOf(value: JinjaValue): number {
  if (isNumber(value)) return value.value;
  throw new Error(`it takes ${value.type} for a number`);
}

/** Of items in a row or of rows: at least 1. */
function countOf(value: JinjaValue | undefined): number {
  const count = value ? numberOf(value) : 1;
  if (count > MAX_COUNT) throw new Error(`it cuts a list by ${count}`);
  return Math.max(1, count);
}

/** As Python rounds. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
