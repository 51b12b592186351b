import { describe, expect, test } from "vitest";
import { batchViewSchema, dispatchBatchSchema, formatTarget } from "@/lib/desk/batch/schema";

const [wish, other] = [crypto.randomUUID(), crypto.randomUUID()];
const person = crypto.randomUUID();

const read = (form: Record<string, unknown>) => dispatchBatchSchema.safeParse(form);

describe("what the form of a batch says", () => {
  test.each([
    ["a volunteer", { to: "VOLUNTEER", id: person }],
    ["a team", { to: "TEAM", id: person }],
    ["the open pool", { to: "POOL" }],
  ] as const)("%s comes back as it was put into the option", (_, target) => {
    const { data } = read({ wish, [`to.${wish}`]: formatTarget(target) });
    expect(data?.pairs).toEqual([{ wishId: wish, target }]);
  });

  test("what is not ticked, or left this time, is left", () => {
    const { data } = read({ wish: [wish, other], [`to.${wish}`]: "POOL" });
    expect(data?.pairs).toEqual([{ wishId: wish, target: { to: "POOL" } }]);
    const unticked = read({ wish, [`to.${wish}`]: "POOL", [`to.${other}`]: "POOL" });
    expect(unticked.data?.pairs).toHaveLength(1);
  });

  test("a wish ticked twice is one", () => {
    expect(read({ wish: [wish, wish], [`to.${wish}`]: "POOL" }).data?.pairs).toHaveLength(1);
  });

  test.each([
    ["nothing ticked", {}],
    ["no wish", { wish: "1", "to.1": "POOL" }],
    ["nobody there is", { wish, [`to.${wish}`]: "VOLUNTEER 1" }],
    ["something else", { wish, [`to.${wish}`]: `STAFF ${person}` }],
  ])("%s is refused", (_, form) => {
    expect(read(form).success).toBe(false);
  });

  test("a thousand are taken, one more is not", () => {
    const form = (count: number) => {
      const wishes = Array.from({ length: count }, () => crypto.randomUUID());
      return { wish: wishes, ...Object.fromEntries(wishes.map((id) => [`to.${id}`, "POOL"])) };
    };
    expect(read(form(1000)).data?.pairs).toHaveLength(1000);
    expect(read(form(1001)).success).toBe(false);
  });
});

test("an address that asks for a number there is not is as if it did not", () => {
  expect(batchViewSchema.parse({ most: "500" }).most).toBe(500);
  expect(batchViewSchema.parse({ most: "7" }).most).toBeUndefined();
});
