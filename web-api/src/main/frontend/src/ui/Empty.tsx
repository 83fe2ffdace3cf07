import type { ReactNode } from 'react';

/** What a page says when there is nothing, and what to do next. */
export function Empty({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="56" height="56" viewBox="0 0 56 56" aria-hidden>
        <rect x="12" y="7" width="32" height="42" rx="3" />
        <path d="M19 18h18M19 26h18M19 34h10" />
        <circle cx="38" cy="40" r="7" />
      </svg>
      <strong>{title}</strong>
      <p>{lead}</p>
      {children}
    </div>
  );
}
