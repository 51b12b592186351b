import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { pack } from "@/lib/reporting/exports/pack";

async function* pieces(piece: string, count: number) {
  for (let given = 0; given < count; given++) yield await Promise.resolve(piece);
}

test("a short file is not compressed", async () => {
  const { content, isCompressed } = await pack(pieces("蜂,1\r\n", 3));
  expect(isCompressed).toBe(false);
  expect(new TextDecoder().decode(content)).toBe("蜂,1\r\n".repeat(3));
});

test("a file of more than five megabytes is compressed and holds all of it", async () => {
  const piece = `${"蜂巢,".repeat(20_000)}\r\n`;
  const { content, isCompressed } = await pack(pieces(piece, 40));
  expect(isCompressed).toBe(true);
  expect(content.length).toBeLessThan(1024 * 1024);
  expect(gunzipSync(content).toString()).toBe(piece.repeat(40));
});

test("an error of the source is passed on", async () => {
  async function* broken() {
    yield await Promise.resolve("a");
    throw new Error("no more");
  }
  await expect(pack(broken())).rejects.toThrow("no more");
});
