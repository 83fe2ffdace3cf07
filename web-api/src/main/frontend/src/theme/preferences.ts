import { useSyncExternalStore } from 'react';
import { applyTokens, type Mode } from './tokens.ts';

export type ThemeChoice = 'system' | Mode;

const KEY = 'ipledge.theme';
const listeners = new Set<() => void>();
const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');
const paperQuery = () => window.matchMedia('print');

export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Paper is white, whatever the screen looks like. */
export function currentMode(): Mode {
  if (paperQuery().matches) return 'light';
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return darkQuery().matches ? 'dark' : 'light';
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  changed();
}

function changed(): void {
  applyTokens(currentMode());
  listeners.forEach((listener) => listener());
}

export function startTheme(): void {
  applyTokens(currentMode());
  darkQuery().addEventListener('change', changed);
  paperQuery().addEventListener('change', changed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paperQuery().matches);
export const useMode = (): Mode => useSyncExternalStore(subscribe, currentMode);
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice);
