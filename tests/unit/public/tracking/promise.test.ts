import { describe, expect, test } from "vitest";
import { NO_CLOCKS, type Clocks } from "@/lib/orders/clocks/clock";
import { formatDeadline } from "@/lib/shared/i18n/deadline";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { describePromise } from "@/lib/public/tracking/promise";
import { WishStatus } from "@/prisma/generated/enums";

const TUESDAY = new Date("2026-11-24T03:00:00Z");
const WEDNESDAY = new Date("2026-11-25T10:00:00Z"); // 18:00 in China
const MONDAY = new Date("2026-11-30T10:00:00Z");

type Wish = Parameters<typeof describePromise>[0];

const aWish = (status: WishStatus, more: Partial<Wish> = {}): Wish => ({
  ...NO_CLOCKS,
  status,
  round: 1,
  calledBackAt: null,
  visitAt: null,
  mayRateUntil: null,
  ...more,
});

/** What stands on the page in Chinese, line by line. */
function read(wish: Wish, now = TUESDAY): string[] {
  const t = getTranslator("zh-CN", "tracking");
  const common = getTranslator("zh-CN", "common");
  const { top, more } = describePromise(wish, now);
  return [top, ...more].map(({ words, by }) =>
    t(`promise.${words}`, { unit: "六工镇所", by: by ? formatDeadline(by, common, "zh-CN") : "" }),
  );
}

const step: Partial<Clocks> = { stepDueAt: WEDNESDAY, stepUnit: "WORKING_DAYS" };
const promise: Partial<Clocks> = { promisedAt: MONDAY, promiseUnit: "WORKING_DAYS" };

describe("the promise on top", () => {
  test("is a day for the answer while the wish is checked", () => {
    expect(read(aWish("SUBMITTED", step))).toEqual(["六工镇所会在 11月25日（周三）前与您联系"]);
  });

  test("is an hour where the limit is in hours", () => {
    const urgent = { stepDueAt: WEDNESDAY, stepUnit: "HOURS" } as const;
    expect(read(aWish("SUBMITTED", urgent))).toEqual([
      "六工镇所会在 11月25日（周三）18:00 前与您联系",
    ]);
  });

  test("is the day of the service from the review on, with how far it is", () => {
    expect(read(aWish("APPROVED", { ...step, ...promise }))).toEqual([
      "我们会在 11月30日（周一）前办好",
      "六工镇所正在为您找合适的志愿者",
    ]);
    for (const status of ["DISPATCHED", "ACCEPTED", "SUPPLIED", "IN_SERVICE"] as const) {
      expect(read(aWish(status, promise))[0]).toBe("我们会在 11月30日（周一）前办好");
    }
  });

  test("says that a time is agreed until that time", () => {
    const wish = aWish("SUPPLIED", { ...promise, visitAt: WEDNESDAY });
    expect(read(wish)[1]).toBe("都准备好了，志愿者按约好的时间上门");
    expect(read(wish, WEDNESDAY)[1]).toBe("都准备好了，志愿者会打电话和您约时间");
  });

  test("of a redo is a call first, by a day, then somebody else", () => {
    const redo = { round: 2, ...step, ...promise };
    expect(read(aWish("APPROVED", redo))).toEqual([
      "我们会在 11月30日（周一）前重新办好",
      "很抱歉上次没有办好。六工镇所会在 11月25日（周三）前给您打电话，再换人重办",
    ]);
    expect(read(aWish("APPROVED", { ...redo, calledBackAt: TUESDAY }))[1]).toBe(
      "六工镇所正在换人为您重办",
    );
  });

  test("says what follows where no clock runs", () => {
    expect(read(aWish("SUBMITTED"))).toEqual(["六工镇所正在核实，会给您答复"]);
    expect(read(aWish("APPROVED"))).toEqual(["六工镇所正在为您找合适的志愿者"]);
  });
});

describe("what is late is said", () => {
  const late = new Date("2026-12-01T00:00:00Z");

  test("of the answer, with the day that was promised and whom to phone", () => {
    const wish = aWish("SUBMITTED", step);
    expect(read(wish, late)).toEqual([
      "很抱歉，六工镇所没有按时与您联系",
      "原来说好 11月25日（周三）前。",
      "现在由六工镇所负责，已经在催。您可以直接打电话问。",
    ]);
    expect(describePromise(wish, late).isToPhone).toBe(true);
    expect(describePromise(wish, TUESDAY).isToPhone).toBe(false);
  });

  test("of the service", () => {
    expect(read(aWish("ACCEPTED", promise), late)[0]).toBe("很抱歉，没有按时办好");
  });

  test("of a step, and that the promise stays", () => {
    const thursday = new Date("2026-11-26T03:00:00Z");
    expect(read(aWish("APPROVED", { ...step, ...promise }), thursday)).toEqual([
      "我们会在 11月30日（周一）前办好",
      "六工镇所正在为您找合适的志愿者",
      "比计划的慢了，由六工镇所在催，答应您的日子不变。",
    ]);
  });

  test("at the very moment, not before", () => {
    const wish = aWish("SUBMITTED", step);
    const before = new Date(WEDNESDAY.getTime() - 1);
    expect(describePromise(wish, before).top.words).toBe("answer");
    expect(describePromise(wish, WEDNESDAY).top.words).toBe("answerLate");
  });
});

test("while the resident is awaited nothing is late", () => {
  const paused = { ...step, ...promise, pausedAt: TUESDAY, pauseEndsAt: MONDAY };
  const wish = aWish("APPROVED", paused);
  expect(read(wish, new Date("2026-11-27T03:00:00Z"))).toEqual([
    "我们在等您，时间先停着",
    "请在下面补充一句，或给六工镇所打电话。到 11月30日（周一）18:00 还没有等到，时间就接着算。",
  ]);
  expect(describePromise(wish, TUESDAY).isToPhone).toBe(true);
});

describe("the rating", () => {
  test("has its day", () => {
    const rating = { stepDueAt: MONDAY, stepUnit: "DAYS" } as const;
    expect(read(aWish("SERVED", rating))[1]).toBe("请在 11月30日（周一）前评价。");
  });

  test("can be given late until the redo window is over", () => {
    const wish = aWish("UNRATED", { mayRateUntil: MONDAY });
    expect(describePromise(wish, TUESDAY).more[0]?.words).toBe("mayRateUntil");
    expect(describePromise(wish, MONDAY).more[0]?.words).toBe("ratingOver");
  });
});

test("there are words for each status in each language", () => {
  for (const locale of LOCALES) {
    const t = getTranslator(locale, "tracking");
    for (const status of Object.values(WishStatus)) {
      const { top } = describePromise(aWish(status), TUESDAY);
      expect(t(`promise.${top.words}`, { unit: "-", by: "-" })).not.toBe("");
    }
  }
});
