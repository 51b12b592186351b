import { expect, test } from "vitest";
import { countAsked } from "@/lib/desk/batch/asked";

test("a batch counts each person and each team once, and no wish that is left this time", () => {
  const targets = ["VOLUNTEER 1", "VOLUNTEER 2", "VOLUNTEER 1", "TEAM 3", "TEAM 3", "POOL", ""];
  expect(countAsked(targets)).toEqual({ wishes: 6, volunteers: 2, teams: 1, pool: 1 });
  expect(countAsked([])).toEqual({ wishes: 0, volunteers: 0, teams: 0, pool: 0 });
});
