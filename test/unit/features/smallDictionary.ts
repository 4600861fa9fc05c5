/** What it states. */
const binding = {
  version: 1,
  modelSha256: "a".repeat(64),
  layer: 3,
  hidden: 2,
  features: 3,
  scale: 2,
  threshold: 0.5,
};

/** Three features over two dimensions: along each axis, and against the first. As other programs write such files, floats before bytes. */
export function smallDictionary() {
  const directions = [127, 0, 0, 127, -127, 0];
  const floats: [string, number[]][] = [
    ["bias", [0, 0, 0]],
    ["decoder.scale", [1 / 127, 1 / 127, 1 / 127]],
    ["encoder.scale", [1 / 127, 1 / 127, 1 / 127]],
    ["frequency", [0.1, 0.2, 0.3]],
    ["mean", [1, 1]],
  ];
  const header: Record<string, { dtype: string; shape: number[]; data_offsets: number[] }> = {};
  const parts: Buffer[] = [];
  let end = 0;
  const add = (name: string, dtype: string, shape: number[], bytes: Buffer) => {
    header[name] = { dtype, shape, data_offsets: [end, end + bytes.length] };
    end += bytes.length;
    parts.push(bytes);
  };
  for (const [name, values] of floats) add(name, "F32", [values.length], Buffer.from(Float32Array.from(values).buffer));
  for (const name of ["decoder", "encoder"]) add(name, "I8", [3, 2], Buffer.from(Int8Array.from(directions).buffer));
  const text = JSON.stringify({ __metadata__: { cotcheck: JSON.stringify(binding) }, ...header });
  const padded = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([length, padded, ...parts]);
}
