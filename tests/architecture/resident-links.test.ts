import { expect, test } from "vitest";
import { sourceFiles } from "@/tests/architecture/source-files";

/** What may make the link of a resident: pages the resident opens, and messages on their way. */
const MAKERS = [
  /^app\/\(live\)\/\(public\)\/track\//,
  /^lib\/shared\/auth\//,
  /^lib\/public\/tracking\//,
  // The resident's own file lies below it.
  /^lib\/public\/my-data\/actions\.ts$/,
  // After 点单 the browser is sent to it.
  /^lib\/orders\/wishes\/(?:actions|submit-answer\.server)\.ts$/,
  /^lib\/notices\/inbox\/subjects\.data\.ts$/,
];

test("no page of staff can make a resident's link, by which they would act as the resident", () => {
  const makers = sourceFiles(process.cwd())
    .filter(({ path }) => /^(?:app|components|lib)\//.test(path))
    .filter(({ text }) => text.includes("auth/tracking-link.server"))
    .map(({ path }) => path);
  expect(makers.length).toBeGreaterThan(3);
  expect(makers.filter((path) => !MAKERS.some((maker) => maker.test(path)))).toEqual([]);
});

test("nothing shown to staff reads what was sent", () => {
  const readers = sourceFiles(process.cwd())
    .filter(({ path }) => /^(?:app|components|lib)\//.test(path))
    .filter(({ text }) => /outboxMessage\.(?:find|group|count|aggregate)/.test(text))
    .map(({ path }) => path);
  expect(readers).toEqual([]);
});
