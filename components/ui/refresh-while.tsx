"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 3000;

/** Refreshes the page every three seconds while `isOn`. */
export function RefreshWhile({ isOn }: { isOn: boolean }) {
  const router = useRouter();

  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isOn, router]);

  return null;
}
