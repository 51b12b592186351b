import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/shared/auth/session.server";

/** Redirects to the administrator's own place, where the tree begins. */
export default async function PlacesPage() {
  const { siteId } = await requireAdmin();
  redirect(`/admin/places/${siteId}`);
}
