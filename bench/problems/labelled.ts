/** Published labelled sets as records for `cotcheck probes eval`. */

export interface LabelledRecord {
  readonly id: string;
  readonly group: string;
  readonly prompt: string | null;
  readonly system?: string;
  readonly steps: readonly string[];
  readonly labels: readonly { readonly step: number; readonly wrong: boolean }[];
  /** Of a statement and its negation, which stands in another file. */
  readonly pair?: string;
}

/** Statements of sciai-lab/Truth_is_Universal (MIT): a CSV with the columns statement and label, 1 where it is true. */
export function truthIsUniversal(csv: string, group: string): LabelledRecord[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line, i) => {
      const comma = line.lastIndexOf(",");
      const statement = line.slice(0, comma).replace(/^"|"$/g, "").replaceAll('""', '"');
      const wrong = line.slice(comma + 1).trim() !== "1";
      return { id: `${group}/${i}`, group, prompt: null, steps: [statement], labels: [{ step: 0, wrong }] };
    });
}

/** A set's negations stand in a file of its name with this before it, in the same order. */
const NEGATED = "neg_";

/** With pairs of statement and negation, so that what the model knows can be told: of the sets that came with their negations. */
export function pairedWithNegations(records: readonly LabelledRecord[]): LabelledRecord[] {
  const given = new Set(records.map(({ id }) => id));
  return records.map((record) => {
    const { id } = record;
    const pair = id.startsWith(NEGATED) ? id.slice(NEGATED.length) : id;
    return given.has(pair) && given.has(`${NEGATED}${pair}`) ? { ...record, pair } : record;
  });
}

/** Chains of WHGTyen/BIG-Bench-Mistake (Apache-2.0): steps before the first mistake are right, later ones are not labelled. */
export function bigBenchMistake(jsonl: string, group: string): LabelledRecord[] {
  return jsonl
    .trim()
    .split("\n")
    .map((line, i) => {
      const chain = JSON.parse(line) as { input: string; steps: string[]; mistake_index: number | null };
      const last = chain.mistake_index ?? chain.steps.length - 1;
      const labels = Array.from({ length: last + 1 }, (_, step) => ({ step, wrong: step === chain.mistake_index }));
      return { id: `${group}/${i}`, group, prompt: chain.input, steps: chain.steps, labels };
    });
}

/** The record's statements as what an assistant says that was told something: to lie, for one. */
export function saidUnder(record: LabelledRecord, system: string): LabelledRecord {
  return { ...record, system, prompt: record.prompt ?? "Tell me something." };
}
