import { expect, test } from "vitest";
import { setTargets } from "@/lib/reporting/targets/actions";
import { findTargets } from "@/lib/reporting/targets/queries";
import { aCounty, aStaff, present } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

test("targets are typed in percent and hours; empty is none, and nonsense is said at its field", async () => {
  const { center } = await aCounty();
  const admin = await aStaff(center.id, { isAdmin: true });
  const siteId = center.id;
  const own = async () => {
    const { targets } = present(await findTargets(admin, siteId));
    return Object.fromEntries(
      targets.flatMap(({ name, own }) => (own === null ? [] : [[name, own]])),
    );
  };
  const typed = { siteId, answerRate: "95.5", wholeMedian: "48" };
  await mustSubmit(setTargets, admin, typed);
  expect(await own()).toEqual({ answerRate: 0.955, wholeMedian: 48 });
  await mustSubmit(setTargets, admin, { siteId, answerRate: "", wholeMedian: "48" });
  expect(await own()).toEqual({ wholeMedian: 48 });

  const shown = await submit(setTargets, admin, {
    ...typed,
    answerRate: "101",
    wholeMedian: "two",
  });
  expect(shown).toMatchObject({
    ok: false,
    fieldErrors: { answerRate: ["between"], wholeMedian: ["number"] },
    values: { answerRate: ["101"], wholeMedian: ["two"] },
  });
  expect(await own()).toEqual({ wholeMedian: 48 });
});
