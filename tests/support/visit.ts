import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Actor } from "@/lib/shared/auth/actor";
import { renderedText } from "@/tests/support/rendered-text";
import { buildRequest, redirectPath, type Browser } from "@/tests/support/submit";
import { withRequest } from "@/tests/support/next/request";

/** A page.tsx or route.ts of app/, and the address it answers: "/desk/wishes/[id]". */
export type Route = { path: string; file: string };

export type Address = { params?: Record<string, string>; query?: Record<string, string> };

/** Where a visitor is led, or what the server sends: the text of a page, the file of a route. */
export type Answer = { to: string } | { text: string } | { file: Buffer };

/** Every route of the application. */
export function listRoutes(root = process.cwd()): Route[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => ({ path: pathOf(file), file: join("app", file) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The address of a file without the groups: `(live)/desk/page.tsx` answers `/desk`. */
function pathOf(file: string): string {
  const folders = dirname(file).split("/");
  return `/${folders.filter((folder) => folder !== "." && !folder.startsWith("(")).join("/")}`;
}

/**
 * Opens an address as the browser of `actor` does, by calling the page or route itself: nothing but it
 * and what it calls protects it here, neither proxy.ts nor a layout.
 */
export function visit(
  route: Route,
  actor: Actor | Browser,
  address: Address = {},
): Promise<Answer> {
  return answering(actor, async () => {
    const loaded = await load(route.file);
    if (loaded.GET) return { file: await callRoute(loaded.GET, route, address) };
    await loaded.default?.(toProps(address));
    return { text: "" };
  });
}

/** The same with all that is sent for the page: its layouts, its metadata, what its components show. */
export function visitWhole(
  route: Route,
  actor: Actor | Browser,
  address: Address = {},
): Promise<Answer> {
  return answering(actor, async () => {
    const loaded = await load(route.file);
    if (loaded.GET) return { file: await callRoute(loaded.GET, route, address) };
    const props = toProps(address);
    const layouts = await Promise.all(layoutsOf(route.file).map(load));
    const sent = [loaded, ...layouts].map(async (each) => [
      await each.default?.(props),
      await each.generateMetadata?.(props),
    ]);
    return { text: await renderedText(await Promise.all(sent)) };
  });
}

type Handler = (request: Request, context: object) => Promise<Response>;
type Loaded = {
  GET?: Handler;
  default?: (props: object) => unknown;
  generateMetadata?: (props: object) => unknown;
};

async function answering(actor: Actor | Browser, work: () => Promise<Answer>): Promise<Answer> {
  const request = await buildRequest(actor);
  try {
    return await withRequest(request, work);
  } catch (error) {
    const to = redirectPath(error);
    if (to === undefined) throw error;
    return { to };
  }
}

function load(file: string): Promise<Loaded> {
  return import(join(process.cwd(), file)) as Promise<Loaded>;
}

function toProps({ params = {}, query = {} }: Address) {
  return { params: Promise.resolve(params), searchParams: Promise.resolve(query), children: null };
}

async function callRoute(get: Handler, { path }: Route, { params, query }: Address) {
  const url = `https://hive.example${path}?${new URLSearchParams(query)}`;
  const response = await get(new Request(url), { params: Promise.resolve(params ?? {}) });
  return Buffer.from(await response.arrayBuffer());
}

/** The layouts above a file, nearest first. */
function layoutsOf(file: string): string[] {
  const folders = file.split("/").slice(0, -1);
  return folders
    .map((_, index) => join(...folders.slice(0, folders.length - index), "layout.tsx"))
    .filter((layout) => LAYOUTS.has(layout));
}

const LAYOUTS = new Set(
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("layout.tsx"))
    .map((file) => join("app", file)),
);
