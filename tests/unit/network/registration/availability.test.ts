import { describe, expect, it } from "vitest";
import { isFreeAt, isSlot, SLOTS } from "@/lib/network/registration/availability";

describe("the availability", () => {
  it("is seven days of three parts", () => {
    expect(SLOTS).toHaveLength(21);
    expect(new Set(SLOTS).size).toBe(21);
    expect(SLOTS).toContain("MON_MORNING");
    expect(SLOTS.every(isSlot)).toBe(true);
    expect(isSlot("MON_NIGHT")).toBe(false);
  });

  it("fits a working day's morning only on a working day's morning", () => {
    expect(isFreeAt(["WED_MORNING"], "WEEKDAY_MORNING")).toBe(true);
    expect(isFreeAt(["SAT_MORNING", "WED_AFTERNOON"], "WEEKDAY_MORNING")).toBe(false);
    expect(isFreeAt(["FRI_AFTERNOON"], "WEEKDAY_AFTERNOON")).toBe(true);
  });

  it("fits the weekend at any part of Saturday and Sunday", () => {
    expect(isFreeAt(["SUN_EVENING"], "WEEKEND")).toBe(true);
    expect(isFreeAt(["FRI_EVENING"], "WEEKEND")).toBe(false);
  });

  it("says nothing where any time will do, or where what is stored is no slot", () => {
    expect(isFreeAt([...SLOTS], "ANY")).toBe(false);
    expect(isFreeAt(["SATURDAY", ""], "WEEKEND")).toBe(false);
  });
});
