import { describe, expect, test } from "vitest";
import { addStaffSchema, linkVolunteerSchema } from "@/lib/network/people/schema";
import { readForm } from "@/lib/shared/forms/forms";

const staffId = "0195f1a0-0000-7000-8000-000000000001";
const account = {
  siteId: staffId,
  name: "演示员",
  userName: "demo.one",
  newPassword: "ten letters",
};

function sent(fields: Record<string, string>) {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.append(name, value);
  return readForm(formData);
}

describe.each([
  ["who is added", addStaffSchema, account],
  ["who is there", linkVolunteerSchema, { staffId }],
] as const)("whether a volunteer too, of %s", (_, schema, others) => {
  const read = (fields: Record<string, string>) => schema.safeParse(sent({ ...others, ...fields }));
  const issues = (fields: Record<string, string>) => read(fields).error?.issues;

  test("has to be answered", () => {
    expect(issues({})).toMatchObject([{ path: ["isVolunteer"], message: "pickOne" }]);
    expect(issues({ isVolunteer: "perhaps" })).toMatchObject([{ message: "pickOne" }]);
  });

  test("no is enough; yes wants the number or phone", () => {
    expect(read({ isVolunteer: "no" }).success).toBe(true);
    expect(issues({ isVolunteer: "yes", volunteer: " " })).toMatchObject([
      { path: ["volunteer"], message: "required" },
    ]);
    expect(read({ isVolunteer: "yes", volunteer: " 6523012026000001 " }).data).toMatchObject({
      isVolunteer: "yes",
      volunteer: "6523012026000001",
    });
  });
});
