import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseCursor, formatCursor } from "@/lib/shared/forms/paging";

describe("the mark of a page", () => {
  it("is read as it was written", () => {
    const mark = { at: new Date("2026-11-25T03:14:47.755Z"), id: randomUUID() };
    expect(parseCursor(formatCursor(mark))).toEqual(mark);
  });

  it.each([undefined, null, "", "1", [], `x.${randomUUID()}`, `1.${randomUUID()}'`, "1.2"])(
    "is none where it makes no sense: %j",
    (text) => expect(parseCursor(text)).toBeUndefined(),
  );
});
