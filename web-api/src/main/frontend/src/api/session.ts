import { useSyncExternalStore } from 'react';

/** Whether the server still knows us. Ended means: ask to sign in again, over the page, so that nothing typed is lost. */
type Session = 'open' | 'ended';

let session: Session = 'open';
const listeners = new Set<() => void>();
const RETURN_TO = 'ipledge.returnTo';

function set(next: Session): void {
  if (session === next) return;
  session = next;
  listeners.forEach((listener) => listener());
}

export const sessionEnded = () => set('ended');

export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** Leaves for the sign-in page; `takeReturn` brings us back here afterwards. */
export function signIn(): void {
  sessionStorage.setItem(RETURN_TO, location.pathname + location.search);
  location.assign('/oauth2/authorization/keycloak');
}

/** The page to go back to after signing in, once. Only a path of ours. */
export function takeReturn(): string | undefined {
  const path = sessionStorage.getItem(RETURN_TO) ?? undefined;
  sessionStorage.removeItem(RETURN_TO);
  return path?.startsWith('/') && !path.startsWith('//') ? path : undefined;
}
