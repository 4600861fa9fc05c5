import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";
import { beyondThreshold } from "../grounding/beyondThreshold.js";
import { fieldOtherwise } from "../grounding/fieldOtherwise.js";
import { medianOtherwise } from "../grounding/medianOtherwise.js";
import { nameNowhere } from "../grounding/nameNowhere.js";
import { numberNowhere } from "../grounding/numberNowhere.js";
import { valueOtherwise } from "../grounding/valueOtherwise.js";
import type { Telltales } from "../unmentioned/telltale.js";
import type { AgainstClosing } from "./againstClosing.js";
import { afterOtherwise } from "./afterOtherwise.js";
import { answeredOtherwise } from "./answeredOtherwise.js";
import { baseOtherwise } from "./baseOtherwise.js";
import { searchedInPart } from "./searchedInPart.js";
import { beforeNeverSeen } from "./beforeNeverSeen.js";
import { changedAfterAll } from "./changedAfterAll.js";
import { comparedWithNothing } from "./comparedWithNothing.js";
import { consentNeverGiven } from "./consentNeverGiven.js";
import { deniedDeed } from "./deniedDeed.js";
import { commandNeverRun } from "./commandNeverRun.js";
import { errorsAfterAll } from "./errorsAfterAll.js";
import { bookedNumberOtherwise } from "./bookedNumberOtherwise.js";
import { calledInWords } from "./calledInWords.js";
import { causeUnsaid } from "./causeUnsaid.js";
import { guideNeverRead } from "./guideNeverRead.js";
import { fileNeverTouched } from "./fileNeverTouched.js";
import { filesNeverRead } from "./filesNeverRead.js";
import { versionOtherwise } from "./versionOtherwise.js";
import { flagNeverUsed } from "./flagNeverUsed.js";
import { hooksBypassed } from "./hooksBypassed.js";
import { itemFailed } from "./itemFailed.js";
import { itemsLeft } from "./itemsLeft.js";
import { leftOut } from "./leftOut.js";
import { limitReached } from "./limitReached.js";
import { listNotEmpty } from "./listNotEmpty.js";
import { listedAsChanged } from "./listedAsChanged.js";
import { listedUndone } from "./listedUndone.js";
import { mixedRuns } from "./mixedRuns.js";
import { mockForReal } from "./mockForReal.js";
import { namedAndLeft } from "./namedAndLeft.js";
import { namedOtherwise } from "./namedOtherwise.js";
import { neverDone } from "./neverDone.js";
import { notAllOfList } from "./notAllOfList.js";
import { notSeen } from "./notSeen.js";
import { nothingChanged } from "./nothingChanged.js";
import { noticeUnsaid } from "./noticeUnsaid.js";
import { otherEnvironment } from "./otherEnvironment.js";
import { otherId } from "./otherId.js";
import { otherOrder } from "./otherOrder.js";
import { otherRecord } from "./otherRecord.js";
import { otherRow } from "./otherRow.js";
import { otherYear } from "./otherYear.js";
import { percentileOtherwise } from "./percentileOtherwise.js";
import { percentOtherwise } from "./percentOtherwise.js";
import { pagesLeft } from "./pagesLeft.js";
import { placesLeft } from "./placesLeft.js";
import { printedOtherwise } from "./printedOtherwise.js";
import { quoteCut } from "./quoteCut.js";
import { rangesLeft } from "./rangesLeft.js";
import { rehearsalUnsaid } from "./rehearsalUnsaid.js";
import { ratioOtherwise } from "./ratioOtherwise.js";
import { rowNeverRun } from "./rowNeverRun.js";
import { silentFailure } from "./silentFailure.js";
import { shownNowhere } from "./shownNowhere.js";
import { checkerStillFinds, searchStillFinds, stillFinds } from "./stillFinds.js";
import { stageOtherwise } from "./stageOtherwise.js";
import { tableOtherwise } from "./tableOtherwise.js";
import { tickedOtherwise } from "./tickedOtherwise.js";
import { timesNeverRun } from "./timesNeverRun.js";
import { doneByNothing } from "./doneByNothing.js";
import { totalOtherwise } from "./totalOtherwise.js";
import { versionsNeverRun } from "./versionsNeverRun.js";
import { watchedTooShort } from "./watchedTooShort.js";
import { setOtherwise } from "./setOtherwise.js";
import { chargedNowhere } from "./chargedNowhere.js";
import { checksNotGreen } from "./checksNotGreen.js";
import { figuresSwapped } from "./figuresSwapped.js";
import { planOtherwise } from "./planOtherwise.js";
import { rowsDropped } from "./rowsDropped.js";
import { stateOtherwise } from "./stateOtherwise.js";
import { warningsAfterAll } from "./warningsAfterAll.js";
import { dataChanged } from "./dataChanged.js";
import { historyNeverScanned } from "./historyNeverScanned.js";
import { splitOtherwise } from "./splitOtherwise.js";
import { linesNeverRead } from "./linesNeverRead.js";
import { redNeverSeen } from "./redNeverSeen.js";
import { errorSwallowed } from "./errorSwallowed.js";
import { dataMadeUp } from "./dataMadeUp.js";
import { measuredUnlike } from "./measuredUnlike.js";
import { splitTold } from "./splitTold.js";
import { renamedInPart } from "./renamedInPart.js";
import { addressesLeft } from "./addressesLeft.js";
import { wholeNeverRead } from "./wholeNeverRead.js";
import { skippedAsPassed } from "./skippedAsPassed.js";
import { weakenedInSilence } from "./weakenedInSilence.js";
import { editLost } from "./editLost.js";
import { foundNothing } from "./foundNothing.js";
import { variantNeverRun } from "./variantNeverRun.js";
import { debugLeft } from "./debugLeft.js";
import { deedFailed } from "./deedFailed.js";
import { slowerAfterAll } from "./slowerAfterAll.js";
import { stubLeft } from "./stubLeft.js";
import { testNeverWritten } from "./testNeverWritten.js";

/** The end of an exchange. */
export interface Closing {
  /** Its last text. */
  readonly spoken: Spoken;
  /** All its texts as one. */
  readonly said: string;
  /** Some form of words found a claim in it, or the request asked for a check. */
  readonly claims: boolean;
  readonly telltales: Telltales;
}

type ClosingCheck = (closing: Closing, evidence: Evidence) => AgainstClosing | null;

/** What can speak against a closing as a whole, the surest first: that a call failed, then what was left, then what is made up. */
export const closingChecks: readonly ClosingCheck[] = [
  ({ said, spoken, claims }, evidence) => silentFailure(said, spoken.order, claims, evidence),
  ({ said, spoken }, evidence) => deedFailed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => nothingChanged(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => printedOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => itemFailed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherRow(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => tableOtherwise(said, spoken.order, spoken.turn, evidence),
  ({ said, spoken }, evidence) => bookedNumberOtherwise(said, spoken.order, evidence),
  ({ spoken }, evidence) => afterOtherwise(spoken, evidence),
  ({ said, spoken }, evidence) => ratioOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => timesNeverRun(said, spoken, evidence),
  ({ said, spoken }, evidence) => beforeNeverSeen(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => baseOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => searchedInPart(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => mixedRuns(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => watchedTooShort(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => doneByNothing(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => calledInWords(said, spoken, evidence),
  ({ said, spoken }, evidence) => fileNeverTouched(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => testNeverWritten(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stubLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => slowerAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => debugLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => editLost(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => foundNothing(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => variantNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => answeredOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => setOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => checksNotGreen(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => hooksBypassed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => redNeverSeen(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => errorSwallowed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => dataMadeUp(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => measuredUnlike(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => splitTold(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => figuresSwapped(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => planOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rowsDropped(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => dataChanged(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => wholeNeverRead(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => guideNeverRead(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => causeUnsaid(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => filesNeverRead(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => versionOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => linesNeverRead(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => historyNeverScanned(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => skippedAsPassed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stateOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => namedOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => warningsAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => checkerStillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => searchStillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listNotEmpty(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => errorsAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => flagNeverUsed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => commandNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listedAsChanged(said, spoken.order, evidence),
  ({ spoken }) => percentOtherwise(spoken),
  ({ said, spoken }, evidence) => totalOtherwise(said, spoken.order, evidence),
  ({ spoken }, evidence) => percentileOtherwise(spoken, evidence),
  ({ spoken }, evidence) => medianOtherwise(spoken, evidence),
  ({ said, spoken }, evidence) => splitOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => versionsNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => chargedNowhere(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stageOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => notAllOfList(said, spoken.order, evidence),
  ({ spoken }, evidence) => shownNowhere(spoken, evidence),
  ({ spoken }, evidence) => fieldOtherwise(spoken, evidence),
  ({ spoken }, evidence) => comparedWithNothing(spoken, evidence),
  ({ said, spoken }, evidence) => consentNeverGiven(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherEnvironment(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherYear(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => neverDone(said, spoken.order, evidence),
  ({ said, spoken, telltales }, evidence) => changedAfterAll(said, spoken.order, telltales.all, evidence),
  ({ spoken, telltales }, evidence) => weakenedInSilence(spoken.order, telltales.silent, evidence),
  ({ said, spoken }, evidence) => noticeUnsaid(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => deniedDeed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherOrder(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rehearsalUnsaid(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rowNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => quoteCut(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => tickedOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => limitReached(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => pagesLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rangesLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherId(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherRecord(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => mockForReal(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => notSeen(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listedUndone(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => itemsLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => namedAndLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => placesLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => renamedInPart(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => addressesLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => leftOut(said, spoken.order, evidence),
  ({ spoken }, evidence) => beyondThreshold(spoken, evidence),
  ({ said, spoken }, evidence) => valueOtherwise(spoken, said, evidence),
  ({ spoken }, evidence) => numberNowhere(spoken, evidence),
  ({ spoken }, evidence) => nameNowhere(spoken, evidence),
];
