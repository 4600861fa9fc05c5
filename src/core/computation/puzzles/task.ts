const label =
  /^(?:\s|(?:q|question|task|problem|user|human|prompt|instructions?)\s*:|please\b|(?:can|could) you\b|(?:answer|solve) (?:this|the following) (?:question|task|problem|puzzle)[.:]|sort a list of words\.|evaluate the result of a random boolean expression\.)+/i;
const thinking = `(?:let['’]?s |let us )?(?:think|reason|work|go)(?: through it| it out| about it)? (?:carefully,? )?step[ -]by[ -]step(?: before (?:answering|you answer))?`;
const showing = "(?:show|explain) (?:your|the|all) (?:work|working|reasoning|steps|thinking)(?: step[ -]by[ -]step)?";
const answering = String.raw`(?:put|write|give|state|provide|end with|finish with) (?:your |the )?(?:final )?(?:answer|result)(?: (?:at|in) the (?:very )?end| last)?(?: (?:in|inside|within) \\boxed\{\}| (?:as|in the form|with) ["“]the answer is[^"”\n]{0,20}["”])?`;
const verdict = `(?:answer|respond)(?: with)?(?: only)?(?: either)? ["'“]?true["'”]? or ["'“]?false["'”]?`;
/** What a prompt asks of the form of the answer; it changes nothing of the task. */
const request = new RegExp(
  String.raw`(?:^|(?<=[\s.!?)]))(?:a\s*:|answer\s*:|assistant\s*:|(?:please )?(?:${thinking}|${showing}|${answering}|${verdict}|take your time)(?:,? (?:and|then|and then) (?:${thinking}|${showing}|${answering}|${verdict}))?[.:!]?)\s*$`,
  "i",
);

/** What a prompt asks, without labels before it and requests for a chain of thought behind it; null for a longer text. */
export function taskOf(prompt: string): string | null {
  if (prompt.length > 10_000) return null;
  let task = prompt.trim().replace(label, "");
  for (let shorter = task.replace(request, "").trim(); shorter !== task; shorter = task.replace(request, "").trim())
    task = shorter;
  return task;
}

const listed =
  /(?:\n|^)\s{0,8}(?:answer )?(?:options|choices)\s?:\s{0,8}(?:\n\s{0,8}(?:[-*•]|\(?[A-Z][).])[^\n]{1,200})+\s*$/i;

/**
 * What a prompt asks, without the options behind it either. Whoever reads a puzzle reads all of this: a sentence beside the
 * story, such as "Count the lamp twice", makes another puzzle of it.
 */
export function storyOf(prompt: string): string | null {
  return taskOf(taskOf(prompt)?.replace(listed, "") ?? "") || null;
}
