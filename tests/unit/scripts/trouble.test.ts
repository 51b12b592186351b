import { describe, expect, test } from "vitest";
import { explain, Trouble, troubleFrom } from "@/scripts/support/trouble.mjs";

const withCode = (code: string, message = "") => Object.assign(new Error(message), { code });

describe("one line for what a person can do something about", () => {
  test("a trouble says itself", () => {
    expect(explain(new Trouble("Do this."))).toBe("Do this.");
  });

  test.each([
    [withCode("ECONNREFUSED"), "Nothing answers at DATABASE_URL."],
    [withCode("ENOTFOUND"), "is not known"],
    [withCode("28P01"), "refuses the password"],
    [withCode("3D000"), "does not exist"],
    [withCode("ENOSPC"), "The disk is full."],
    [withCode("EACCES", "mkdir '/x'"), "Not allowed: mkdir '/x'."],
    [new Error("timeout expired"), "does not answer"],
    [new Error("Connection terminated unexpectedly"), "closed the connection"],
    [new AggregateError([withCode("ECONNREFUSED")]), "Nothing answers"],
  ])("%s", (error, line) => {
    expect(explain(error)).toContain(line);
  });

  test("a bug has none: its stack is shown", () => {
    expect(explain(new TypeError("x is undefined"))).toBeUndefined();
    expect(explain(withCode("UNHEARD_OF"))).toBeUndefined();
    expect(explain("thrown as text")).toBeUndefined();
  });
});

test("a full disk is known from whatever a program says of it", () => {
  expect(troubleFrom("write: No space left on device", "failed").message).toContain("disk is full");
  expect(troubleFrom("npm ERR! ENOSPC", "failed").message).toContain("disk is full");
  expect(troubleFrom("anything else", "failed").message).toBe("failed");
});
