import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { associateData } from "./dataWork.js";
import { associateFiles } from "./fileChanges.js";
import { associateOperation } from "./operations.js";
import { associateRecord } from "./records.js";
import { sameCommand } from "./sameCommand.js";

/** "Created `a.ts`", "updated the parser", "removed the unused imports": changes of files, or of records where those are what was changed. */
export function associateChange(claim: Claim, evidence: Evidence): Association {
  const command = claim.targets.find(({ type }) => type === "command");
  const ran =
    command && evidence.between(0, claim.order).findLast((act) => act.shell && sameCommand(command.text, act.text));
  if (ran && !claim.targets.some(({ type }) => type === "file")) return { ...nothing, acts: [ran], decisive: ran };
  if (claim.subject === "server" && claim.strong) return associateOperation(claim, evidence);
  if (claim.subject === "data") return associateData(claim, evidence);
  const record = claim.subject === "record" || claim.subject === "message" || claim.kind === "sent";
  const asRecord = associateRecord(claim, evidence);
  if (record && (asRecord.acts.length > 0 || !evidence.has(claim.order, ["edit", "write"]))) return asRecord;
  const asFile = associateFiles(claim, evidence);
  if (asFile.acts.length > 0 && asRecord.acts.length > 0) {
    const named = claim.targets.some(({ type }) => type === "file" || type === "code");
    return named || asRecord.acts.every(({ kind }) => kind === "write" || kind === "migrate" || kind === "unknown")
      ? asFile
      : asRecord;
  }
  if (asFile.acts.length > 0) return asFile;
  if (asRecord.acts.length > 0) return asRecord;
  return {
    ...asFile,
    hidden: asFile.hidden || asRecord.hidden,
    others: asFile.others.length > 0 ? asFile.others : asRecord.others,
  };
}
