import { useLayoutEffect } from 'react';

/**
 * Gives the focus back to where it came from when the thing goes; where that has gone too, to the page's main part, so that the next Tab does not begin at the
 * very top.
 */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const from = document.activeElement;
    return () => {
      // by then everything that goes with it has gone, and who has put the focus somewhere has done so
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        if (from instanceof HTMLElement && from !== document.body && from.isConnected && !from.hasAttribute('disabled')) from.focus();
        else document.getElementById('main')?.focus();
      });
    };
  }, []);
}
