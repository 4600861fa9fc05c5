const label =
  /^(?:\s|(?:q|question|task|problem|user|human|prompt|instructions?)\s*:|please\b|(?:can|could) you\b|sort a list of words\.|evaluate the result of a random boolean expression\.)+/i;
/** What a prompt asks of the form of the answer; it changes nothing of the task. */
const request =
  /(?:^|(?<=[\s.!?)]))(?:a\s*:|answer\s*:|assistant\s*:|(?:please )?(?:let['’]?s |let us )?(?:think|reason|work|go)(?: through it| it out| about it)? (?:carefully,? )?step[ -]by[ -]step(?: before (?:answering|you answer))?[.:!]?|(?:please )?(?:show|explain) (?:your|the|all) (?:work|working|reasoning|steps|thinking)(?: step[ -]by[ -]step)?[.!]?|take your time[.!]?)\s*$/i;

/** What a prompt asks, without labels before it and requests for a chain of thought behind it; null for a longer text. */
export function taskOf(prompt: string): string | null {
  if (prompt.length > 10_000) return null;
  let task = prompt.trim().replace(label, "");
  for (let shorter = task.replace(request, "").trim(); shorter !== task; shorter = task.replace(request, "").trim())
    task = shorter;
  return task;
}
