import { readFileSync } from "node:fs";
import { csvRows } from "@/lib/network/imports/csv-rows";

/** The items of the demo's menu that are held as activities, of all categories. */
const ROWS = [...csvRows(readFileSync("prisma/seed/activities.csv", "utf8"))]
  .slice(1)
  .map(({ cells }) => {
    const [category = "", name = "", nameEn = "", description = ""] = cells;
    const [minutes, usualNumber, needsRoom, kit = ""] = cells.slice(4);
    const text = { name, nameEn, description };
    const usual = { minutes: Number(minutes), usualNumber: Number(usualNumber) };
    const needs = { needsRoom: needsRoom === "yes", kit: kit.split(" ").filter(Boolean) };
    return { category, item: { ...text, ...usual, ...needs } };
  });

export function activitiesOf(category: string) {
  return ROWS.filter((row) => row.category === category).map(({ item }) => item);
}
