import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { CENTER_ADMINS, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aCategory } from "@/tests/support/factories";

/** A text that no other row has. */
const unique = () => randomUUID().slice(0, 12);

/** What is closed already. */
const closed = { closedAt: new Date(0) };

const category = () => ({ name: `类别${unique()}`, nameEn: "Category", picture: "hands" });

const categoryId = async ({ county }: Company, data = {}) => ({
  categoryId: (await aCategory(county.center.id, data)).id,
});

const item = () => ({
  ...{ name: `项目${unique()}`, nameEn: "Item", description: "上门", offer: "BOTH" as const },
});

const menuItemId = async (company: Company, data = {}) => ({
  menuItemId: (
    await db.menuItem.create({
      data: {
        ...{ centerId: company.county.center.id, ...(await categoryId(company)) },
        ...{ ...item(), ...data },
      },
    })
  ).id,
});

const platform = () => ({ name: `平台${unique()}`, nameEn: "Platform" });

const platformId = async ({ county }: Company, data = {}) => ({
  platformId: (
    await db.platform.create({ data: { centerId: county.center.id, ...platform(), ...data } })
  ).id,
});

/** Who may change the menu and its platforms. */
export const MENU: Verdicts = {
  "lib/network/menu/actions.ts": {
    addCategory: { may: CENTER_ADMINS, fields: category },
    editCategory: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await categoryId(company)), ...category() }),
    },
    moveCategory: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await categoryId(company)), direction: "UP" }),
    },
    closeCategory: { may: ["centerAdmin"], fields: (company) => categoryId(company) },
    reopenCategory: { may: ["centerAdmin"], fields: (company) => categoryId(company, closed) },
    addMenuItem: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await categoryId(company)), ...item() }),
    },
    editMenuItem: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await menuItemId(company)), ...item() }),
    },
    moveMenuItem: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await menuItemId(company)), direction: "UP" }),
    },
    closeMenuItem: { may: ["centerAdmin"], fields: (company) => menuItemId(company) },
    reopenMenuItem: { may: ["centerAdmin"], fields: (company) => menuItemId(company, closed) },
  },
  "lib/network/platforms/actions.ts": {
    addPlatform: { may: CENTER_ADMINS, fields: platform },
    editPlatform: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await platformId(company)), ...platform() }),
    },
    movePlatform: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await platformId(company)), direction: "UP" }),
    },
    closePlatform: { may: ["centerAdmin"], fields: (company) => platformId(company) },
    reopenPlatform: { may: ["centerAdmin"], fields: (company) => platformId(company, closed) },
  },
};
