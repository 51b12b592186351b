import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";

/** A tracking link that was cut or typed wrong. */
export default function DamagedLinkPage() {
  linkIsOver();
}
