/** The logo of the product, a cell with honey in it. Decorative. */
export function Mark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 44 48" width="32" height="32" aria-hidden="true" className={className}>
      <polygon
        points="22,2 41,13 41,35 22,46 3,35 3,13"
        strokeWidth="3"
        className="fill-sheet stroke-ink"
      />
      <path d="M6.5 27 Q14 23 22 26 T37.5 26 V33.5 L22 42.5 6.5 33.5 Z" className="fill-honey" />
    </svg>
  );
}
