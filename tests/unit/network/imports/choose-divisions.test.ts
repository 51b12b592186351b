import { expect, test } from "vitest";
import { isChosen, type DivisionChoice } from "@/lib/network/imports/choose-divisions";

const CODES = [
  "6523",
  "652301",
  "652301001",
  "652301001001",
  "652301001500",
  "652301400",
  "652301400001",
  "652302",
  "652302001",
];

function choose(choice: DivisionChoice) {
  return CODES.filter((code) => isChosen(code, choice));
}

test("quasi-units and what is below them are left out, and come when asked for", () => {
  expect(CODES.filter((code) => !choose({}).includes(code))).toEqual([
    "652301001500",
    "652301400",
    "652301400001",
  ]);
  expect(choose({ withQuasiUnits: true })).toEqual(CODES);
});

test("a chosen row brings what is below it and what it lies in", () => {
  expect(choose({ only: ["652301001"] })).toEqual(["6523", "652301", "652301001", "652301001001"]);
});

test("an exception takes what is below along", () => {
  expect(choose({ except: ["652301"] })).toEqual(["6523", "652302", "652302001"]);
});

test("a county may come with its center only", () => {
  expect(choose({ centersOnly: ["652302"] })).not.toContain("652302001");
  expect(choose({ centersOnly: ["652302"] })).toContain("652302");
});
