import { describe, expect, test } from "vitest";
import { splitAttendance } from "@/lib/orders/service/attendance";
import { checkOutSchema } from "@/lib/orders/service/schema";
import { readForm } from "@/lib/shared/forms/forms";

describe("of those named", () => {
  test("one alone has come by checking out, whatever is said", () => {
    const alone = { came: ["a"], absent: [] };
    expect(splitAttendance(["a"])).toEqual(alone);
    expect(splitAttendance(["a"], [])).toEqual(alone);
    expect(splitAttendance(["a"], ["b"])).toEqual(alone);
  });

  test("of several those came who are said to, the others did not", () => {
    expect(splitAttendance(["a", "b", "c"], ["c", "a"])).toEqual({
      came: ["a", "c"],
      absent: ["b"],
    });
    expect(splitAttendance(["a", "b"], ["a", "b"])).toEqual({ came: ["a", "b"], absent: [] });
  });

  test("of several somebody must be said to have come", () => {
    expect(splitAttendance(["a", "b"])).toBeNull();
    expect(splitAttendance(["a", "b"], [])).toBeNull();
  });

  test("nobody came who was not named", () => {
    expect(splitAttendance(["a", "b"], ["a", "c"])).toBeNull();
  });
});

describe("the form", () => {
  const wishId = "0195f1a0-0000-7000-8000-000000000001";
  const [anna, ben] = [
    "0195f1a0-0000-7000-8000-00000000000a",
    "0195f1a0-0000-7000-8000-00000000000b",
  ];
  const read = (fields: [string, string][]) => {
    const formData = new FormData();
    for (const [name, value] of [["wishId", wishId], ...fields] as [string, string][]) {
      formData.append(name, value);
    }
    return checkOutSchema.safeParse(readForm(formData));
  };

  test("of one alone asks nothing", () => {
    expect(read([["note", "换好了"]]).data).toEqual({ wishId, note: "换好了", sure: false });
  });

  test("of several gives who is ticked", () => {
    const ticked = (...ids: string[]) =>
      read([["listed", "on"], ...ids.map((id): [string, string] => ["volunteerIds", id])]);
    expect(ticked(anna).data?.volunteerIds).toEqual([anna]);
    expect(ticked(anna, ben, anna).data?.volunteerIds).toEqual([anna, ben]);
  });

  test("of several with nobody ticked says so beside the list", () => {
    const { error } = read([["listed", "on"]]);
    expect(error?.issues).toMatchObject([{ path: ["volunteerIds"], message: "someoneCame" }]);
  });
});
