import MENU from "@/prisma/seed/menu.json";
import { quoted, quotedList } from "@/tests/bench/dispatch/county/quoted";

export const CATEGORIES = MENU.length;

/** The categories of the demo, numbered from 0, each with the texts of its wishes. */
export const CATEGORIES_AND_WORDS = `
CREATE TEMP TABLE kinds (category int, id uuid, words text[]);

INSERT INTO kinds VALUES ${MENU.map(
  ({ items, wishes }, category) =>
    `(${category}, uuidv7(), ${quotedList([...wishes, ...items.map(([name = ""]) => name)])})`,
).join(", ")};

INSERT INTO service_categories (id, "centerId", name, "nameEn", picture, position)
SELECT kinds.id, centers.id, names.name, names.name, 'hands', category
FROM centers, kinds JOIN (VALUES ${MENU.map(
  ({ name }, category) => `(${category}, ${quoted(name)})`,
).join(", ")}) AS names (category, name) USING (category);
`;
