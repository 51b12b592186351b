import { describe, expect, it } from "vitest";
import { isFreeThen, isSlot, SLOTS } from "@/lib/network/registration/availability";

describe("the availability", () => {
  it("is seven days of three parts", () => {
    expect(SLOTS).toHaveLength(21);
    expect(new Set(SLOTS).size).toBe(21);
    expect(SLOTS).toContain("MON_MORNING");
    expect(SLOTS.every(isSlot)).toBe(true);
    expect(isSlot("MON_NIGHT")).toBe(false);
  });

  it("fits a working day's morning only on a working day's morning", () => {
    expect(isFreeThen(["WED_MORNING"], "WEEKDAY_MORNING")).toBe(true);
    expect(isFreeThen(["SAT_MORNING", "WED_AFTERNOON"], "WEEKDAY_MORNING")).toBe(false);
    expect(isFreeThen(["FRI_AFTERNOON"], "WEEKDAY_AFTERNOON")).toBe(true);
  });

  it("fits the weekend at any part of Saturday and Sunday", () => {
    expect(isFreeThen(["SUN_EVENING"], "WEEKEND")).toBe(true);
    expect(isFreeThen(["FRI_EVENING"], "WEEKEND")).toBe(false);
  });

  it("says nothing where any time will do, or where what is stored is no slot", () => {
    expect(isFreeThen([...SLOTS], "ANY")).toBe(false);
    expect(isFreeThen(["SATURDAY", ""], "WEEKEND")).toBe(false);
  });
});
