/**
 * Words of which a thing is one or another: those of one line mean the same, or may. Where a service has words of its own, the same thing may be
 * called otherwise; so only such are here of which nobody means the one by the other.
 */
const sets: readonly (readonly (readonly string[])[])[] = [
  [["hourly"], ["daily"], ["weekly"], ["biweekly", "fortnightly"], ["monthly"], ["quarterly"], ["yearly", "annually"]],
  [["low"], ["medium", "normal"], ["high", "urgent", "critical"]],
  [["public"], ["private"], ["unlisted", "link-restricted", "restricted", "internal"]],
  [["soft"], ["hard"]],
  [
    ["permanent", "permanently"],
    ["trash", "temporary", "temporarily", "soft"],
  ],
  [
    ["active", "enabled", "open", "running", "live"],
    ["suspended", "inactive", "disabled", "closed", "archived", "paused", "stopped", "draft", "deleted"],
  ],
  [["free"], ["starter", "basic"], ["standard", "pro", "plus", "premium", "team", "business"], ["enterprise"]],
  [["approved", "accepted"], ["rejected", "declined", "denied"], ["pending"]],
  [["economy", "coach"], ["business"], ["first"]],
  [["aisle"], ["window"], ["middle"]],
  [
    ["express", "overnight", "priority"],
    ["standard", "economy", "ground"],
  ],
  [["small"], ["medium"], ["large"]],
  [["ascending"], ["descending"]],
  [
    ["inbound", "incoming"],
    ["outbound", "outgoing"],
  ],
  [["credit"], ["debit"]],
  [
    ["viewer", "reader"],
    ["editor", "writer"],
    ["admin", "administrator", "owner"],
  ],
  [["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"]],
  [["red"], ["green"], ["blue"], ["yellow"], ["black"], ["white"], ["grey", "gray"]],
  [
    ["english"],
    ["german"],
    ["french"],
    ["spanish"],
    ["italian"],
    ["portuguese"],
    ["japanese"],
    ["chinese"],
    ["korean"],
  ],
];

const places = new Map<string, { readonly set: number; readonly line: number }[]>();
for (const [set, lines] of sets.entries())
  for (const [line, words] of lines.entries())
    for (const word of words) places.set(word, [...(places.get(word) ?? []), { set, line }]);

const anyWord = new RegExp(`(?<![\\w-])(?:${[...places.keys()].join("|")})(?![\\w-])`, "gi");

/** The words of any set that a text holds, in their order. */
export const exclusiveWordsIn = (text: string): string[] =>
  Array.from(text.slice(0, 20_000).matchAll(anyWord), ([found]) => found);

/** Whether what is the one is not the other. */
export function excludes(one: string, other: string): boolean {
  const others = places.get(other.toLowerCase()) ?? [];
  const own = (places.get(one.toLowerCase()) ?? []).filter(({ set }) => others.some((place) => place.set === set));
  return (
    own.length > 0 && own.every(({ set, line }) => others.every((place) => place.set !== set || place.line !== line))
  );
}
