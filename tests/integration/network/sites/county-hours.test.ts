import { expect, test } from "vitest";
import { addPlace } from "@/lib/network/sites/commands";
import { db } from "@/lib/shared/db/db";
import { aSite, aStaff } from "@/tests/support/factories";

test.each([
  ["6523", 1170, 0, 9],
  ["1401", 1080, 22, 7],
])(
  "a county that is added in the prefecture %s begins with the hours of its region",
  async (divisionCode, closingMinute, quietFrom, quietTo) => {
    const city = await aSite("CITY", null, { divisionCode });
    const admin = await aStaff(city.id, { isAdmin: true });
    const id = await addPlace(admin, { parentId: city.id, level: "CENTER", name: "新县" });
    const hours = { closingMinute, quietFrom, quietTo };
    expect(await db.center.findUniqueOrThrow({ where: { id } })).toMatchObject(hours);
  },
);
