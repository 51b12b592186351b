import { expect, test } from "vitest";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";

const county = { urgency: "NORMAL", categoryId: null, size: 4, waves: 1 } as const;
const repairs = { urgency: "NORMAL", categoryId: "repairs", size: 6, waves: 3 } as const;
const matter = { urgency: "NORMAL", categoryId: "repairs" } as const;

test("of a wish three are asked, twice; of an urgent one five", () => {
  expect(wavesFor([], matter)).toEqual({ size: 3, waves: 2 });
  expect(wavesFor([], { ...matter, urgency: "URGENT" })).toEqual({ size: 5, waves: 2 });
});

test("a county sets it otherwise, for all or for a category", () => {
  expect(wavesFor([county, repairs], matter)).toMatchObject({ size: 6, waves: 3 });
  expect(wavesFor([county, repairs], { ...matter, categoryId: "concerts" })).toMatchObject({
    size: 4,
    waves: 1,
  });
  expect(wavesFor([county, repairs], { ...matter, categoryId: null })).toMatchObject({ size: 4 });
});

test("what it sets for usual wishes does not hold for urgent ones", () => {
  expect(wavesFor([county, repairs], { ...matter, urgency: "URGENT" })).toEqual({
    size: 5,
    waves: 2,
  });
});
