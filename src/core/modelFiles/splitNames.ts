import { ModelFileError } from "../errors.js";

/** The files of a model that is split, by their names. */
export interface SplitNames {
  /** Which part the named file is, from 0. */
  readonly part: number;
  /** Paths of all parts in order, in the folder of the one that was named. */
  readonly paths: readonly string[];
}

/** As llama.cpp's gguf-split names the parts of a model: `name-00002-of-00003.gguf`. */
const splitName = /-(\d{5})-of-(\d{5})\.gguf$/i;

/** The largest models come in some 200 parts. */
const MOST_PARTS = 512;

/**
 * All parts of the model of which `path` names one; undefined for a name that is not of a part, or of the only one.
 * @throws ModelFileError for numbers that no split has
 */
export function splitNames(path: string): SplitNames | undefined {
  const match = splitName.exec(path);
  if (!match) return undefined;
  const [number, count] = [Number(match[1]), Number(match[2])];
  if (count === 1 && number === 1) return undefined;
  if (number < 1 || number > count || count > MOST_PARTS) {
    throw new ModelFileError(
      `${path} is named as part ${number} of ${count}; a split model has from 1 to ${MOST_PARTS} parts.`,
    );
  }
  const stem = path.slice(0, match.index);
  const extension = path.slice(-".gguf".length);
  const five = (value: number) => String(value).padStart(5, "0");
  return {
    part: number - 1,
    paths: Array.from({ length: count }, (_, part) => `${stem}-${five(part + 1)}-of-${five(count)}${extension}`),
  };
}

/** @param part from 0 */
export function missingPart(path: string, part: number, parts: number): ModelFileError {
  return new ModelFileError(
    `The model is split into ${parts} files, and part ${part + 1} is missing: there is no ${path}.`,
  );
}
