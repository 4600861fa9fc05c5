const any =
  "(?:the|all|any|existing|our|your|my|their|these|those|its|a|an|no|of|in|to|and|or|with|for|original|single|current|every|each|both|same|test|touch|chang|modif|edit|alter|weaken|loosen|relax|adjust|skipp?|delet|remov|disabl|failing|red|green|passing|ohne|die|der|den|las|los|sin)(?:e|ed|es|s|y|ify|ied|ing|ying)?";
const kind = new RegExp(
  `\\b(?!${any}\\b)([a-z][\\w-]{1,30}) (?:tests?|specs?|assertions?|expectations?|test (?:files?|suites?|cases?|code))\\b`,
  "i",
);

/** The word by which tests of one kind are spoken of, "integration tests"; null where it is tests of whatever kind. */
export const kindOfTests = (text: string): string | null => kind.exec(text)?.[1] ?? null;
