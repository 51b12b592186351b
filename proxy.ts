import { NextResponse, type NextRequest } from "next/server";
import { isFromOwnPage } from "@/lib/shared/auth/own-form";

// The guarantee stands in lib/shared/forms/run-action.server.ts. This only answers 403 where the framework would
// answer a foreign form with a crash (500) before runAction is asked.
export function proxy(request: NextRequest) {
  if (isFromOwnPage(request.headers, process.env.PUBLIC_URL)) return NextResponse.next();
  return new NextResponse("403", { status: 403 });
}

// What has a content type has a body: forms, not pages.
export const config = {
  matcher: [{ source: "/:path*", has: [{ type: "header", key: "content-type" }] }],
};
