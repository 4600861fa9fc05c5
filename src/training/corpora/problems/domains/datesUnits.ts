import { domainOf } from "../draw.js";
import { arrival, nightShift, schedule, timeZones } from "./datesUnits/clock.js";
import { daysBetween, weekdayOfDate } from "./datesUnits/dates.js";
import { leapYear } from "./datesUnits/leapYears.js";
import { imperial, metric } from "./datesUnits/sharing.js";
import { download, lengthOfTime, speed, travelTime } from "./datesUnits/units.js";
import { weekdayAfter } from "./datesUnits/weekdays.js";

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
