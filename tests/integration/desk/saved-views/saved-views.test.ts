import { beforeAll, expect, test } from "vitest";
import { removeView, saveView } from "@/lib/desk/saved-views/actions";
import { listViews, MAX_VIEWS } from "@/lib/desk/saved-views/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("a list is saved under a name, for oneself, and leads back to itself", async () => {
  const query = "queue=review&urgency=URGENT&sort=oldest";
  const shown = await mustSubmit(saveView, cast.township, { name: "紧急的", query });
  expect(shown.to).toBe(`/desk?${query}`);
  expect(await listViews(cast.township)).toMatchObject([{ name: "紧急的", query }]);
  expect(await listViews(cast.center)).toEqual([]);
  await mustSubmit(saveView, cast.township, { name: "紧急的", query: "queue=dispatch" });
  expect(await listViews(cast.township)).toMatchObject([{ query: "queue=dispatch" }]);
});

test("what was searched for, names of people and what is no filter are not saved", async () => {
  const query = "q=19900001111&who=蜂一&page=3&at=2&due=overdue&evil=1&category=nonsense";
  await mustSubmit(saveView, cast.center, { name: "逾期", query });
  const [view] = await listViews(cast.center);
  expect(present(view).query).toBe("queue=all&due=overdue");
});

test("only one's own are removed, and there are not more than can be looked through", async () => {
  await mustSubmit(saveView, cast.station, { name: "一", query: "" });
  const [view] = await listViews(cast.station);
  const viewId = present(view).id;
  expect(await submit(removeView, cast.center, { viewId })).toMatchObject({ code: "NOT_FOUND" });
  for (let count = 1; count < MAX_VIEWS; count++) {
    await mustSubmit(saveView, cast.station, { name: `列表 ${count}`, query: "" });
  }
  expect(await submit(saveView, cast.station, { name: "又一", query: "" })).toMatchObject({
    code: "TOO_MANY_VIEWS",
  });
  await mustSubmit(removeView, cast.station, { viewId });
  await mustSubmit(saveView, cast.station, { name: "又一", query: "" });
});
