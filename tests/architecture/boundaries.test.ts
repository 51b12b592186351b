import type { ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";
import { boundaries } from "@/tests/architecture/boundaries";
import { browserFaults } from "@/tests/architecture/browser-side";
import { cruiseTree, violationsOf } from "@/tests/architecture/cruise";
import { withTree } from "@/tests/architecture/planted-tree";

const SERVER = 'import "server-only";\n';
const ACTION = '"use server";\n';
const CLIENT = '"use client";\n';

/** For each rule a smallest tree that breaks it, and nothing else. */
const PLANTED: Record<string, Record<string, string>> = {
  "no-circular": {
    "lib/wishes/lifecycle.ts": 'export { may } from "@/lib/wishes/policy";',
    "lib/wishes/policy.ts": 'import "@/lib/wishes/lifecycle";\nexport const may = true;',
  },
  "app-is-a-leaf": {
    "components/wishes/card.tsx": 'export { PAGE } from "@/app/page";',
    "app/page.tsx": "export const PAGE = 1;",
  },
  "lib-knows-no-ui": {
    "lib/wishes/queries.ts": `${SERVER}export { Card } from "@/components/wishes/card";`,
    "components/wishes/card.tsx": "export const Card = 1;",
  },
  "ui-kit-knows-no-domain": {
    "components/ui/button.tsx": 'export type { Label } from "@/lib/wishes/five-orders";',
    "lib/wishes/five-orders.ts": "export type Label = string;",
  },
  "components-reach-only-the-open-side-of-a-domain": {
    "components/wishes/card.tsx": 'export { listWishes } from "@/lib/wishes/queries";',
    "lib/wishes/queries.ts": `${SERVER}export const listWishes = 1;`,
  },
  "only-the-shell-asks-who-is-signed-in": {
    "components/wishes/card.tsx": 'export { findActor } from "@/lib/auth/session";',
    "lib/auth/session.ts": `${SERVER}export const findActor = 1;`,
  },
  "commands-are-called-by-actions": {
    "app/desk/page.tsx": 'export { approveWish } from "@/lib/wishes/commands";',
    "lib/wishes/commands.ts": `${SERVER}export const approveWish = 1;`,
  },
  "actions-only-bind": {
    "lib/wishes/actions.ts": `${ACTION}export { may } from "@/lib/wishes/policy";`,
    "lib/wishes/policy.ts": "export const may = true;",
  },
  "pure-rules-stay-pure": {
    "lib/wishes/policy.ts": 'export { headers } from "next/headers";',
    "node_modules/next/headers.js": "export const headers = 1;",
    "node_modules/next/package.json": '{ "name": "next" }',
  },
  "only-the-data-side-touches-the-database": {
    "app/desk/page.tsx": 'export { db } from "@/lib/db";',
    "lib/db.ts": `${SERVER}export const db = 1;`,
    "lib/wishes/scope.ts": `${SERVER}export { Prisma } from "@/prisma/generated/client";`,
    "prisma/generated/client.ts": "export const Prisma = 1;",
  },
};

test("there is a planted violation for each rule", () => {
  const rules = boundaries(process.cwd()).map(({ name }) => name);
  expect(Object.keys(PLANTED)).toEqual(rules);
});

test.each(Object.entries(PLANTED))("%s fires where it is broken", async (rule, files) => {
  const violations = await withTree(files, async (root) => violationsOf(await cruiseTree(root)));
  expect(new Set(violations.map((violation) => violation.split(":")[0]))).toEqual(new Set([rule]));
});

test("what is allowed is left alone: types, enums, actions, the shell, demo data", async () => {
  const files = {
    "app/desk/page.tsx":
      'import "@/lib/auth/session";\nimport "@/lib/wishes/queries";\nimport "@/components/wishes/card";',
    "components/layout/head.tsx": 'import "@/lib/auth/session";',
    "components/ui/paging.tsx": 'import "@/lib/i18n/request";',
    "components/wishes/card.tsx":
      'import type { Row } from "@/lib/wishes/queries";\nimport "@/lib/wishes/actions";\n' +
      'import "@/lib/i18n/request";\nimport "@/prisma/generated/enums";\nexport type Mine = Row;',
    "lib/auth/session.ts": SERVER,
    "lib/db.ts": `${SERVER}import "@/prisma/generated/client";`,
    "lib/i18n/request.ts": SERVER,
    "lib/wishes/actions.ts": `${ACTION}import "@/lib/wishes/commands";`,
    "lib/wishes/commands.ts": `${SERVER}import "@/lib/db";`,
    "lib/wishes/queries.ts": `${SERVER}import "@/lib/db";\nexport type Row = number;`,
    "prisma/generated/client.ts": "",
    "prisma/generated/enums.ts": "",
    "prisma/seed.ts": 'import "@/lib/db";\nimport "@/lib/wishes/commands";',
  };
  expect(await withTree(files, async (root) => violationsOf(await cruiseTree(root)))).toEqual([]);
});

describe("what the browser loads", () => {
  const form = `${CLIENT}import "@/lib/wishes/words";`;
  const faults = (files: Record<string, string>) =>
    withTree(files, async (root) => browserFaults(root, await cruiseTree(root)));

  test("server code behind a pure module is found, with the way to it", async () => {
    const files = {
      "components/wishes/form.tsx": form,
      "lib/wishes/words.ts": 'import "@/lib/env";',
      "lib/env.ts": SERVER,
    };
    expect(await faults(files)).toEqual([
      "components/wishes/form.tsx → lib/wishes/words.ts → lib/env.ts",
    ]);
  });

  test("so are the messages of all languages", async () => {
    const files = {
      "components/wishes/form.tsx": form,
      "lib/wishes/words.ts": 'import "@/lib/i18n/messages";',
      "lib/i18n/messages.ts": "",
    };
    expect(await faults(files)).toHaveLength(1);
  });

  test("a server action and a type are no load", async () => {
    const files = {
      "components/wishes/form.tsx": `${CLIENT}import "@/lib/wishes/actions";\nimport type { A } from "@/lib/env";\nexport type B = A;`,
      "lib/wishes/actions.ts": `${ACTION}import "@/lib/env";`,
      "lib/env.ts": `${SERVER}export type A = 1;`,
    };
    expect(await faults(files)).toEqual([]);
  });
});

describe("this tree", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseTree(process.cwd());
  }, 120_000);

  test("keeps every rule", () => expect(violationsOf(result)).toEqual([]));

  test("sends no server code to the browser", () =>
    expect(browserFaults(process.cwd(), result)).toEqual([]));

  test("is all there", () => expect(result.summary.totalCruised).toBeGreaterThan(60));
});
