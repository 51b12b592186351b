import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/shared/auth/session.server";

/** The tree begins at the admin's own place. */
export default async function PlacesPage() {
  const { siteId } = await requireAdmin();
  redirect(`/admin/places/${siteId}`);
}
