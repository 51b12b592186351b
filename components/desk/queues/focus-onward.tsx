"use client";

import { useEffect, useRef } from "react";

type Props = { wishId: string; status: string };

/** To what is marked `data-onward`: when a step has moved the wish on, its form is gone: the focus goes to the way on, not back to the top. */
export function FocusOnward({ wishId, status }: Props) {
  const seen = useRef({ wishId, status });

  useEffect(() => {
    const hasMoved = seen.current.wishId === wishId && seen.current.status !== status;
    seen.current = { wishId, status };
    if (hasMoved) document.querySelector<HTMLElement>("[data-onward]")?.focus();
  }, [wishId, status]);

  return null;
}
