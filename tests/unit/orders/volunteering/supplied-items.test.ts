import { describe, expect, it } from "vitest";
import { suppliedItems } from "@/lib/orders/volunteering/supplied-items";

const lamp = { id: "lamp", name: "灯泡", unit: "个" };
const ladder = { id: "ladder", name: "梯子", unit: "架" };

describe("what a station has ready", () => {
  it("is what left the stock in this round", () => {
    const movements = [
      { round: 1, change: -5, item: lamp },
      { round: 2, change: -2, item: lamp },
      { round: 2, change: -1, item: ladder },
    ];
    expect(suppliedItems(movements, 2)).toEqual([
      { ...lamp, quantity: 2 },
      { ...ladder, quantity: 1 },
    ]);
  });

  it("is not what was put back", () => {
    const movements = [
      { round: 1, change: -2, item: lamp },
      { round: 1, change: 2, item: lamp },
    ];
    expect(suppliedItems(movements, 1)).toEqual([]);
  });
});
