import { describe, expect, it } from "vitest";
import { reasonsFor, type Fit, type Need } from "@/lib/orders/volunteering/reasons";

const need: Need = {
  centerId: "center",
  siteId: "village",
  siteLineage: ["city", "center", "town", "village"],
  categoryId: "law",
  wantedTime: "WEEKEND",
};

const stranger: Fit = {
  homeSiteId: "elsewhere",
  homeLineage: ["city", "center", "other town", "elsewhere"],
  categoryIds: [],
  availability: [],
};

describe("why a volunteer is asked", () => {
  it("is nothing of the record where only the county is the same", () => {
    expect(reasonsFor(stranger, need)).toEqual([]);
  });

  it("is living in the very place", () => {
    const neighbor = { ...stranger, homeSiteId: "village", homeLineage: need.siteLineage };
    expect(reasonsFor(neighbor, need)).toEqual(["SAME_PLACE"]);
  });

  it("is living under the same town, also as who gave no village", () => {
    const homeLineage = ["city", "center", "town"];
    expect(reasonsFor({ ...stranger, homeSiteId: "town", homeLineage }, need)).toEqual([
      "SAME_TOWN",
    ]);
  });

  it("is one's own category, one's team's, and being free at the time wanted", () => {
    const fit = { ...stranger, categoryIds: ["law"], availability: ["SAT_MORNING"] };
    expect(reasonsFor(fit, need, ["law"])).toEqual(["CATEGORY", "TEAM_CATEGORY", "FREE_THEN"]);
  });

  it("is no category where the wish has none", () => {
    expect(
      reasonsFor({ ...stranger, categoryIds: ["law"] }, { ...need, categoryId: null }),
    ).toEqual([]);
  });
});
