import type { Evidence } from "../evidence.js";
import { beyondThreshold } from "../grounding/beyondThreshold.js";
import { fieldOtherwise } from "../grounding/fieldOtherwise.js";
import { medianOtherwise } from "../grounding/medianOtherwise.js";
import { nameNowhere } from "../grounding/nameNowhere.js";
import { numberNowhere } from "../grounding/numberNowhere.js";
import { valueOtherwise } from "../grounding/valueOtherwise.js";
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
import { suppressedAfterAll } from "./changed/suppressedAfterAll.js";
import { retriedAfterAll } from "./failed/retriedAfterAll.js";
import { mismatchTold } from "./failed/mismatchTold.js";
import { noneInAnswer } from "./left/noneInAnswer.js";
import type { Closing } from "./closing.js";

type ClosingCheck = (closing: Closing, evidence: Evidence) => AgainstClosing | null;

/** What can speak against a closing as a whole, the surest first: that a call failed, then what was left, then what is made up. */
export const closingChecks: readonly ClosingCheck[] = [
  silentFailure,
  deedFailed,
  notKept,
  nothingChanged,
  printedOtherwise,
  itemFailed,
  otherRow,
  tableOtherwise,
  bookedNumberOtherwise,
  afterOtherwise,
  ratioOtherwise,
  timesNeverRun,
  beforeNeverSeen,
  baseOtherwise,
  searchedInPart,
  mixedRuns,
  watchedTooShort,
  doneByNothing,
  outputNeverMade,
  pushedElsewhere,
  failureMadeUp,
  figureNeverTaken,
  thingNeverMade,
  fewerAdmitted,
  calledInWords,
  fileNeverTouched,
  testNeverWritten,
  stubLeft,
  blanksLeft,
  slowerAfterAll,
  debugLeft,
  editLost,
  foundNothing,
  variantNeverRun,
  answeredOtherwise,
  setOtherwise,
  sentElsewhere,
  stashLeft,
  readBackOtherwise,
  partsWithErrors,
  addressOfOther,
  codeNowhere,
  currencyOtherwise,
  minorUnits,
  feeUnsaid,
  accessOtherwise,
  olderValue,
  localTimeOtherwise,
  zoneOtherwise,
  notifiedByNothing,
  checkedAfterwards,
  onlyDrafted,
  pValueOtherwise,
  exitOtherwise,
  noneOtherwise,
  noneInAnswer,
  mismatchTold,
  retriedAfterAll,
  suppressedAfterAll,
  availableOtherwise,
  flagOtherwise,
  flagOfOne,
  bookedDayOtherwise,
  progressLeft,
  yesForNo,
  idOfOther,
  onlyQuoted,
  effectiveOtherwise,
  effectiveLater,
  digitsTurned,
  scaleUnsaid,
  rangeOtherwise,
  allOfReport,
  sumForPart,
  nothingAttached,
  askedOtherwise,
  lookedOnly,
  otherThanFound,
  checksNotGreen,
  hooksBypassed,
  redNeverSeen,
  errorSwallowed,
  dataMadeUp,
  measuredUnlike,
  splitTold,
  figuresSwapped,
  planOtherwise,
  rowsDropped,
  dataChanged,
  wholeNeverRead,
  guideNeverRead,
  causeUnsaid,
  filesNeverRead,
  versionOtherwise,
  linesNeverRead,
  historyNeverScanned,
  skippedAsPassed,
  stateOtherwise,
  namedOtherwise,
  keyOtherwise,
  codeOtherwise,
  notSignificant,
  treeOtherwise,
  warningsAfterAll,
  stillFinds,
  checkerStillFinds,
  searchStillFinds,
  listNotEmpty,
  errorsAfterAll,
  expectedOtherwise,
  flagNeverUsed,
  commandNeverRun,
  listedAsChanged,
  percentOtherwise,
  sumOtherwise,
  totalOtherwise,
  percentileOtherwise,
  medianOtherwise,
  splitOtherwise,
  versionsNeverRun,
  chargedNowhere,
  stageOtherwise,
  notAllOfList,
  shownNowhere,
  fieldOtherwise,
  comparedWithNothing,
  consentNeverGiven,
  otherEnvironment,
  otherYear,
  runNeverMade,
  neverDone,
  changedAfterAll,
  weakenedInSilence,
  noticeUnsaid,
  deniedDeed,
  otherOrder,
  rehearsalUnsaid,
  rowNeverRun,
  quoteCut,
  tickedOtherwise,
  limitReached,
  pagesLeft,
  firstPageAlone,
  listCut,
  rangesLeft,
  levelOtherwise,
  otherId,
  otherRecord,
  mockForReal,
  notSeen,
  listedUndone,
  itemsLeft,
  namedAndLeft,
  placesLeft,
  renamedInPart,
  addressesLeft,
  leftOut,
  beyondThreshold,
  valueOtherwise,
  numberNowhere,
  nameNowhere,
];
