import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import * as dispatching from "@/lib/orders/dispatch/actions";
import * as stock from "@/lib/orders/stock/actions";
import * as volunteering from "@/lib/orders/volunteering/actions";
import * as wishes from "@/lib/orders/wishes/actions";
import { aCast, actorFor, type Cast, type Role } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";
import { submit, type Fields } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

type Action = Parameters<typeof submit>[0];

const wishId = "0193638e-0000-7000-8000-000000000001";

describe("what is missing or wrong is said at its field, and what was typed stays", () => {
  const cases: [string, Action, Role, Fields, Record<string, string[]>][] = [
    [
      "a wish without words, place or name",
      wishes.submitWish,
      "visitor",
      { phone: "138" },
      {
        content: ["saySomething"],
        idempotencyKey: ["pickOne"],
        siteId: ["pickOne"],
        contactName: ["required"],
        phone: ["phoneLength"],
      },
    ],
    [
      "a refusal without a reason",
      wishes.rejectWish,
      "station",
      { wishId },
      { reason: ["required"] },
    ],
    [
      "a review without a category",
      wishes.approveWish,
      "station",
      { wishId },
      { categoryId: ["pickOne"] },
    ],
    ["a rating without a grade", wishes.rateWish, "resident", { wishId }, { grade: ["pickGrade"] }],
    [
      "an addition that says nothing",
      wishes.amendWish,
      "station",
      { wishId },
      { word: ["saySomething"] },
    ],
    [
      "volunteers to be asked, and none ticked",
      dispatching.dispatchWish,
      "township",
      { wishId, to: "VOLUNTEERS" },
      { volunteerIds: ["pickOne"] },
    ],
    [
      "a team to be asked, and none chosen",
      dispatching.dispatchWish,
      "township",
      { wishId, to: "TEAM" },
      { teamId: ["pickOne"] },
    ],
    [
      "things to be taken, and none counted",
      stock.supplyWish,
      "station",
      { wishId, takes: "some" },
      { note: ["takeSome"] },
    ],
    [
      "nobody of the team named",
      volunteering.appointVolunteers,
      "leader",
      { wishId },
      { volunteerIds: ["pickOne"] },
    ],
  ];
  test.each(cases)("%s", async (_, action, by, fields, fieldErrors) => {
    const { resident } = await aWish(cast.county.village.id);
    const shown = await submit(action, actorFor(by, cast, resident), fields);
    expect(shown).toMatchObject({ ok: false, fieldErrors });
    for (const [name, value] of Object.entries(fields)) {
      expect(shown.values).toMatchObject({ [name]: [value] });
    }
  });

  test("a text that is too long", async () => {
    const reason = "长".repeat(301);
    const shown = await submit(wishes.rejectWish, cast.station, { wishId, reason });
    expect(shown).toMatchObject({ fieldErrors: { reason: ["tooLong"] } });
  });
});

test("who has not signed in is asked to, and keeps what was typed", async () => {
  const shown = await submit(wishes.rejectWish, VISITOR, { wishId, reason: "不在服务范围" });
  expect(shown).toMatchObject({
    ok: false,
    code: "SIGN_IN_FIRST",
    values: { reason: ["不在服务范围"] },
  });
});
