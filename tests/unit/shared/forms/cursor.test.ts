import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseCursor, formatCursor } from "@/lib/shared/forms/paging";

describe("the cursor of a page", () => {
  it("is parsed as it was formatted", () => {
    const cursor = { at: new Date("2026-11-25T03:14:47.755Z"), id: randomUUID() };
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
  });

  it.each([undefined, null, "", "1", [], `x.${randomUUID()}`, `1.${randomUUID()}'`, "1.2"])(
    "is undefined for a malformed text: %j",
    (text) => expect(parseCursor(text)).toBeUndefined(),
  );
});
