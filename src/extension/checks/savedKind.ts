/** What a file that is saved asks for by its name; undefined for every other. */
export function savedKind(name: string): "prompt" | "transcript" | undefined {
  if (/\.prompt\.md$/iu.test(name)) return "prompt";
  return /\.transcript\.(?:md|txt|json|jsonl)$/iu.test(name) ? "transcript" : undefined;
}
