import { describe, expect, test } from "vitest";
import { RULES } from "@/lib/shared/auth/security-policy";
import { generatePassword } from "@/lib/shared/sign-in/generated-password";
import { passwordFault } from "@/lib/shared/sign-in/password-rules";

const OWN = ["li.na", "李娜", "宁边路街道", "lina", "ningbianlujiedao"];
const fault = (password: string, mode: "MODERN" | "MLPS" = "MODERN") =>
  passwordFault(password, RULES[mode].password, OWN)?.code;

describe("a chosen password", () => {
  test.each(["linden flowers in June", "四月的槐花香满院子里", "k7mw-2qxd-h9ta", "x9Qr!44ztLw"])(
    "may be %s",
    (password) => expect(fault(password)).toBeUndefined(),
  );

  test.each(["123456", "5201314", "abc", "槐花香满院"])("is too short: %s", (password) => {
    expect(fault(password)).toBe("PASSWORD_SHORT");
  });

  test.each([
    "woaini1314",
    "woaini1314520",
    "Password123",
    "P@ssw0rd123",
    "qwertyuiop",
    "poiuytrewq",
    "1234567890",
    "0987654321",
    "13812345678",
    "aaaaaaaaaaaa",
    "1212121212",
    "123456woaini",
    "iloveyou2026!",
    "ｐａｓｓｗｏｒｄ１２３",
    "abcdefghijkl",
  ])("is one that is tried first: %s", (password) => {
    expect(fault(password)).toBe("PASSWORD_USUAL");
  });

  test.each([
    "hive-hive-2026",
    "li.na-2026-11",
    "ningbianlujiedao1",
    "宁边路街道2026年11",
    "Fengchao-2026",
  ])("is mostly a name: %s", (password) => expect(fault(password)).toBe("PASSWORD_NAMES"));

  test("has three kinds of characters in the mode of classified protection", () => {
    expect(fault("linden flowers in June", "MLPS")).toBeUndefined();
    expect(fault("lindenflowers", "MLPS")).toBe("PASSWORD_KINDS");
    expect(fault("lindenflowers7", "MLPS")).toBe("PASSWORD_KINDS");
  });
});

test("a generated password is fit for every mode, and another each time", () => {
  const passwords = Array.from({ length: 200 }, generatePassword);
  expect(new Set(passwords).size).toBe(200);
  for (const password of passwords) expect(fault(password, "MLPS"), password).toBeUndefined();
});
