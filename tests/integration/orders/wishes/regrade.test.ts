import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { rateWish, regradeWish } from "@/lib/orders/wishes/actions";
import * as commands from "@/lib/orders/wishes/commands";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { expectNoDifference } from "@/tests/support/count-check";
import { aCast, type Cast } from "@/tests/support/cast";
import { runConcurrently } from "@/tests/support/races";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const DAY = 24 * 60 * 60 * 1000;
const gradesHere = async () => {
  const [row] = await db.$queryRaw<Record<string, number>[]>`
    SELECT sum(grade1)::int AS grade1, sum(grade2)::int AS grade2, sum(grade3)::int AS grade3,
      sum(grade4)::int AS grade4, sum(grade5)::int AS grade5, sum("ratedOnce")::int AS "ratedOnce"
    FROM current_counts WHERE "siteId" = ${cast.county.village.id}::uuid AND slice = 'DAY'`;
  return row;
};
const theWish = (id: string) => db.wish.findUniqueOrThrow({ where: { id } });

describe("a grade can be corrected", () => {
  test("for a day, and every figure follows", async () => {
    const { id, resident } = await aWishIn("SERVED", cast);
    await mustSubmit(rateWish, resident, { wishId: id, grade: 3 });
    const before = await gradesHere();
    await mustSubmit(regradeWish, resident, { wishId: id, grade: 5, comment: "谢谢小王" });
    await mustSubmit(regradeWish, resident, { wishId: id, grade: 4 });
    expect(await theWish(id)).toMatchObject({ status: "RATED", grade: 4, round: 1 });
    expect(await gradesHere()).toEqual({
      ...before,
      grade3: (before?.grade3 ?? 0) - 1,
      grade4: (before?.grade4 ?? 0) + 1,
    });
    await foldChanges();
    await expectNoDifference(cast.county.center.id);
  });

  test("not when the day is over", async () => {
    const { id, resident } = await aWishIn("RATED", cast);
    const { changedAt } = await theWish(id);
    const at = (ms: number) =>
      commands.regradeWish(resident, { wishId: id, grade: 4 }, new Date(changedAt.getTime() + ms));
    await at(DAY - 1);
    await expect(at(DAY)).rejects.toMatchObject({ code: "REGRADING_CLOSED" });
    expect(await theWish(id)).toMatchObject({ grade: 4 });
  });

  test("to a low one, which begins a new round as if it had been the first", async () => {
    const { id, resident } = await aWishIn("RATED", cast);
    await mustSubmit(regradeWish, resident, { wishId: id, grade: 1, comment: "灯又坏了" });
    expect(await theWish(id)).toMatchObject({ status: "APPROVED", round: 2, grade: null });
    await foldChanges();
    await expectNoDifference(cast.county.center.id);
  });

  test("not once a new round has begun", async () => {
    const { id, resident } = await aRedoneWish(cast);
    expect(await submit(regradeWish, resident, { wishId: id, grade: 5 })).toMatchObject({
      code: "WISH_MOVED_ON",
    });
  });

  test("once, of two low ones sent at the same moment", async () => {
    const { id, resident } = await aWishIn("RATED", cast);
    const answers = await runConcurrently([1, 2], 2, (grade) =>
      submit(regradeWish, resident, { wishId: id, grade }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await theWish(id)).toMatchObject({ status: "APPROVED", round: 2 });
  });
});
