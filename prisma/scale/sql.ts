import { readFileSync } from "node:fs";

export function sqlOf(name: "setup" | "city" | "batch" | "checks" | "counts"): string {
  return readFileSync(`prisma/scale/sql/${name}.sql`, "utf8");
}
