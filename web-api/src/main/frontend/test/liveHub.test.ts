import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Hub, type Source, type Told } from '../src/api/liveHub.ts';

class FakeSource implements Source {
  readyState = 0;
  readonly url: string;
  readonly #listeners = new Map<string, ((event: MessageEvent<string>) => void)[]>();

  constructor(url: string) {
    this.url = decodeURIComponent(url.replace('/api/v1/events?', ''));
  }

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  fire(type: string, data = '') {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data } as MessageEvent<string>);
  }
  stands() {
    this.readyState = 1;
    this.fire('open');
  }
  close() {
    this.readyState = 2;
  }
}

const sources: FakeSource[] = [];
const openOnes = () => sources.filter((source) => source.readyState !== 2);
let hub: Hub;

/** A window: what it was told. */
function window() {
  const heard: Told[] = [];
  return { heard, listen: (told: Told) => void heard.push(told) };
}
const types = (heard: Told[]) => heard.map((told) => told.type);
const settle = () => vi.advanceTimersByTime(1);

beforeEach(() => {
  vi.useFakeTimers();
  sources.length = 0;
  hub = new Hub((url) => {
    const source = new FakeSource(url);
    sources.push(source);
    return source;
  });
});
afterEach(() => vi.useRealTimers());

describe('one stream for all windows of a browser', () => {
  test('eight windows on eight cases are one stream, and each hears of its own', () => {
    const windows = Array.from({ length: 8 }, window);
    windows.forEach(({ listen }, i) => hub.wish(listen, { tasks: false, cases: [`c${i}`] }));
    settle();
    expect(sources.map((source) => source.url)).toEqual([
      'applicationId=c0&applicationId=c1&applicationId=c2&applicationId=c3&applicationId=c4&applicationId=c5&applicationId=c6&applicationId=c7',
    ]);
    sources[0]!.stands();
    sources[0]!.fire('changed', JSON.stringify({ applicationId: 'c7', parts: ['money'] }));
    expect(types(windows[7]!.heard)).toEqual(['open', 'changed']);
    expect(types(windows[6]!.heard)).toEqual(['open']);
  });

  test('a window that opens takes the stream over without anybody missing anything', () => {
    const [list, page] = [window(), window()];
    hub.wish(list.listen, { tasks: true, cases: [] });
    settle();
    sources[0]!.stands();
    hub.wish(page.listen, { tasks: false, cases: ['c'] });
    settle();
    expect(openOnes()).toHaveLength(2);
    sources[0]!.fire('changed', JSON.stringify({ parts: ['tasks'] }));
    sources[1]!.stands();
    expect(openOnes()).toEqual([sources[1]]);
    // the list has been told all the time and need not read again; the page has to
    expect(types(list.heard)).toEqual(['open', 'changed']);
    expect(types(page.heard)).toEqual(['open']);
  });

  test('three changes at once leave one stream', () => {
    const windows = [window(), window(), window()];
    for (const [i, { listen }] of windows.entries()) {
      hub.wish(listen, { tasks: false, cases: [`c${i}`] });
      settle();
    }
    expect(openOnes()).toHaveLength(3);
    sources[2]!.stands();
    expect(openOnes()).toEqual([sources[2]]);
  });

  test('a hidden window is heard for no more; without windows there is no stream', () => {
    const [one, two] = [window(), window()];
    hub.wish(one.listen, { tasks: false, cases: ['a'] });
    hub.wish(two.listen, { tasks: false, cases: ['b'] });
    settle();
    sources[0]!.stands();
    hub.wish(two.listen, undefined);
    settle();
    sources[1]!.stands();
    expect(openOnes().map((source) => source.url)).toEqual(['applicationId=a']);
    hub.wish(one.listen, undefined);
    settle();
    expect(openOnes()).toEqual([]);
  });

  test('a page that goes and one that comes on the same case keep the stream, and the new one reads once', () => {
    const [before, after] = [window(), window()];
    hub.wish(before.listen, { tasks: false, cases: ['a'] });
    settle();
    sources[0]!.stands();
    hub.wish(before.listen, undefined);
    hub.wish(after.listen, { tasks: false, cases: ['a'] });
    settle();
    expect(sources).toHaveLength(1);
    expect(types(after.heard)).toEqual(['open']);
  });

  test('after a break everybody is told to read again', () => {
    const one = window();
    hub.wish(one.listen, { tasks: true, cases: [] });
    settle();
    sources[0]!.stands();
    sources[0]!.fire('error');
    sources[0]!.stands();
    expect(types(one.heard)).toEqual(['open', 'down', 'open']);
  });

  test('a stream that was refused is asked for again, in a while', () => {
    const one = window();
    hub.wish(one.listen, { tasks: true, cases: [] });
    settle();
    sources[0]!.readyState = 2;
    sources[0]!.fire('error');
    vi.advanceTimersByTime(9_000);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(sources).toHaveLength(2);
    sources[1]!.stands();
    expect(types(one.heard)).toEqual(['down', 'open']);
  });
});
