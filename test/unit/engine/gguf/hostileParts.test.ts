import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import { readArchitecture } from "../../../../src/engine/graph/readArchitecture.js";
import { userFile } from "../../../../src/models/userFile.js";
import { writeParts } from "../../../gguf/split.js";
import { tinyContent } from "../../../gguf/tinyModels.js";
import { f32, i32, type MetadataValue, string, u32, u64, writeGguf } from "../../../gguf/writer.js";
import { expectRefusal } from "../../refusal.js";

const content = tinyContent("qwen2", { seed: 8 });
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gguf-parts-"));
});
afterAll(() => rm(root, { recursive: true }));

type Metadata = Readonly<Record<string, MetadataValue | undefined>>;

/** Three parts, or what `make` puts in the place of one; the path of the first. */
async function parts(make: Readonly<Record<number, (path: string) => Promise<unknown>>> = {}): Promise<string> {
  const folder = await mkdtemp(join(root, "model-"));
  const paths = writeParts(content, 3).map((_, part) => join(folder, `tiny-0000${part + 1}-of-00003.gguf`));
  for (const [part, bytes] of writeParts(content, 3).entries())
    await (make[part]?.(paths[part]) ?? writeFile(paths[part], bytes));
  return paths[0];
}

const write = (bytes: Uint8Array) => (path: string) => writeFile(path, bytes);
/** The part, stating something else. */
const stating = (part: number, metadata: Metadata) => write(writeParts(content, 3, { metadata })[part]);
/** The first part, stating something else; undefined takes a key away. */
const firstStating = (metadata: Metadata) => ({
  0: write(
    writeGguf({
      metadata: {
        ...content.metadata,
        "split.no": u32(0),
        "split.count": u32(3),
        "split.tensors.count": i32(content.tensors.length),
        ...metadata,
      },
      tensors: content.tensors.slice(0, Math.ceil(content.tensors.length / 3)),
    }),
  ),
});

async function read(path: string): Promise<void> {
  const file = await openGguf(path);
  await readArchitecture(file).finally(() => file.close());
}

describe("a split model is refused whose", () => {
  it.each<[what: string, made: () => Promise<string>, says: RegExp]>([
    ["first part states 0 parts", () => parts(firstStating({ "split.count": u32(0) })), /lacks the tensor/],
    ["first part states 1 part", () => parts(firstStating({ "split.count": u32(1) })), /lacks the tensor/],
    [
      "first part states fewer parts",
      () => parts(firstStating({ "split.count": u32(2) })),
      /one of 2 parts of a split model, but its name/,
    ],
    [
      "first part states 2^53 parts",
      () => parts(firstStating({ "split.count": u64(2n ** 53n - 1n) })),
      /one of 9007199254740991 parts/,
    ],
    [
      "first part states 2^63 parts",
      () => parts(firstStating({ "split.count": u64(2n ** 63n) })),
      /"split.count" is 9223372036854775808/,
    ],
    ["first part states parts below 0", () => parts(firstStating({ "split.count": i32(-3) })), /"split.count" is -3/],
    [
      "first part states parts in words",
      () => parts(firstStating({ "split.count": string("3") })),
      /"split.count" is a string/,
    ],
    [
      "first part states that it is no number",
      () => parts(firstStating({ "split.no": f32(Number.NaN) })),
      /"split.no" is NaN/,
    ],
    [
      "first part states more tensors than there are",
      () => parts(firstStating({ "split.tensors.count": i32(28) })),
      /"split\.tensors\.count" otherwise/,
    ],
    [
      "first part states tensors below 0",
      () => parts(firstStating({ "split.tensors.count": i32(-1) })),
      /"split\.tensors\.count" otherwise/,
    ],
    [
      "second part is the first again",
      () => parts({ 1: (path) => symlink(path.replace("-00002-", "-00001-"), path) }),
      /-00002-of-00003\.gguf is named as part 2 of 3.*part 1 of 3/,
    ],
    [
      "second part leads to itself",
      () => parts({ 1: (path) => symlink(basename(path), path) }),
      /-00002-of-00003\.gguf.*ELOOP/,
    ],
    [
      "second part is a folder",
      () => parts({ 1: (path) => mkdir(path) }),
      /-00002-of-00003\.gguf: it is not a regular file/,
    ],
    [
      "second part is a device",
      () => parts({ 1: (path) => symlink("/dev/zero", path) }),
      /-00002-of-00003\.gguf: it is not a regular file/,
    ],
    [
      "second part is empty",
      () => parts({ 1: write(new Uint8Array(0)) }),
      /-00002-of-00003\.gguf: This is not a GGUF model/,
    ],
    [
      "second part is cut off",
      () => parts({ 1: write(writeParts(content, 3)[1].slice(0, -100)) }),
      /-00002-of-00003\.gguf: .*cut short/,
    ],
    [
      "third part is of another model",
      () => parts({ 2: stating(2, { "split.no": u32(2), "split.count": u32(4) }) }),
      /named as part 3 of 3.*part 3 of 4/,
    ],
    [
      "third part has a chat template of its own",
      () => parts({ 2: stating(2, { "tokenizer.chat_template": string("{{ 1 }}") }) }),
      /"tokenizer\.chat_template" otherwise/,
    ],
    [
      "parts lack a key that the name promises",
      () => parts({ 2: stating(2, { "split.no": undefined }) }),
      /that it is no part/,
    ],
  ])("%s", async (_, made, says) => {
    const path = await made();
    await expectRefusal(() => read(path), "model-file", says);
  });

  it.each([
    ["number is 0", "tiny-00000-of-00003.gguf", /named as part 0 of 3/],
    ["number is beyond the last", "tiny-00004-of-00003.gguf", /named as part 4 of 3/],
    ["parts are more than any model has", "tiny-00001-of-00513.gguf", /from 1 to 512 parts/],
    ["parts are none", "tiny-00001-of-00000.gguf", /named as part 1 of 0/],
  ])("%s, by its name", async (_, name, says) => {
    const path = join(root, name);
    await writeFile(path, writeParts(content, 3)[0]);
    await expectRefusal(() => openGguf(path), "model-file", says);
    await expectRefusal(() => userFile(path), "model-file", says);
  });
});

describe("the parts of a model", () => {
  it("lie in the folder of the one that was named, whatever a file says", async () => {
    const path = await parts(firstStating({ "general.name": string("../../elsewhere-00001-of-00003") }));
    const file = await openGguf(path);
    for (const part of file.parts) expect(dirname(part.path)).toBe(dirname(path));
    await file.close();
    const own = await userFile(path);
    for (const part of own.parts) expect(dirname(part)).toBe(dirname(own.path));
  });
});
