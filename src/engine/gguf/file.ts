import { type FileHandle, open, stat } from "node:fs/promises";
import { CodedError, ModelFileError, UnsupportedModelError } from "../../core/errors.js";
import { missingPart } from "../../core/modelFiles/splitNames.js";
import { HeaderCursor } from "./cursor.js";
import { type Fields, fieldsOf } from "./fields.js";
import { readHeader } from "./header.js";
import { joinParts, type PartHeader, partPaths, type TensorInfo } from "./split.js";
import type { GgufValue } from "./values.js";

/** A model, or an adapter of one: one file, or the files that it is split into. */
export interface GgufFile {
  readonly version: number;
  readonly metadata: ReadonlyMap<string, GgufValue>;
  /** The metadata, by type and with clear errors. */
  readonly fields: Fields;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly parts: readonly GgufPart[];
  /** A tensor's bytes, in the first `info.bytes` of `into` where it is given. */
  readTensor(info: TensorInfo, into?: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface GgufPart {
  readonly path: string;
  /** Of the open file, for threads of this process, which cannot be handed the functions above; valid until it is closed. */
  readonly descriptor: number;
}

/**
 * Opens a GGUF file, version 2 or 3 and little-endian, and reads its header; tensors are read on demand. Of a model that
 * is split any part may be named: all are opened.
 *
 * @throws ModelFileError when a file cannot be read, its header lies or a part is missing; UnsupportedModelError when it
 * is sound but of a kind this version does not read (big-endian, an unknown version or tensor type).
 */
export async function openGguf(path: string): Promise<GgufFile> {
  const opened: OpenPart[] = [];
  try {
    const named = await openPart(path);
    opened.push(named);
    const paths = partPaths(path, named.header.metadata);
    const parts: OpenPart[] = [];
    for (const [part, partPath] of paths.entries()) {
      const isNamed = partPath === path;
      parts.push(isNamed ? named : await openOtherPart(partPath, part, paths.length));
      if (!isNamed) opened.push(parts[part]);
    }
    return fileOf(parts);
  } catch (error) {
    for (const { handle } of opened) await handle.close();
    throw error;
  }
}

interface OpenPart extends PartHeader {
  readonly handle: FileHandle;
}

async function openPart(path: string): Promise<OpenPart> {
  const { handle, bytes } = await openRegularFile(path);
  try {
    return { path, handle, header: readHeader(new HeaderCursor(handle.fd, bytes), bytes) };
  } catch (error) {
    await handle.close();
    throw describeFailure(path, error);
  }
}

async function openOtherPart(path: string, part: number, parts: number): Promise<OpenPart> {
  try {
    return await openPart(path);
  } catch (error) {
    const { code } = (error as { cause?: NodeJS.ErrnoException }).cause ?? {};
    throw code === "ENOENT" ? missingPart(path, part, parts) : error;
  }
}

function fileOf(parts: readonly OpenPart[]): GgufFile {
  const { version, metadata, tensors } = joinParts(parts);
  return {
    version,
    metadata,
    fields: fieldsOf(metadata),
    tensors,
    parts: parts.map(({ path, handle }) => ({ path, descriptor: handle.fd })),
    readTensor: (info, into) => readInto(parts[info.part].handle, info.offset, info.bytes, into),
    close: async () => {
      for (const { handle } of parts) await handle.close();
    },
  };
}

async function openRegularFile(path: string): Promise<{ handle: FileHandle; bytes: number }> {
  try {
    // Asked before opening: to open a named pipe would wait for a writer.
    const found = await stat(path);
    if (!found.isFile()) throw new ModelFileError("it is not a regular file");
    return { handle: await open(path, "r"), bytes: found.size };
  } catch (error) {
    throw new ModelFileError(`Cannot open the model file ${path}: ${(error as Error).message}.`, { cause: error });
  }
}

/** Large files were cut by the byte before models could be split, and some still are. */
const PIECE = /[-._](?:split-[a-z]{1,2}|part-?\d{1,3}(?:-?of-?\d{1,3})?|part-?[a-z]{1,2}|\d{3})$/i;

function adviceForPiece(path: string): string {
  if (!PIECE.test(path)) return "";
  return " By its name it is a piece of a file that was cut: join all pieces in their order into one .gguf file (`cat`, or `copy /b` in Windows).";
}

function describeFailure(path: string, error: unknown): unknown {
  if (error instanceof UnsupportedModelError) return new UnsupportedModelError(`${path}: ${error.message}`);
  if (error instanceof CodedError)
    return new ModelFileError(`${path}: ${error.message}${adviceForPiece(path)}`, { cause: error });
  return new ModelFileError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
}

async function readInto(handle: FileHandle, offset: number, bytes: number, into?: Uint8Array): Promise<Uint8Array> {
  const target = into ?? new Uint8Array(bytes);
  if (target.length < bytes) throw new RangeError(`${bytes} bytes do not fit into ${target.length}.`);
  let filled = 0;
  while (filled < bytes) {
    // One read of a file is limited to 2 GiB by the operating system.
    const length = Math.min(bytes - filled, 2 ** 30);
    const { bytesRead } = await handle.read(target, filled, length, offset + filled);
    if (bytesRead === 0) throw new ModelFileError("The model file became shorter while it was being read.");
    filled += bytesRead;
  }
  return target.subarray(0, bytes);
}
