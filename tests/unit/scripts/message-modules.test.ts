import { expect, test } from "vitest";
import { messageModule } from "@/scripts/support/message-modules.mjs";

test("each file of messages is exported by its name, in the order of the alphabet", () => {
  expect(messageModule("en", ["wishes.json", "admin.json", "README.md"])).toBe(
    "// Generated from the files of lib/shared/i18n/en: do not edit.\n" +
      'export { default as admin } from "../en/admin.json";\n' +
      'export { default as wishes } from "../en/wishes.json";\n',
  );
});
