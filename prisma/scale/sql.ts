import { readFileSync } from "node:fs";

export function sqlOf(name: "setup" | "steps" | "city" | "batch" | "checks" | "write"): string {
  return readFileSync(`prisma/scale/sql/${name}.sql`, "utf8");
}
