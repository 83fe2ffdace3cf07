import type { ChangeNotice, Uuid } from './types.ts';

/** What a page wants to hear of. */
export interface Wish {
  tasks: boolean;
  cases: Uuid[];
}

/** `open` also says: what happened before, nobody has told you. */
export type Told = { type: 'open' } | { type: 'down' } | { type: 'changed'; notice: ChangeNotice };

export type Listener = (told: Told) => void;

/** As much of an EventSource as is used. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const CLOSED = 2;
const COME_AGAIN_MILLIS = 10_000;
/** More than the server takes are more windows than anybody looks at; those beyond read now and then. */
const MOST_CASES = 40;
const NOTHING: Wish = { tasks: false, cases: [] };

/**
 * One stream for all who listen, whatever each of them wants to hear of: a browser opens six connections to a host, and a stream for every window would leave
 * none for what the windows ask. When the wishes change, the new stream opens before the old one ends, so that nobody misses anything.
 */
export class Hub {
  readonly #wishes = new Map<Listener, Wish>();
  readonly #open: (url: string) => Source;
  #source: Source | undefined;
  /** what the newest stream tells of, and what is being told by streams that stand */
  #covers = NOTHING;
  #heard = NOTHING;
  /** told to go once the newest stands */
  #old: Source[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(open: (url: string) => Source) {
    this.#open = open;
  }

  /** Says what a page wants to hear of from now on; nothing while it is hidden or gone. */
  wish(listener: Listener, wish: Wish | undefined): void {
    if (wish) this.#wishes.set(listener, wish);
    else this.#wishes.delete(listener);
    // a page that goes and one that comes are one change
    this.#arrangeIn(0);
    if (wish && covers(this.#heard, wish)) listener({ type: 'open' });
  }

  #arrangeIn(millis: number): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#arrange(), millis);
  }

  #arrange(): void {
    const wanted = union([...this.#wishes.values()]);
    if (!wanted.tasks && !wanted.cases.length) return this.#drop();
    if (this.#source && this.#source.readyState !== CLOSED && covers(this.#covers, wanted) && covers(wanted, this.#covers)) return;
    const source = this.#open(urlOf(wanted));
    if (this.#source) this.#old.push(this.#source);
    this.#source = source;
    this.#covers = wanted;
    let first = true;
    source.addEventListener('changed', (event) => this.#pass(JSON.parse(event.data) as ChangeNotice));
    source.addEventListener('open', () => {
      if (source !== this.#source) return;
      const before = first ? this.#heard : NOTHING;
      first = false;
      this.#heard = wanted;
      this.#closeOld();
      for (const [listener, wish] of this.#wishes) if (!covers(before, wish)) listener({ type: 'open' });
    });
    source.addEventListener('error', () => {
      if (source !== this.#source) return;
      first = false;
      this.#heard = NOTHING;
      this.#closeOld();
      for (const listener of this.#wishes.keys()) listener({ type: 'down' });
      // the browser comes again by itself after a lost line, but not after a refusal
      if (source.readyState === CLOSED) this.#arrangeIn(COME_AGAIN_MILLIS);
    });
  }

  #pass(notice: ChangeNotice): void {
    const id = notice.applicationId;
    for (const [listener, wish] of this.#wishes) if (id ? wish.cases.includes(id) : wish.tasks) listener({ type: 'changed', notice });
  }

  #closeOld(): void {
    for (const source of this.#old) source.close();
    this.#old = [];
  }

  #drop(): void {
    this.#closeOld();
    this.#source?.close();
    this.#source = undefined;
    this.#covers = NOTHING;
    this.#heard = NOTHING;
  }
}

function union(wishes: Wish[]): Wish {
  return { tasks: wishes.some((wish) => wish.tasks), cases: [...new Set(wishes.flatMap((wish) => wish.cases))].slice(0, MOST_CASES).sort() };
}

function covers(all: Wish, some: Wish): boolean {
  return (all.tasks || !some.tasks) && some.cases.every((id) => all.cases.includes(id));
}

function urlOf(wish: Wish): string {
  const query = new URLSearchParams(wish.cases.map((id) => ['applicationId', id]));
  if (wish.tasks) query.set('tasks', 'true');
  return `/api/v1/events?${query}`;
}
