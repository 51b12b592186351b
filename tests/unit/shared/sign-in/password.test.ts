import { expect, test } from "vitest";
import { hashPassword, isPassword } from "@/lib/shared/sign-in/password.server";

test("a password is kept by argon2id with 19 MiB and two passes, salted", async () => {
  const [one, other] = [await hashPassword("honey"), await hashPassword("honey")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(other).not.toBe(one);
  expect(await isPassword(one, "honey")).toBe(true);
  expect(await isPassword(one, "wax")).toBe(false);
});

test.each([undefined, "", "-", "$argon2id$broken", "$2b$10$other"])(
  "with the hash %s no password is right, also not that of nobody",
  async (passwordHash) => {
    for (const password of ["", "-", "nobody has this password"]) {
      expect(await isPassword(passwordHash, password)).toBe(false);
    }
  },
);
