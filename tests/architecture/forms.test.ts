import { expect, test } from "vitest";
import { listActions, findSubmittedActions, untestedActions } from "@/tests/architecture/forms";
import { sourceFiles } from "@/tests/architecture/source-files";

const files = sourceFiles(process.cwd());

test("each action is tested as a form, by submit() or mustSubmit()", () => {
  expect(files.flatMap(listActions).length).toBeGreaterThan(90);
  expect(untestedActions(files)).toEqual([]);
});

const actions = {
  path: "lib/orders/wishes/actions.ts",
  text: "export async function rateWish() {}\nexport async function amendWish() {}",
};
const aTest = (body: string) => ({
  path: "tests/integration/orders/wishes/forms.test.ts",
  text: `import { rateWish } from "@/lib/orders/wishes/actions";\n${body}`,
});

test("a planted action that no form test sends is found", () => {
  const tested = aTest("await mustSubmit(rateWish, actor, {});");
  expect(untestedActions([actions, tested])).toEqual(["lib/orders/wishes/actions.ts: amendWish"]);
  expect(untestedActions([actions, aTest("await rateWish({}, form);")])).toHaveLength(2);
});

test("a form in a table of forms counts, and one of another room does not", () => {
  const table = aTest("const FORMS = [[rateWish, {}]];\nsubmit(action, actor, {});");
  expect(findSubmittedActions(table)).toEqual(["lib/orders/wishes/actions.ts: rateWish"]);
  const all = {
    path: "tests/integration/orders/wishes/forms.test.ts",
    text: 'import * as w from "@/lib/orders/wishes/actions";\nsubmit(w.amendWish, actor, {});',
  };
  expect(findSubmittedActions(all)).toEqual(["lib/orders/wishes/actions.ts: amendWish"]);
});

test("no field cuts what is typed: what is too long is told", () => {
  const cutting = files
    .filter(({ path, text }) => /^(?:app|components)\//.test(path) && /\bmaxLength=/.test(text))
    .map(({ path }) => path);
  expect(cutting).toEqual([]);
});
