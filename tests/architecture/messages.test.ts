import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "@/lib/shared/errors";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { flatten } from "@/tests/architecture/message-texts";
import { isUsed, findUsedKeys } from "@/tests/architecture/message-uses";
import { sourceFiles } from "@/tests/architecture/source-files";

/** The names of the values and tags of a message. */
function listArguments(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element): string[] => {
    if (isTagElement(element)) return [element.value, ...listArguments(element.children)];
    if (isPluralElement(element) || isSelectElement(element)) {
      const branches = Object.values(element.options);
      return [element.value, ...branches.flatMap(({ value }) => listArguments(value))];
    }
    const isSimple =
      isArgumentElement(element) ||
      isNumberElement(element) ||
      isDateElement(element) ||
      isTimeElement(element);
    return isSimple ? [element.value] : [];
  });
  return [...new Set(names)].sort();
}

const inChinese = new Map(flatten(MESSAGES["zh-CN"]));

describe.each(LOCALES)("the messages in %s", (locale) => {
  const messages = new Map(flatten(MESSAGES[locale]));

  test("are complete, and none is empty", () => {
    expect([...messages.keys()].sort()).toEqual([...inChinese.keys()].sort());
    expect([...messages].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("can be parsed, and take the same values as in Chinese", () => {
    const wanted = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, listArguments(parse(text))]));
    expect(wanted(messages)).toEqual(wanted(inChinese));
  });
});

test("the English messages have no Chinese except the name of the language", () => {
  const chinese = flatten(MESSAGES.en).filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(chinese).toEqual([["common.language.zh", "中文"]]);
});

test("the Chinese messages never call a place just 站 or 中心", () => {
  // What a file of places may say, and words that only look like it.
  const mayBeShort = (key: string) => key.startsWith("imports.");
  const others = /网站|文明实践(?:中心|所|站)|实践[所站]|其中心愿/g;
  const short = [...inChinese].filter(
    ([key, text]) => !mayBeShort(key) && /站|中心/.test(text.replace(others, "")),
  );
  expect(short).toEqual([]);
});

test("each error code has its message, and there are no others", () => {
  expect(Object.keys(MESSAGES["zh-CN"].errors).sort()).toEqual([...ERROR_CODES].sort());
});

test("each message is used", () => {
  const code = sourceFiles(process.cwd()).filter(({ path }) =>
    /^(app|components|lib)\//.test(path),
  );
  const used = findUsedKeys(code);
  const keys = [...inChinese.keys()].filter((key) => !isUsed(key.replace(/^[^.]+\./, ""), used));
  expect(keys).toEqual([]);
}, 30_000);

describe("this check", () => {
  test("finds the values of a message at any depth", () => {
    expect(listArguments(parse("{n, plural, one {# <b>{place}</b>} other {{n}}}"))).toEqual([
      "b",
      "n",
      "place",
    ]);
  });

  test("finds complete keys and templates", () => {
    const text = 't("title"); t(`status.${status}`); t(`field.${name}.hint`);';
    const said = findUsedKeys([{ path: "planted.tsx", text }]);
    const keys = ["title", "status.RATED", "field.phone.hint", "field.phone.label", "other"];
    expect(keys.filter((key) => !isUsed(key, said))).toEqual(["field.phone.label", "other"]);
  });
});
