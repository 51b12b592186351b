import "server-only";
import { redirect } from "next/navigation";

/**
 * Shows that there is nothing at this address. The framework's own notFound(), called while a page
 * is rendered, sends an empty page that only JavaScript fills; an address without a page does not.
 */
export function notFound(): never {
  redirect("/not-found");
}
