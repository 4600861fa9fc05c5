import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { readReplies } from "../../src/trainer/traits/readReplies.js";
import { replyRequests } from "../../src/trainer/traits/replyRequests.js";
import { storedReplies } from "../../src/trainer/traits/replyStore.js";
import type { WrittenReply } from "../../src/trainer/traits/writeReplies.js";
import { replyTasks } from "../../src/training/corpora/traits/replyTasks.js";
import { type ReadReply, traitLayers } from "../../src/training/traits/readReply.js";

/** A reply that was told to have a trait, and the one to the same question and wording that was told the contrary. */
export interface Pair {
  readonly question: string;
  readonly told: WrittenReply & { readonly read: ReadReply };
  readonly not: WrittenReply & { readonly read: ReadReply };
}

/** The replies of the training, from the cache: of each trait those of one round. */
export async function pairsOf(
  { engine, identity, info }: LoadedModel,
  traits: readonly string[],
): Promise<Map<string, Pair[]>> {
  const folder = join(cacheFolder().root, "traits", identity.sha256);
  const stored = storedReplies((await readFile(join(folder, "replies.jsonl"), "utf8")).split("\n"));
  const requests = await replyRequests(
    engine,
    identity.sha256,
    replyTasks(traits, { rounds: 1, roleRounds: 1 }).filter(({ of }) => of.kind === "trait"),
  );
  const written = requests.flatMap((request): WrittenReply[] => {
    const reply = stored.get(request.id);
    return reply && reply.ids.length > 0 ? [{ request, reply }] : [];
  });
  const read = await readReplies(engine, written, {
    store: { read: (name) => readFile(join(folder, "read", name)).catch(() => null), write: async () => {} },
    key: `${identity.sha256}/${info.graph}`,
    shape: { layers: traitLayers(info.layers), hidden: info.hiddenSize },
    depth: info.layers,
  });
  const sides = new Map<string, Partial<Record<"told" | "not", Pair["told"]>>>();
  for (const [i, own] of read.entries()) {
    const { of, question } = own.task;
    if (of.kind !== "trait") continue;
    const key = JSON.stringify([of.trait, question]);
    sides.set(key, { ...sides.get(key), [of.told ? "told" : "not"]: { ...written[i], read: own } });
  }
  const pairs = new Map<string, Pair[]>();
  for (const [key, { told, not }] of sides) {
    const [trait, question] = JSON.parse(key) as [string, string];
    if (told && not) pairs.set(trait, [...(pairs.get(trait) ?? []), { question, told, not }]);
  }
  return pairs;
}

/** Mean over all questions but one of the told replies less the others, at one kept layer: [hidden]. */
export function differenceAt(pairs: readonly Pair[], without: string, kept: number, hidden: number): Float32Array {
  const used = pairs.filter(({ question }) => question !== without);
  const difference = new Float32Array(hidden);
  for (const { told, not } of used)
    for (let i = 0; i < hidden; i++)
      difference[i] += (told.read.means[kept * hidden + i] - not.read.means[kept * hidden + i]) / used.length;
  return difference;
}
