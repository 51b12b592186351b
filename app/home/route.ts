import { redirect } from "next/navigation";
import { findActor, homeOf } from "@/lib/auth/session";

/** Where somebody who has just signed in begins. */
export async function GET() {
  redirect(homeOf(await findActor()));
}
