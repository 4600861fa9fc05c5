import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import { cacheFolder } from "../../../src/models/cacheFolder.js";
import { entryById } from "../../../src/models/catalogue.js";

/**
 * Puts the machine's own copy of a model into a wheel, as the index has it, and returns what makes pip take it from there and
 * from nowhere else. The wheel lies in a new folder, `PIP_FIND_LINKS`, which the caller removes.
 */
export async function modelWheel(id: string): Promise<Readonly<Record<string, string>> & { PIP_FIND_LINKS: string }> {
  const [part] = entryById(id)!.wheels;
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-e2e-wheel-"));
  const name = `${part.distribution.replaceAll("-", "_")}-${part.version}`;
  const about = (file: string, lines: readonly string[]) =>
    zip.addBuffer(Buffer.from(`${lines.join("\n")}\n`), `${name}.dist-info/${file}`);
  const zip = new yazl.ZipFile();
  zip.addFile(join(cacheFolder().root, "models", `${id}.gguf`), part.member, { compress: false });
  about("METADATA", ["Metadata-Version: 2.1", `Name: ${part.distribution}`, `Version: ${part.version}`]);
  about("WHEEL", ["Wheel-Version: 1.0", "Generator: test", "Root-Is-Purelib: true", "Tag: py3-none-any"]);
  about("RECORD", []);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, `${name}-py3-none-any.whl`)));
  return { PIP_FIND_LINKS: folder, PIP_NO_INDEX: "1" };
}
