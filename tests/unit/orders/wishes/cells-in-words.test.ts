import { expect, test } from "vitest";
import { describeCells, type Standing } from "@/components/orders/wishes/five-cells";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { hasGoneBack } from "@/lib/orders/wishes/five-orders";

const common = getTranslator("zh-CN", "common");
const wishes = getTranslator("zh-CN", "wishes");
const said = (standing: Standing) => describeCells(common, wishes, standing);

test("what the picture shows is said: the step, late, gone back, stopped, not rated, done", () => {
  expect(said({ status: "APPROVED" })).toBe("五步中的第二步：正在找志愿者");
  expect(said({ status: "APPROVED", isLate: true })).toBe("五步中的第二步，已逾期：正在找志愿者");
  expect(said({ status: "APPROVED", isBack: true })).toBe(
    "五步中的第二步，退回来重新办：正在找志愿者",
  );
  expect(said({ status: "CANCELLED" })).toBe("停在五步中的第一步");
  expect(said({ status: "UNRATED" })).toBe("做完了四步，第五步没有评价");
  expect(said({ status: "RATED" })).toBe("五步都已完成");
});

test("a wish has gone back when somebody had been asked and nobody is", () => {
  const [approve, dispatch, release] = ["approve", "dispatch", "release"].map((name) => ({ name }));
  const events = [approve, dispatch, release].filter((event) => event !== undefined);
  expect(hasGoneBack("APPROVED", events)).toBe(true);
  expect(hasGoneBack("APPROVED", events.slice(0, 1))).toBe(false);
  expect(hasGoneBack("DISPATCHED", events)).toBe(false);
});
