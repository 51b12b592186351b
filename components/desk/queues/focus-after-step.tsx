"use client";

import { useEffect, useRef } from "react";

type Props = { wishId: string; status: string };

/**
 * Moves the focus to the element marked `data-onward` after a step has changed the status of a wish,
 * since the form of that step is gone and the focus would return to the top of the page.
 */
export function FocusAfterStep({ wishId, status }: Props) {
  const seen = useRef({ wishId, status });

  useEffect(() => {
    const hasMoved = seen.current.wishId === wishId && seen.current.status !== status;
    seen.current = { wishId, status };
    if (hasMoved) document.querySelector<HTMLElement>("[data-onward]")?.focus();
  }, [wishId, status]);

  return null;
}
