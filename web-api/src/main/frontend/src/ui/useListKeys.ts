import { useEffect } from 'react';

const ROW = '[data-row-link]';

/** J and K walk the rows of the page's list, Enter opens (the focus is on the row's own link), / goes to the search field. */
export function useListKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') {
        if (step(key === 'j' ? 1 : -1)) event.preventDefault();
      } else if (key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-list-search] input, input[data-list-search]');
        if (search) {
          event.preventDefault();
          search.focus();
          search.select();
        }
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(ROW)];
  if (!links.length) return false;
  const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>(ROW);
  const at = row ? links.indexOf(row) : -1;
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus({ focusVisible: true } as FocusOptions);
  next?.scrollIntoView?.({ block: 'nearest' });
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
