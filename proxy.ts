import { NextResponse, type NextRequest } from "next/server";
import { isFromOwnPage } from "@/lib/shared/auth/own-form";

// Foreign forms are refused in lib/shared/forms/run-action.server.ts. This only answers 403 where the
// framework would crash with 500 before runAction is called.
export function proxy(request: NextRequest) {
  if (isFromOwnPage(request.headers, process.env.PUBLIC_URL)) return NextResponse.next();
  return new NextResponse("403", { status: 403 });
}

// Only requests with a content type have a body: forms, not pages.
export const config = {
  matcher: [{ source: "/:path*", has: [{ type: "header", key: "content-type" }] }],
};
