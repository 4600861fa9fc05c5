import { domainOf } from "../draw.js";
import { arrival, nightShift, schedule, timeZones } from "./datesUnits/clock.js";
import { daysBetween, leapYear, weekdayAfter, weekdayOfDate } from "./datesUnits/dates.js";
import { imperial, metric } from "./datesUnits/sharing.js";
import { download, lengthOfTime, speed, travelTime } from "./datesUnits/units.js";

/** Calendars, clocks and conversions between units. */
export const datesUnits = domainOf("dates-units", [
  weekdayAfter,
  nightShift,
  metric,
  daysBetween,
  timeZones,
  speed,
  weekdayOfDate,
  arrival,
  imperial,
  schedule,
  leapYear,
  download,
  lengthOfTime,
  travelTime,
]);
