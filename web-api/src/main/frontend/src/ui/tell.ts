import { useSyncExternalStore } from 'react';

/** Short messages and questions over the page. Small, because they belong to the first page; antd's modal is loaded when somebody is asked. */
export interface Told {
  id: number;
  tone: 'done' | 'warning' | 'wrong';
  text: string;
}

export interface Question {
  title: string;
  content: string;
  okText: string;
  cancelText: string;
  answer: (sure: boolean) => void;
}

const SHOWN_MILLIS = 5_000;

let told: Told[] = [];
let question: Question | undefined;
let last = 0;
const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

export function tell(tone: Told['tone'], text: string): void {
  const id = ++last;
  told = [...told.slice(-2), { id, tone, text }];
  changed();
  setTimeout(() => {
    told = told.filter((one) => one.id !== id);
    changed();
  }, SHOWN_MILLIS);
}

/** Asks before something grave is done; resolves to whether it may be. */
export function ask(words: Omit<Question, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    question?.answer(false);
    question = {
      ...words,
      answer: (sure) => {
        question = undefined;
        changed();
        resolve(sure);
      },
    };
    changed();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTold = () => useSyncExternalStore(subscribe, () => told);
export const useQuestion = () => useSyncExternalStore(subscribe, () => question);
