import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";
import { statementTables } from "./statementTables.js";

/** Times of day, and how long it is from one to another. */
statementTables({
  "from one time to another": {
    wrong: [
      "From 9:45 to 11:15 is 1 hour 45 minutes.",
      "From 9:45 AM to 11:15 AM, 1 hour and 45 minutes pass",
      "From 9:45 a.m. to 11:15 a.m. is 2 hours and 30 minutes.",
      "From 14:30 to 16:15 is 2 hours 45 minutes.",
      "There are 80 minutes between 9:45 and 11:15.",
      "The time from 9:45 to 11:15 is an hour and forty minutes.",
      "From 9 AM to 5 PM is 7 hours.",
      "From noon to 3:30 PM is 4 hours.",
      "9:45 to 11:15 is 1h45m",
      "It is 2 hours from 9:45 to 11:15.",
      "The movie starts at 7:45 PM and ends at 9:30 PM, so it lasts 2 hours.",
      "The train leaves at 9:45 and arrives at 11:15, so the trip takes 1 hour 45 minutes.",
      "從上午9點45分到11點15分共1小時45分鐘。",
      "从9:45到11:15是1小时45分钟。",
      "9:45到11:15共105分鐘",
      "下午3點到5點半有3個半小時",
      "早上8點到中午12點是3小時。",
      "從10點到12點半共有3小時30分",
    ],
    right: [
      "From 9:45 to 11:15 is 1 hour 30 minutes.",
      "From 9:45 AM to 11:15 AM, 1 hour and 30 minutes pass",
      "From 14:30 to 16:15 is 1 hour 45 minutes.",
      "There are 90 minutes between 9:45 and 11:15.",
      "The time from 9:45 to 11:15 is 1.5 hours.",
      "The time from 9:45 to 11:15 is an hour and a half.",
      "From 9 AM to 5 PM is 8 hours.",
      "From 11:50 PM to 12:10 AM is 20 minutes.",
      "From 10 PM to 6 AM is 8 hours.",
      "From noon to midnight is 12 hours.",
      "A class starts at 9 AM and ends at noon, so it lasts 3 hours.",
      "從上午9點45分到11點15分共1小時30分鐘。",
      "从9:45到11:15是90分钟。",
      "下午3點到5點半有2個半小時",
      "從晚上10點到早上6點是8小時。",
      "從9點到17點共8小時。",
    ],
    other: [
      "From 9 to 5 is 7 hours.",
      "5 pm - 9 am = 8 hours",
      "5 pm – 9 am is 8 hours",
      "17:00-9:00是8小時",
      "From 8:58 AM to 5:03 PM is 8 hours.",
      "From 9 AM to 5 PM is 8 hours, minus a 1-hour lunch is 7 hours.",
      "With a lunch break of an hour, he is there all day. From 9 AM to 5 PM is 7 hours.",
      "The flight crosses time zones. From 9:45 AM to 11:15 AM is 4 hours 30 minutes.",
      "From 2:30 to 3:15 is 45 seconds on the tape.",
      "From 9:45 to 11:15 is about 2 hours.",
      "From 9:45 to 11:15 is not 1 hour 45 minutes.",
      "From 9:45 to 11:15 is 1 hour 45 minutes. No, that is wrong.",
      "If from 9:45 to 11:15 is 1 hour 45 minutes, then we are late.",
      "Is it true that from 9:45 to 11:15 is 1 hour 45 minutes?",
      "The show starts at 8:00 and ends at 10:30, so it lasts 2 hours with a 30-minute intermission.",
      "飛機從9點45分到11點15分共4小時30分鐘，因為有時差。",
      "上午9點到下午5點，中間休息1小時，共7小時。",
    ],
  },
  "so long before and after": {
    wrong: [
      "Two hours and 20 minutes after 10:50 PM is 12:10 AM",
      "30 minutes before 8:15 is 7:55.",
      "90 minutes after 9:45 is 11:00.",
      "9:45 AM plus 90 minutes is 11:00 AM.",
      "Starting at 9:45, 90 minutes later is 11:00.",
      "3 hours after 11 AM is 3 PM.",
      "Five hours before 2 PM is 10 AM.",
      "45 minutes after half past nine is quarter to ten.",
      "If a movie starts at 7:45 PM and lasts 1 hour 50 minutes, it ends at 9:25 PM.",
      "晚上10點50分過2小時20分鐘是凌晨12點10分",
    ],
    right: [
      "Two hours and 20 minutes after 10:50 PM is 1:10 AM",
      "30 minutes before 8:15 is 7:45.",
      "90 minutes after 9:45 is 11:15.",
      "12 hours after 9 AM is 9 PM.",
      "Ninety minutes before noon is 10:30 AM.",
      "Half an hour after noon is 12:30.",
      "45 minutes after half past nine is quarter past ten.",
      "If a movie starts at 7:45 PM and lasts 1 hour 50 minutes, it ends at 9:35 PM.",
      "晚上10點50分過2小時20分鐘是凌晨1點10分",
      "9:45過90分鐘是11:15。",
    ],
    other: [
      "8 hours after 9 PM is 5 AM the next day.",
      "A few minutes after 9:45 is 10:00.",
      "Two hours after lunch is 3 PM.",
      "The flight lands 3 hours after 9 AM. 3 hours after 9 AM is 1 PM local time.",
    ],
  },
});

const refuted = (step: string, prompt: string) =>
  checkComputations(step, computationContext([prompt])).some(({ holds }) => !holds);

describe("what a prompt makes of it", () => {
  it.each([
    ["He stops for a lunch break of an hour.", "From 9 AM to 5 PM is 7 hours."],
    ["The flight crosses two time zones.", "The trip takes long. From 9:45 AM to 11:15 AM is 3 hours 30 minutes."],
  ])("%s – left alone: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(false);
  });
  it.each([
    ["He works from 9 AM to 5 PM.", "From 9 AM to 5 PM is 7 hours."],
    ["How long is the breakfast?", "From 9:45 to 11:15 is 1 hour 45 minutes."],
  ])("%s – refuted: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(true);
  });
});
