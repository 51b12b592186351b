import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { sourceFiles } from "@/tests/architecture/source-files";
import { anyText } from "@/tests/support/any-text";

/** The schemas that a page or a route reads its address with, also of pages that are added later. */
async function loadAddressSchemas(): Promise<[string, z.ZodObject][]> {
  const uses = sourceFiles(process.cwd())
    .filter(({ path }) => path.startsWith("app/"))
    .flatMap(({ text }) => [...text.matchAll(/import \{([^}]*)\} from "@\/(lib\/[^"]*schema)"/g)])
    .flatMap(([, names = "", module = ""]) =>
      names.split(",").map((name) => `${module} ${name.trim()}`),
    )
    .filter((use) => use.endsWith("Schema"));
  const found = [...new Set(uses)].map(async (use): Promise<[string, unknown]> => {
    const [module = "", name = ""] = use.split(" ");
    const exported = (await import(join(process.cwd(), `${module}.ts`))) as Record<string, unknown>;
    return [use, exported[name]];
  });
  return (await Promise.all(found)).filter(
    (one): one is [string, z.ZodObject] => one[1] instanceof z.ZodObject,
  );
}

const schemas = await loadAddressSchemas();

const VALUES = [
  ...["", "\\", "%", "_", "'", "1e400", "-1", "NaN", "0x10", "9".repeat(400), "__proto__", "null"],
  ...["0000-01-01", "0000-01", "99999-12-31", "9999-12-31", "+275760-09-13", "2026-02-30", "\0"],
  ...[
    "99999999999999.0193638e-0000-7000-8000-000000000001",
    "0.0193638e-0000-7000-8000-000000000001",
  ],
];

/** Fields in which people search for any text. */
const TEXTS = ["q", "people", "item", "who"];

const value = fc.oneof(
  fc.constantFrom(...VALUES),
  anyText(80),
  fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }),
  fc.constant(undefined),
);

test("pages have addresses", () => expect(schemas.length).toBeGreaterThan(20));

describe.each(schemas)("%s", (_, schema) => {
  test("ignores what is wrong in an address, and lets no moment through that cannot be stored", () => {
    const names = [...Object.keys(schema.shape), "constructor", "toString", "then"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
        const read = schema.safeParse(query);
        expect(read.error).toBeUndefined();
        for (const moment of momentsIn(withoutTexts(read.data ?? {}))) {
          expect(moment.getTime()).not.toBeNaN();
          expect(moment.getUTCFullYear()).toBeGreaterThan(0);
          expect(moment.getUTCFullYear()).toBeLessThan(10_000);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Without the fields that take any text, as a search does. */
function withoutTexts(read: object): object {
  return Object.fromEntries(Object.entries(read).filter(([name]) => !TEXTS.includes(name)));
}

/** Moments and days in an object, whatever their depth. */
function momentsIn(read: unknown): Date[] {
  if (read instanceof Date) return [read];
  if (typeof read === "string" && /^[+\d]+-\d\d-\d\d$/.test(read)) return [new Date(read)];
  return typeof read === "object" && read !== null ? Object.values(read).flatMap(momentsIn) : [];
}
