import type { ReactNode } from "react";
import { Document } from "@/components/layout/document";
import { siteMetadata, siteViewport } from "@/components/layout/metadata";
import { VISITOR } from "@/lib/shared/auth/actor";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import "../../globals.css";

/** Seconds after which a visit renews the file in the background; see `expireTime` in next.config.mjs. */
export const revalidate = 10;

/** No file is rendered at build time, when there is no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ViewParams) {
  await openView(params);
  return siteMetadata();
}

export const viewport = siteViewport;

/** The layout of pages that are the same for every visitor without a session: nothing here may read a cookie. */
export default async function FileLayout({
  params,
  children,
}: ViewParams & { children: ReactNode }) {
  const { isElder } = await openView(params);
  return (
    <Document isElder={isElder} actor={VISITOR}>
      {children}
    </Document>
  );
}
