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
import { afterOtherwise } from "./otherwise/afterOtherwise.js";
import { answeredOtherwise } from "./otherwise/answeredOtherwise.js";
import { baseOtherwise } from "./otherwise/baseOtherwise.js";
import { searchedInPart } from "./left/searchedInPart.js";
import { beforeNeverSeen } from "./never/beforeNeverSeen.js";
import { changedAfterAll } from "./changed/changedAfterAll.js";
import { comparedWithNothing } from "./never/comparedWithNothing.js";
import { consentNeverGiven } from "./never/consentNeverGiven.js";
import { deniedDeed } from "./changed/deniedDeed.js";
import { commandNeverRun } from "./never/commandNeverRun.js";
import { errorsAfterAll } from "./failed/errorsAfterAll.js";
import { bookedNumberOtherwise } from "./otherwise/bookedNumberOtherwise.js";
import { calledInWords } from "./never/calledInWords.js";
import { causeUnsaid } from "./failed/causeUnsaid.js";
import { guideNeverRead } from "./never/guideNeverRead.js";
import { fileNeverTouched } from "./never/fileNeverTouched.js";
import { filesNeverRead } from "./never/filesNeverRead.js";
import { versionOtherwise } from "./otherwise/versionOtherwise.js";
import { flagNeverUsed } from "./never/flagNeverUsed.js";
import { hooksBypassed } from "./changed/hooksBypassed.js";
import { itemFailed } from "./failed/itemFailed.js";
import { itemsLeft } from "./left/itemsLeft.js";
import { leftOut } from "./left/leftOut.js";
import { limitReached } from "./left/limitReached.js";
import { firstPageAlone } from "./left/firstPageAlone.js";
import { listCut } from "./left/listCut.js";
import { listNotEmpty } from "./left/listNotEmpty.js";
import { listedAsChanged } from "./changed/listedAsChanged.js";
import { listedUndone } from "./left/listedUndone.js";
import { mixedRuns } from "./failed/mixedRuns.js";
import { mockForReal } from "./never/mockForReal.js";
import { namedAndLeft } from "./left/namedAndLeft.js";
import { namedOtherwise } from "./otherwise/namedOtherwise.js";
import { neverDone } from "./never/neverDone.js";
import { notAllOfList } from "./left/notAllOfList.js";
import { notSeen } from "./never/notSeen.js";
import { nothingChanged } from "./never/nothingChanged.js";
import { noticeUnsaid } from "./failed/noticeUnsaid.js";
import { otherEnvironment } from "./otherwise/otherEnvironment.js";
import { otherId } from "./otherwise/otherId.js";
import { otherOrder } from "./otherwise/otherOrder.js";
import { otherRecord } from "./otherwise/otherRecord.js";
import { otherRow } from "./otherwise/otherRow.js";
import { otherYear } from "./otherwise/otherYear.js";
import { percentileOtherwise } from "./otherwise/percentileOtherwise.js";
import { percentOtherwise } from "./otherwise/percentOtherwise.js";
import { outputNeverMade } from "./never/outputNeverMade.js";
import { pagesLeft } from "./left/pagesLeft.js";
import { placesLeft } from "./left/placesLeft.js";
import { printedOtherwise } from "./otherwise/printedOtherwise.js";
import { quoteCut } from "./otherwise/quoteCut.js";
import { rangesLeft } from "./left/rangesLeft.js";
import { rehearsalUnsaid } from "./never/rehearsalUnsaid.js";
import { ratioOtherwise } from "./otherwise/ratioOtherwise.js";
import { rowNeverRun } from "./never/rowNeverRun.js";
import { silentFailure } from "./failed/silentFailure.js";
import { shownNowhere } from "./never/shownNowhere.js";
import { checkerStillFinds, searchStillFinds, stillFinds } from "./failed/stillFinds.js";
import { stageOtherwise } from "./otherwise/stageOtherwise.js";
import { tableOtherwise } from "./otherwise/tableOtherwise.js";
import { tickedOtherwise } from "./otherwise/tickedOtherwise.js";
import { timesNeverRun } from "./never/timesNeverRun.js";
import { doneByNothing } from "./never/doneByNothing.js";
import { totalOtherwise } from "./otherwise/totalOtherwise.js";
import { versionsNeverRun } from "./never/versionsNeverRun.js";
import { watchedTooShort } from "./never/watchedTooShort.js";
import { setOtherwise } from "./otherwise/setOtherwise.js";
import { chargedNowhere } from "./never/chargedNowhere.js";
import { checksNotGreen } from "./failed/checksNotGreen.js";
import { figuresSwapped } from "./otherwise/figuresSwapped.js";
import { planOtherwise } from "./otherwise/planOtherwise.js";
import { rowsDropped } from "./left/rowsDropped.js";
import { stateOtherwise } from "./otherwise/stateOtherwise.js";
import { warningsAfterAll } from "./failed/warningsAfterAll.js";
import { dataChanged } from "./changed/dataChanged.js";
import { historyNeverScanned } from "./never/historyNeverScanned.js";
import { splitOtherwise } from "./otherwise/splitOtherwise.js";
import { linesNeverRead } from "./never/linesNeverRead.js";
import { redNeverSeen } from "./never/redNeverSeen.js";
import { errorSwallowed } from "./changed/errorSwallowed.js";
import { dataMadeUp } from "./never/dataMadeUp.js";
import { levelOtherwise } from "./otherwise/levelOtherwise.js";
import { measuredUnlike } from "./otherwise/measuredUnlike.js";
import { splitTold } from "./otherwise/splitTold.js";
import { renamedInPart } from "./left/renamedInPart.js";
import { addressesLeft } from "./left/addressesLeft.js";
import { wholeNeverRead } from "./never/wholeNeverRead.js";
import { skippedAsPassed } from "./failed/skippedAsPassed.js";
import { weakenedInSilence } from "./changed/weakenedInSilence.js";
import { editLost } from "./changed/editLost.js";
import { foundNothing } from "./never/foundNothing.js";
import { variantNeverRun } from "./never/variantNeverRun.js";
import { debugLeft } from "./left/debugLeft.js";
import { notKept } from "./changed/notKept.js";
import { deedFailed } from "./failed/deedFailed.js";
import { slowerAfterAll } from "./otherwise/slowerAfterAll.js";
import { sentElsewhere } from "./otherwise/sentElsewhere.js";
import { otherThanFound } from "./otherwise/otherThanFound.js";
import { fewerAdmitted } from "./failed/fewerAdmitted.js";
import { thingNeverMade } from "./never/thingNeverMade.js";
import { figureNeverTaken } from "./never/figureNeverTaken.js";
import { pushedElsewhere } from "./otherwise/pushedElsewhere.js";
import { failureMadeUp } from "./never/failureMadeUp.js";
import { nothingAttached } from "./otherwise/nothingAttached.js";
import { stashLeft } from "./changed/stashLeft.js";
import { partsWithErrors } from "./failed/partsWithErrors.js";
import { addressOfOther } from "./otherwise/addressOfOther.js";
import { readBackOtherwise } from "./otherwise/readBackOtherwise.js";
import { checkedAfterwards } from "./never/checkedAfterwards.js";
import { codeNowhere } from "./never/codeNowhere.js";
import { notifiedByNothing } from "./never/notifiedByNothing.js";
import { accessOtherwise } from "./otherwise/accessOtherwise.js";
import { currencyOtherwise } from "./otherwise/currencyOtherwise.js";
import { feeUnsaid } from "./otherwise/feeUnsaid.js";
import { localTimeOtherwise } from "./otherwise/localTimeOtherwise.js";
import { zoneOtherwise } from "./otherwise/zoneOtherwise.js";
import { minorUnits } from "./otherwise/minorUnits.js";
import { olderValue } from "./otherwise/olderValue.js";
import { onlyDrafted } from "./otherwise/onlyDrafted.js";
import { askedOtherwise } from "./otherwise/askedOtherwise.js";
import { expectedOtherwise } from "./failed/expectedOtherwise.js";
import { blanksLeft } from "./left/blanksLeft.js";
import { codeOtherwise } from "./otherwise/codeOtherwise.js";
import { notSignificant } from "./otherwise/notSignificant.js";
import { treeOtherwise } from "./otherwise/treeOtherwise.js";
import { keyOtherwise } from "./otherwise/keyOtherwise.js";
import { lookedOnly } from "./never/lookedOnly.js";
import { stubLeft } from "./left/stubLeft.js";
import { runNeverMade } from "./never/runNeverMade.js";
import { allOfReport, sumForPart } from "./failed/allOfReport.js";
import { digitsTurned } from "./otherwise/digitsTurned.js";
import { effectiveLater, effectiveOtherwise } from "./otherwise/effectiveOtherwise.js";
import { flagOfOne, flagOtherwise, yesForNo } from "./otherwise/flagOtherwise.js";
import { pValueOtherwise } from "./otherwise/pValueOtherwise.js";
import { exitOtherwise } from "./failed/exitOtherwise.js";
import { noneOtherwise } from "./left/noneOtherwise.js";
import { availableOtherwise } from "./otherwise/availableOtherwise.js";
import { bookedDayOtherwise } from "./otherwise/bookedDayOtherwise.js";
import { progressLeft } from "./failed/progressLeft.js";
import { idOfOther } from "./otherwise/idOfOther.js";
import { onlyQuoted } from "./otherwise/onlyQuoted.js";
import { rangeOtherwise } from "./otherwise/rangeOtherwise.js";
import { scaleUnsaid } from "./otherwise/scaleUnsaid.js";
import { sumOtherwise } from "./otherwise/sumOtherwise.js";
import { testNeverWritten } from "./never/testNeverWritten.js";

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
  ({ said, spoken }, evidence) => notKept(said, spoken.order, evidence),
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
  ({ said, spoken }, evidence) => outputNeverMade(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => pushedElsewhere(said, spoken.order, evidence),
  ({ spoken }, evidence) => failureMadeUp(spoken, evidence),
  ({ said, spoken }, evidence) => figureNeverTaken(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => thingNeverMade(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => fewerAdmitted(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => calledInWords(said, spoken, evidence),
  ({ said, spoken }, evidence) => fileNeverTouched(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => testNeverWritten(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stubLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => blanksLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => slowerAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => debugLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => editLost(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => foundNothing(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => variantNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => answeredOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => setOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => sentElsewhere(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stashLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => readBackOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => partsWithErrors(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => addressOfOther(said, spoken.order, evidence),
  ({ spoken }, evidence) => codeNowhere(spoken, evidence),
  ({ said, spoken }, evidence) => currencyOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => minorUnits(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => feeUnsaid(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => accessOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => olderValue(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => localTimeOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => zoneOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => notifiedByNothing(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => checkedAfterwards(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => onlyDrafted(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => pValueOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => exitOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => noneOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => availableOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => flagOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => flagOfOne(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => bookedDayOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => progressLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => yesForNo(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => idOfOther(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => onlyQuoted(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => effectiveOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => effectiveLater(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => digitsTurned(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => scaleUnsaid(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rangeOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => allOfReport(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => sumForPart(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => nothingAttached(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => askedOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => lookedOnly(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => otherThanFound(said, spoken.order, evidence),
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
  ({ said, spoken }, evidence) => keyOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => codeOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => notSignificant(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => treeOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => warningsAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => stillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => checkerStillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => searchStillFinds(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listNotEmpty(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => errorsAfterAll(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => expectedOtherwise(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => flagNeverUsed(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => commandNeverRun(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listedAsChanged(said, spoken.order, evidence),
  ({ spoken }) => percentOtherwise(spoken),
  ({ spoken }) => sumOtherwise(spoken),
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
  ({ said, spoken }, evidence) => runNeverMade(said, spoken.order, evidence),
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
  ({ said, spoken }, evidence) => firstPageAlone(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => listCut(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => rangesLeft(said, spoken.order, evidence),
  ({ said, spoken }, evidence) => levelOtherwise(said, spoken.order, evidence),
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
