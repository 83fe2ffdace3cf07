import { Hub, type Listener, type Told, type Wish } from './liveHub.ts';

/** What a window says: under which lock it lives, and what it wants to hear of. */
export type Said = { life: string } | { wish: Wish | undefined };

/** Shared by all windows of a browser; a port is a window. */
interface Shared {
  onconnect: ((event: MessageEvent) => void) | null;
}

const hub = new Hub((url) => new EventSource(url));

(globalThis as unknown as Shared).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  const listener: Listener = (told: Told) => port.postMessage(told);
  port.onmessage = ({ data: said }: MessageEvent<Said>) => {
    if ('wish' in said) return hub.wish(listener, said.wish);
    // a window that dies says nothing; its lock becomes free
    void navigator.locks?.request(said.life, () => hub.wish(listener, undefined));
  };
};
