import "server-only";
import { redirect } from "next/navigation";

/**
 * Shows the page "not found". The framework's own notFound(), called while a page is rendered, sends
 * an empty page that only JavaScript fills; a redirect to an address without a page does not.
 */
export function notFound(): never {
  redirect("/not-found");
}
