import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkCharacter } from "@/lib/network/registration/id-number";
import { registerVolunteerSchema } from "@/lib/network/registration/schema";

const NOW = new Date("2026-11-25T04:00:00Z");

const idNumberBorn = (day: string) => {
  const digits = `652301${day.replaceAll("-", "")}001`;
  return digits + checkCharacter(digits);
};

const form = (fields: Record<string, unknown> = {}) => ({
  name: "演示者",
  phone: "199 0000 0001",
  idNumber: idNumberBorn("1990-01-01"),
  homeSiteId: randomUUID(),
  charter: "on",
  ...fields,
});

function read(fields: Record<string, unknown>) {
  const result = registerVolunteerSchema(NOW).safeParse(form(fields));
  const errors = Object.fromEntries(
    (result.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
  return { data: result.data, errors };
}

describe("the registration form", () => {
  it("needs no more than name, phone, ID number, home and the charter", () => {
    expect(read({}).data).toMatchObject({ phone: "19900000001", categoryIds: [], skills: [] });
  });

  it("takes an ID number with spaces and a small x", () => {
    expect(read({ idNumber: "110105 19491231 002x" }).data?.idNumber).toBe("11010519491231002X");
  });

  it("refuses an ID number with a wrong checksum", () => {
    expect(read({ idNumber: "110105194912310021" }).errors).toEqual({ idNumber: "idNumber" });
  });

  it("says of a wrong ID number that and nothing of an age: no child, no guardian", () => {
    const isWrong = { idNumber: "idNumber" };
    const minor = idNumberBorn("2012-01-01");
    const wrong = minor.slice(0, 17) + (minor.endsWith("1") ? "2" : "1");
    for (const idNumber of [wrong, idNumberBorn("2012-02-30"), "1"]) {
      expect(read({ idNumber }).errors).toEqual(isWrong);
    }
  });

  it("opens on the 14th birthday", () => {
    const guardian = {
      guardianName: "监护人",
      guardianPhone: "19900000002",
      guardianConsent: "on",
    };
    expect(read({ ...guardian, idNumber: idNumberBorn("2012-11-26") }).errors).toEqual({
      idNumber: "tooYoung",
    });
    expect(read({ ...guardian, idNumber: idNumberBorn("2012-11-25") }).errors).toEqual({});
  });

  it("asks for a guardian until the day before the 18th birthday", () => {
    const minor = idNumberBorn("2008-11-26");
    expect(read({ idNumber: minor }).errors).toEqual({
      guardianName: "guardian",
      guardianPhone: "guardian",
      guardianConsent: "guardian",
    });
    expect(read({ idNumber: minor, guardianName: "监护人" }).errors).toEqual({
      guardianPhone: "guardian",
      guardianConsent: "guardian",
    });
    expect(read({ idNumber: idNumberBorn("2008-11-25") }).errors).toEqual({});
  });

  it("wants the charter ticked", () => {
    expect(read({ charter: undefined }).errors).toEqual({ charter: "consent" });
  });

  it("splits skills as people separate them, each once", () => {
    expect(read({ skills: "理发、 电工，理发;开车, " }).data?.skills).toEqual([
      "理发",
      "电工",
      "开车",
    ]);
  });

  it("takes at most ten skills of at most twenty characters", () => {
    const eleven = Array.from({ length: 11 }, (_, index) => `会${index}`).join("、");
    expect(read({ skills: eleven }).errors).toEqual({ skills: "skills" });
    expect(read({ skills: "长".repeat(21) }).errors).toEqual({ skills: "skills" });
  });

  it("knows the languages it has names for and no others", () => {
    expect(read({ languages: "kaz" }).data?.languages).toEqual(["kaz"]);
    expect(read({ languages: ["eng"] }).data).toBeUndefined();
  });

  it("knows the slots of a week and no others", () => {
    expect(read({ availability: "MON_MORNING" }).data?.availability).toEqual(["MON_MORNING"]);
    expect(read({ availability: ["MON_NIGHT"] }).data).toBeUndefined();
  });

  it("wants a code in its second step, unless a new one is asked for", () => {
    expect(read({ step: "code" }).errors).toEqual({ code: "codeDigits" });
    expect(read({ step: "code", code: "123456" }).data?.code).toBe("123456");
    expect(read({ step: "code", code: "123456", again: "1" }).data?.code).toBeUndefined();
  });
});
