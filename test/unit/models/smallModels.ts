import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach } from "vitest";
import yazl from "yazl";
import type { CatalogueEntry, WheelPart } from "../../../src/models/catalogue.js";

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes that begin like a GGUF and are otherwise noise, the same for the same seed. */
export function modelBytes(length: number, seed = "model"): Buffer {
  const blocks: Buffer[] = [Buffer.from("GGUF")];
  for (let index = 0; index * 32 < length; index++)
    blocks.push(createHash("sha256").update(`${seed} ${index}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

export function entryFor(content: Buffer, changes: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: "small",
    name: "Small model",
    file: "small.gguf",
    bytes: content.length,
    sha256: sha256(content),
    licence: "MIT",
    architecture: "llama",
    shape: {
      layers: 1,
      hiddenSize: 8,
      heads: 1,
      keyValueHeads: 1,
      headSize: 8,
      feedForwardSize: 16,
      vocabularySize: 32,
    },
    hub: { repository: "people/small", revision: "0123456789abcdef" },
    wheels: [],
    ...changes,
  };
}

/** The content cut into wheel parts of at most `partBytes`. */
export function partsOf(content: Buffer, partBytes: number): WheelPart[] {
  return Array.from({ length: Math.ceil(content.length / partBytes) }, (_, index) => ({
    distribution: `small-part${index + 1}`,
    version: "1.0.0",
    member: `small_part${index + 1}/data/part.bin`,
    bytes: Math.min(partBytes, content.length - index * partBytes),
  }));
}

export async function writeZip(path: string, members: Record<string, Buffer>): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(members)) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

const folders: string[] = [];

export async function temporaryFolder(disk = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(disk, "cotcheck-models-"));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
