import { describe, expect, test } from "vitest";
import { readBoundary, readParts } from "@/lib/shared/http/multipart.mjs";
import { BOUNDARY, formBody } from "@/tests/support/http/exchange";

const read = (body: string) =>
  readParts(Buffer.from(body), BOUNDARY)?.map(({ name, isFile, value }) => ({
    name,
    isFile,
    value: value.toString(),
  })) ?? null;

describe("the parts of a form", () => {
  test("are its fields and files, in order, as they stand", () => {
    const file = { name: "a.csv", type: "text/csv", text: "a,b\r\n--x\r\n" };
    expect(
      read(
        formBody([
          ["名", "蜂\r\n巢"],
          ["empty", ""],
          ["file", file],
        ]),
      ),
    ).toEqual([
      { name: "名", isFile: false, value: "蜂\r\n巢" },
      { name: "empty", isFile: false, value: "" },
      { name: "file", isFile: true, value: file.text },
    ]);
  });

  test("are those that the platform's own FormData writes", async () => {
    const form = new FormData();
    form.append("a", "1");
    form.append("b", new File(["2"], "b.txt"));
    const request = new Request("http://x", { method: "POST", body: form });
    const boundary = readBoundary(request.headers.get("content-type") ?? "") ?? "";
    const parts = readParts(Buffer.from(await request.arrayBuffer()), boundary);
    expect(parts?.map(({ name, isFile }) => [name, isFile])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });

  test.each([
    ["nothing", ""],
    ["no boundary", "a=b"],
    ["text before", `x${formBody([["a", "b"]])}`],
    ["text after", `${formBody([["a", "b"]])}more`],
    ["no end", formBody([["a", "b"]]).replace("--\r\n", "")],
    ["no name", formBody([["a", "b"]]).replace(' name="a"', "")],
    ["no empty line", formBody([["a", "b"]]).replace("\r\n\r\n", "\r\n")],
    ["a header of its own", formBody([["a", "b"]]).replace("\r\n\r\n", "\r\nX: y\r\n\r\n")],
    ["long headers", formBody([["a".repeat(3_000), "b"]])],
  ])("are not read from a form with %s", (_, body) => {
    expect(read(body)).toBeNull();
  });

  test("are read in time that grows with the body, not with its square", () => {
    const fastest = (fields: number) => {
      const field = ["a", "--\r\n".repeat(50)] as const;
      const body = Buffer.from(formBody(Array.from({ length: fields }, () => field)));
      const times = Array.from({ length: 40 }, () => {
        const start = performance.now();
        readParts(body, BOUNDARY);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    fastest(200);
    expect(fastest(1_600) / fastest(200)).toBeLessThan(32);
  });
});

test.each([
  ["multipart/form-data; boundary=abc", "abc"],
  ['multipart/form-data; boundary="a b"', undefined],
  ["multipart/form-data", undefined],
  ["multipart/form-data; boundary=", undefined],
  ["multipart/form-data; boundary=a; boundary=b", undefined],
  ["multipart/mixed; boundary=a", undefined],
  [undefined, undefined],
])("the boundary of %s is %s", (type, boundary) => {
  expect(readBoundary(type)).toBe(boundary);
});
