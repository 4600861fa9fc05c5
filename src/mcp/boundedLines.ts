import { Transform } from "node:stream";

/** Of a line that is too long, what is told of it. Bytes. */
const BEGINNING = 1000;

/** Lets lines through, whole ones, that have no more than so many bytes. Of each other one its beginning is told, and nothing is kept. */
export function boundedLines(mostBytes: number, onTooLong: (beginning: string) => void): Transform {
  let parts: Buffer[] = [];
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(10, start);
        const part = chunk.subarray(start, end < 0 ? chunk.length : end + 1);
        const isWithin = length <= mostBytes;
        length += part.length;
        if (length <= mostBytes) parts.push(part);
        else if (isWithin) {
          onTooLong(
            Buffer.concat([...parts, part])
              .subarray(0, BEGINNING)
              .toString(),
          );
          parts = [];
        }
        start += part.length;
        if (end < 0) continue;
        if (length <= mostBytes) this.push(Buffer.concat(parts));
        parts = [];
        length = 0;
      }
      done();
    },
  });
}
