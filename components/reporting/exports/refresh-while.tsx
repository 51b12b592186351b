"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 3000;

/** Shows the page as it is now, again and again, as long as it is on. */
export function RefreshWhile({ isOn }: { isOn: boolean }) {
  const router = useRouter();

  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isOn, router]);

  return null;
}
