import { expect, test } from "vitest";
import { sourceFiles } from "@/tests/architecture/source-files";
import { chineseText } from "@/tests/architecture/visible-text";

const code = sourceFiles(process.cwd()).filter(({ path }) => /^(app|components|lib)\//.test(path));

test("all visible text is in the messages", () => {
  expect(code.flatMap(chineseText)).toEqual([]);
}, 30_000);

test.each([
  ["a string", 'const words = "心愿";'],
  ["a template", "const words = `${n} 个心愿`;"],
  ["a page", "const page = <h1>心愿</h1>;"],
  ["an attribute", 'const page = <a title="心愿" />;'],
  ["a name", "const 心愿 = 1;"],
  ["punctuation", 'const words = "a，b";'],
])("Chinese in %s is found", (_, text) => {
  expect(chineseText({ path: "planted.tsx", text })).toHaveLength(1);
});

test("comments and regular expressions may have Chinese", () => {
  const text = `/** 点单 */
    const parts = words.split(/[,，、]/); // 接单
    const page = <p>{/* 心愿 */}</p>; /* 评单 */`;
  expect(chineseText({ path: "planted.tsx", text })).toEqual([]);
});
