import { type Act, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const whole =
  "(?:(?:entire|whole|full|complete) (?:repo\\w*|code ?base|project|monorepo|source(?: tree)?|tree|workspace)|(?:repo|repository|project|code ?base|workspace)[- ]wide|(?:across|through|throughout) the (?:entire |whole )?(?:repo\\w*|code ?base|project|monorepo|workspace))";
/** All of it was searched, in so many words. */
const told = new RegExp(
  `\\b(?:search\\w*|grepp?\\w*|looked|checked|scanned|went)\\b[^.;\\n]{0,40}?\\b${whole}|\\b${whole} (?:search|grep|scan)\\b|(?:搜[尋索]|查找|檢索|检索|grep|找)(?:了|過|过|遍)*(?:整[個个]|全部|全)(?:倉庫|仓库|專案|专案|項目|项目|程式碼|代碼|代码|程式庫|代码库)|(?:在|對|对)?(?:整[個个]|全部|全)(?:倉庫|仓库|專案|专案|項目|项目|程式碼庫?|代碼庫?|代码库?|程式庫)(?:裡|里|中|內|内)?(?:搜[尋索]|查找|檢索|检索)`,
);
const undone = /\b(?:not|never|if|should|could|would|can|please|you|will)\b|n['’]t\b|沒有|没有|未|建議|建议|請|请/;

/** A search of another day, or of someone else's. */
const another = /\byou(?:r|rs)?\b|\b(?:yesterday|last (?:week|time|month)|earlier|previous)\b/;

/** Of these it is not seen what they look through. */
const mayLook = ({ kind }: Act): boolean => kind === "program" || kind === "query" || kind === "browse";

/** The whole project is said to have been searched, and every search was given a folder deep in it, or single files. */
export function searchedInPart({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore) return null;
  const claim = statements.find(({ text }) => {
    const found = told.exec(text);
    return (
      found !== null &&
      !mayAdmitPart(text) &&
      !another.test(text) &&
      !undone.test(text.slice(0, found.index + found[0].length))
    );
  });
  if (!claim) return null;
  const acts = evidence.allBefore(order);
  if (acts.some((act) => isUnseen(act) || mayLook(act) || readsPipe(act, "xargs"))) return null;
  const searches = acts.filter((act) => act.kind === "search" && placesOf(act) !== null);
  const places = searches.flatMap((act) => placesOf(act) ?? []);
  if (searches.length === 0 || !places.every((place) => isPart(place))) return null;
  if (namesAll(claim.sentence.text.toLowerCase(), places) || isAllOfListing(places, acts, evidence)) return null;
  const last = searches[searches.length - 1];
  return {
    rule: "searched-in-part",
    status: "partial",
    act: last,
    quote: [...new Set(places)].slice(0, 5).join(", "),
    sentence: claim.sentence.text,
  };
}

const lastOf = (place: string): string => place.replace(/\/+$/, "").replace(/^.*\//, "");

/** "The whole monorepo, that is api, shared and web": the folders that were searched are told by their names. */
const namesAll = (text: string, places: readonly string[]): boolean => {
  const names = [...new Set(places.map(lastOf))];
  return names.length > 1 && names.every((name) => text.includes(name.toLowerCase()));
};

/** A listing shows that there are no others beside them. */
const isAllOfListing = (places: readonly string[], acts: readonly Act[], evidence: Evidence): boolean => {
  const names = new Set(places.map(lastOf));
  return (
    names.size > 1 &&
    acts.some((act) => {
      if (act.kind !== "list" || act.outcome !== "ok") return false;
      const listed = evidence.outputOf(act).text.trim().split(/\s+/).map(lastOf);
      return listed.length > 0 && listed.every((name) => names.has(name));
    })
  );
};

const readsPipe = ({ text, name }: Act, program: string): boolean => name === program || text.includes(`${program} `);

/** Where a search looks, "." for everywhere; null where it looks through what another program printed. */
function placesOf({ shell, text, targets, name }: Act): readonly string[] | null {
  if (!shell) {
    const path = /(?:^|\n)(?:path|dir_path|directory|include|target_directories|file_path): (\S+)/.exec(text)?.[1];
    return [path ?? "."];
  }
  const places = targets.slice(1);
  if (places.length > 0) return places;
  return /^(?:rg|ag|ack|git|fd)$/.test(name) || /\s-\w*[rR]\b|--recursive\b/.test(text) ? ["."] : null;
}

/** A folder below another, or one file. */
const isPart = (place: string): boolean =>
  /^(?:\.\/)?[\w@-][\w@.-]*(?:\/[\w@.-]+)+\/?$|^(?:\.\/)?[\w@-]+\.\w{1,5}$/.test(place);
