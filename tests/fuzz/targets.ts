import { readFileSync } from "node:fs";
import { filesBelow, inRoot } from "@/scripts/support/project.mjs";

export type Action = { id: string; name: string; pages: string[] };

/** Every address of the code's own list (app/), parameters in brackets, and some of files. */
export function listRoutes(): string[] {
  const pages = filesBelow("app").filter((path) => /\/(page|route)\.tsx?$/.test(path));
  return [...pages.map(toAddress), "/icon.svg", "/push.js", "/_next/static/x.js", "/_next/image"];
}

/** Every action of the build, with the addresses of the pages that have it. */
export function listActions(): Action[] {
  const text = readFileSync(inRoot(".next/server/server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(text) as { node: Record<string, BuiltAction> };
  return Object.entries(node).map(([id, { workers, exportedName = id }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers).map(toAddress),
  }));
}

type BuiltAction = { workers: Record<string, unknown>; exportedName?: string };

/** `app/(live)/desk/wishes/[id]/page.tsx` is `/desk/wishes/[id]`. */
function toAddress(path: string): string {
  const segments = path.replace(/\/(page|route)(\.tsx?)?$/, "").split("/");
  return `/${segments
    .slice(1)
    .filter((segment) => !segment.startsWith("("))
    .join("/")}`;
}
