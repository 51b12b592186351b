import type { ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";
import { BOUNDARIES, WINGS } from "@/tests/architecture/boundaries";
import { browserFaults, oldBrowserFaults } from "@/tests/architecture/browser-side";
import { cruiseTree, listViolations } from "@/tests/architecture/cruise";
import { withTree } from "@/tests/architecture/planted-tree";

const SERVER = 'import "server-only";\n';
const ACTION = '"use server";\n';
const CLIENT = '"use client";\n';

/** A planted tree in which a wing imports the one after it, by the name of the broken rule. */
function upwards(wing: string, position: number): [string, Record<string, string>] {
  const above = `lib/${WINGS[position + 1]}/room/noun`;
  return [
    `${wing}-imports-no-wing-above-it`,
    {
      [`lib/${wing}/room/rule.ts`]: `export type { Noun } from "@/${above}";`,
      [`${above}.ts`]: "export type Noun = number;",
    },
  ];
}

/** For each rule, the smallest tree that breaks this rule only. */
const PLANTED: Record<string, Record<string, string>> = {
  "no-circular": {
    "lib/orders/wishes/lifecycle.ts": 'export { may } from "@/lib/orders/wishes/policy";',
    "lib/orders/wishes/policy.ts":
      'import "@/lib/orders/wishes/lifecycle";\nexport const may = true;',
  },
  "app-is-a-leaf": {
    "components/orders/wishes/card.tsx": 'export { PAGE } from "@/app/page";',
    "app/page.tsx": "export const PAGE = 1;",
  },
  "lib-knows-no-ui": {
    "lib/orders/wishes/queries.ts": `${SERVER}export { Card } from "@/components/orders/wishes/card";`,
    "components/orders/wishes/card.tsx": "export const Card = 1;",
  },
  "ui-kit-knows-no-domain": {
    "components/ui/button.tsx": 'export type { Label } from "@/lib/orders/wishes/five-orders";',
    "lib/orders/wishes/five-orders.ts": "export type Label = string;",
  },
  "components-reach-only-the-open-side-of-a-domain": {
    "components/orders/wishes/card.tsx":
      'export { listWishes } from "@/lib/orders/wishes/queries";',
    "lib/orders/wishes/queries.ts": `${SERVER}export const listWishes = 1;`,
  },
  "only-the-shell-asks-who-is-signed-in": {
    "components/orders/wishes/card.tsx":
      'export { findActor } from "@/lib/shared/auth/session.server";',
    "lib/shared/auth/session.server.ts": `${SERVER}export const findActor = 1;`,
  },
  "rooms-form-no-circle": {
    "lib/orders/wishes/facts.ts": 'export { LIMIT } from "@/lib/orders/clocks/limit";',
    "lib/orders/clocks/limit.ts": "export const LIMIT = 1;",
    "lib/orders/clocks/due.ts": 'export { EVENTS } from "@/lib/orders/wishes/events";',
    "lib/orders/wishes/events.ts": "export const EVENTS = 1;",
  },
  ...Object.fromEntries(WINGS.slice(0, -1).map(upwards)),
  "commands-are-called-by-actions": {
    "app/desk/page.tsx": 'export { approveWish } from "@/lib/orders/wishes/commands";',
    "lib/orders/wishes/commands.ts": `${SERVER}export const approveWish = 1;`,
  },
  "actions-only-bind": {
    "lib/orders/wishes/actions.ts": `${ACTION}export { may } from "@/lib/orders/wishes/policy";`,
    "lib/orders/wishes/policy.ts": "export const may = true;",
  },
  "pure-rules-stay-pure": {
    "lib/orders/wishes/policy.ts": 'export { headers } from "next/headers";',
    "node_modules/next/headers.js": "export const headers = 1;",
    "node_modules/next/package.json": '{ "name": "next" }',
  },
  "only-the-data-side-touches-the-database": {
    "app/desk/page.tsx": 'export { db } from "@/lib/shared/db/db";',
    "lib/shared/db/db.ts": `${SERVER}export const db = 1;`,
    "lib/orders/wishes/round.server.ts": `${SERVER}export { Prisma } from "@/prisma/generated/client";`,
    "prisma/generated/client.ts": "export const Prisma = 1;",
  },
};

test("there is a planted violation for each rule", () => {
  const rules = BOUNDARIES.map(({ name }) => name);
  expect(Object.keys(PLANTED)).toEqual(rules);
});

test.each(Object.entries(PLANTED))("%s reports its violation", async (rule, files) => {
  const violations = await withTree(files, async (root) => listViolations(await cruiseTree(root)));
  expect(new Set(violations.map((violation) => violation.split(":")[0]))).toEqual(new Set([rule]));
});

test("allowed imports are not reported: types, enums, actions, the layout, demo data", async () => {
  const files = {
    "app/desk/page.tsx":
      'import "@/lib/shared/auth/session.server";\nimport "@/lib/orders/wishes/queries";\nimport "@/components/orders/wishes/card";',
    "components/layout/head.tsx": 'import "@/lib/shared/auth/session.server";',
    "components/ui/paging.tsx": 'import "@/lib/shared/i18n/request.server";',
    "components/orders/wishes/card.tsx":
      'import type { Row } from "@/lib/orders/wishes/queries";\nimport "@/lib/orders/wishes/actions";\n' +
      'import "@/lib/shared/i18n/request.server";\nimport "@/prisma/generated/enums";\nexport type Mine = Row;',
    "lib/shared/auth/session.server.ts": SERVER,
    "lib/shared/db/db.ts": `${SERVER}import "@/prisma/generated/client";`,
    "lib/shared/i18n/request.server.ts": SERVER,
    "lib/orders/wishes/actions.ts": `${ACTION}import "@/lib/orders/wishes/commands";`,
    "lib/orders/wishes/commands.ts": `${SERVER}import "@/lib/shared/db/db";`,
    "lib/orders/wishes/queries.ts": `${SERVER}import "@/lib/shared/db/db";\nexport type Row = number;`,
    "prisma/generated/client.ts": "",
    "prisma/generated/enums.ts": "",
    "prisma/seed.ts": 'import "@/lib/shared/db/db";\nimport "@/lib/orders/wishes/commands";',
  };
  expect(await withTree(files, async (root) => listViolations(await cruiseTree(root)))).toEqual([]);
});

describe("what the browser loads", () => {
  const form = `${CLIENT}import "@/lib/orders/wishes/words";`;
  const faults = (files: Record<string, string>) =>
    withTree(files, async (root) => browserFaults(root, await cruiseTree(root)));

  test("server code behind a pure module is found, with the path of imports to it", async () => {
    const files = {
      "components/orders/wishes/form.tsx": form,
      "lib/orders/wishes/words.ts": 'import "@/lib/shared/env.server";',
      "lib/shared/env.server.ts": SERVER,
    };
    expect(await faults(files)).toEqual([
      "components/orders/wishes/form.tsx → lib/orders/wishes/words.ts → lib/shared/env.server.ts",
    ]);
  });

  test("the messages of all languages are found too", async () => {
    const files = {
      "components/orders/wishes/form.tsx": form,
      "lib/orders/wishes/words.ts": 'import "@/lib/shared/i18n/messages";',
      "lib/shared/i18n/messages.ts": "",
    };
    expect(await faults(files)).toHaveLength(1);
  });

  test("server actions and types are not loaded", async () => {
    const files = {
      "components/orders/wishes/form.tsx": `${CLIENT}import "@/lib/orders/wishes/actions";\nimport type { A } from "@/lib/shared/env.server";\nexport type B = A;`,
      "lib/orders/wishes/actions.ts": `${ACTION}import "@/lib/shared/env.server";`,
      "lib/shared/env.server.ts": `${SERVER}export type A = 1;`,
    };
    expect(await faults(files)).toEqual([]);
  });
});

test.for([
  "list.at(-1)",
  "crypto.randomUUID()",
  "new Intl.Segmenter()",
  "/(?<=a)b/.test(text)",
  'form.querySelector("[name]:not([type=hidden], button)")',
  'form.querySelector("fieldset:has(input)")',
])(
  "what the oldest browsers lack is found in what they load, and nowhere else: %s",
  async (lacking) => {
    const files = {
      "components/orders/wishes/form.tsx": `"use client";\nimport "@/lib/orders/wishes/text";`,
      "lib/orders/wishes/text.ts": `export const found = () => ${lacking};`,
      "lib/orders/wishes/other.ts": `export const found = () => ${lacking};`,
    };
    const found = await withTree(files, async (root) =>
      oldBrowserFaults(root, await cruiseTree(root)),
    );
    expect(found).toEqual(["lib/orders/wishes/text.ts"]);
  },
);

describe("this tree", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseTree(process.cwd());
  }, 120_000);

  test("keeps every rule", () => expect(listViolations(result)).toEqual([]));

  test("sends no server code to the browser", () =>
    expect(browserFaults(process.cwd(), result)).toEqual([]));

  test("sends nothing to the browser that the oldest ones lack", () =>
    expect(oldBrowserFaults(process.cwd(), result)).toEqual([]));

  test("is read completely", () => expect(result.summary.totalCruised).toBeGreaterThan(60));
});
