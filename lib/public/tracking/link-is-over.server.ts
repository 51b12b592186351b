import "server-only";
import { redirect } from "next/navigation";

/** Leads whoever has a tracking link that opens nothing, damaged or ended, to 我的心愿. */
export function linkIsOver(): never {
  redirect("/track?link=over");
}
