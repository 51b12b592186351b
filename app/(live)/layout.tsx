import type { Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { siteMetadata, siteViewport } from "@/components/layout/metadata";
import { findActor } from "@/lib/shared/auth/session.server";
import { isElderVersion } from "@/lib/shared/i18n/request.server";
import { countUnread } from "@/lib/notices/inbox/queries";
import "../globals.css";

export const generateMetadata = siteMetadata;

export const viewport: Viewport = siteViewport;

/** The layout of pages rendered for each request, which depend on the actor. */
export default async function LiveLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  return (
    <Document isElder={await isElderVersion()} actor={actor} unread={await countUnread(actor)}>
      {children}
    </Document>
  );
}
