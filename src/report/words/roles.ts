import type { ToldRoles } from "../../core/traits/course.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";

/** What the roles are called that a model can be told to play. A role that is not here is called by its name. */
export const roleWords: readonly string[] = [
  "baker",
  "blacksmith",
  "surgeon",
  "nurse",
  "judge",
  "lawyer",
  "teacher",
  "librarian",
  "journalist",
  "detective",
  "architect",
  "gardener",
  "fisherman",
  "farmer",
  "shepherd",
  "miner",
  "sailor",
  "pilot",
  "astronaut",
  "soldier",
  "general",
  "spy",
  "diplomat",
  "politician",
  "mayor",
  "banker",
  "accountant",
  "salesman",
  "auctioneer",
  "waiter",
  "chef",
  "tailor",
  "clockmaker",
  "carpenter",
  "plumber",
  "taxi driver",
  "mechanic",
  "programmer",
  "hacker",
  "mathematician",
  "physicist",
  "biologist",
  "historian",
  "archaeologist",
  "philosopher",
  "psychologist",
  "poet",
  "novelist",
  "playwright",
  "actor",
  "painter",
  "sculptor",
  "musician",
  "composer",
  "dancer",
  "comedian",
  "clown",
  "magician",
  "puppeteer",
  "bard",
  "critic",
  "grandmother",
  "grandfather",
  "toddler",
  "teenager",
  "lazy student",
  "mother",
  "twin",
  "bride",
  "widow",
  "hermit",
  "nomad",
  "tourist",
  "refugee",
  "prisoner",
  "beggar",
  "gambler",
  "millionaire",
  "drunk",
  "gossip",
  "pessimist",
  "optimist",
  "king",
  "queen",
  "knight",
  "samurai",
  "pirate",
  "viking",
  "pharaoh",
  "gladiator",
  "alchemist",
  "monk",
  "preacher",
  "prophet",
  "oracle",
  "witch",
  "wizard",
  "vampire",
  "ghost",
  "angel",
  "demon",
  "genie",
  "mermaid",
  "dragon",
  "trickster",
  "factory robot",
  "alien",
  "swarm",
  "tree",
  "river",
  "cat",
  "dog",
  "crow",
  "stone",
  "volcano",
  "mirror",
  "emptiness",
  "tutor",
  "coach",
  "consultant",
  "editor",
  "translator",
  "receptionist",
  "secretary",
  "school counsellor",
  "code reviewer",
  "museum guide",
  "paranoiac",
  "amnesiac",
  "sleepwalker",
  "insomniac",
  "impostor",
  "jealous lover",
  "jilted bride",
  "fanatic",
  "doubter",
  "waking machine",
];

export const roleTemplates = {
  nearest: "nearest roles: {0}",
  heading: "Nearest roles",
  named:
    "Roles are named where the state lies far from the assistant. Of replies to questions left out the role that was told is the nearest of {0} in {1}\u00a0% and among the five nearest in {2}\u00a0%; by their words in {3}\u00a0% and {4}\u00a0%.",
  notNamed:
    "Which role it is cannot be told: the one that was told is among the five nearest of {0} in {1}\u00a0% of replies to questions left out, by their words in {2}\u00a0%. None is named.",
} as const;

const known: ReadonlySet<string> = new Set(roleWords);

function roleLabel(name: string, say: Say): string {
  if (name === "assistant") return say("the assistant");
  return known.has(name) ? say(name) : plainLine(name);
}

/** The roles that a text is nearest to, the nearest first; undefined where none is named. */
export function rolesNamed(roles: readonly string[] | undefined, say: Say): string | undefined {
  if (roles === undefined || roles.length === 0) return undefined;
  return roles.map((role) => roleLabel(role, say)).join(", ");
}

/** The same as a part of a sentence. */
export function nearestRolesWords(roles: readonly string[] | undefined, say: Say): string | undefined {
  const named = rolesNamed(roles, say);
  return named === undefined ? undefined : say(roleTemplates.nearest, named);
}

/** How far to trust the names, or why there are none; undefined where that was not measured. */
export function rolesCaution(told: ToldRoles | undefined, say: Say): string | undefined {
  if (told === undefined) return undefined;
  const { roles, first, five, words, named } = told;
  const [ofFirst, ofFive, wordsFirst, wordsFive] = [first, five, words.first, words.five].map((share) =>
    (100 * share).toFixed(0),
  );
  return named
    ? say(roleTemplates.named, roles, ofFirst, ofFive, wordsFirst, wordsFive)
    : say(roleTemplates.notNamed, roles, ofFive, wordsFive);
}

/** For each step or answer the roles that it is nearest to; empty where none names any. */
export function rolesByPlace(
  places: readonly { readonly nearestRoles?: readonly string[] | undefined }[],
): (readonly string[] | undefined)[] {
  return places.some(({ nearestRoles }) => nearestRoles) ? places.map(({ nearestRoles }) => nearestRoles) : [];
}
