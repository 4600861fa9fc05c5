/** A thread that converts the pieces it is sent. It imports no onnxruntime, which crashes in threads (microsoft/onnxruntime#24486). */
import { parentPort, workerData } from "node:worker_threads";
import { ModelFileError } from "../../core/errors.js";
import { type Descriptors, PieceConverter } from "./convertPiece.js";
import type { Piece } from "./pieces.js";

/** What a thread answers to a piece. */
export type PieceReply =
  | { readonly written: number }
  /** The message of a ModelFileError, which would arrive without its class. */
  | { readonly modelFileError: string }
  /** Any other error, and its code, such as ENOSPC, which would be lost. */
  | { readonly otherError: unknown; readonly code: unknown };

const converter = new PieceConverter(workerData as Descriptors);
const reply = (message: PieceReply) => parentPort!.postMessage(message);

parentPort!.on("message", (piece: Piece) => {
  try {
    reply({ written: converter.convert(piece) });
  } catch (error) {
    if (error instanceof ModelFileError) reply({ modelFileError: error.message });
    else reply({ otherError: error, code: (error as NodeJS.ErrnoException).code });
  }
});
