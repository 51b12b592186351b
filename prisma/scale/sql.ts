import { readFileSync } from "node:fs";

export function readSql(name: "setup" | "steps" | "city" | "batch" | "checks" | "write"): string {
  return readFileSync(`prisma/scale/sql/${name}.sql`, "utf8");
}
