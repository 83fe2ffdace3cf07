import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../src/i18n/en/index.ts';
import zh from '../src/i18n/zh-CN/index.ts';

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** Chinese has one plural form, English two: they are one text. */
const base = (key: string) => key.replace(/_(one|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

const chinese = flatten(zh as Texts);
const english = flatten(en as Texts);
const keys = new Set([...chinese.keys()].map(base));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : [],
  );
}
const code = sources('src').join('\n');
const fixed = [...code.matchAll(/\bt\(\s*(?:[^'`)]*\?\s*)?'([\w.-]+)'(?:\s*:\s*'([\w.-]+)')?/g)]
  .flatMap((match) => [match[1], match[2]])
  .filter((key): key is string => Boolean(key));
/** Keys that are put together: the constant beginning and end of `terms.role.${role}`. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const patterns = [...code.matchAll(/(?<=[`'])(?:shell|terms|tasks|cases|forms|intake|problems)\.(?:\$\{[^}]*\}|[^`'\s$])*(?=[`'])/g)].map(
  (match) =>
    new RegExp(
      `^${match[0]
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('[\\w./-]+')}$`,
    ),
);

describe('the texts', () => {
  test('are the same in both languages', () => {
    expect([...new Set([...english.keys()].map(base))].sort()).toEqual([...keys].sort());
  });

  test('have both plural forms in English where Chinese has one', () => {
    const missing = [...chinese.keys()].filter((key) => key.endsWith('_other') && !english.has(key.replace(/_other$/, '_one')));
    expect(missing).toEqual([]);
  });

  test('speak of the same values', () => {
    const different = [...chinese].filter(([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join()).map(([key]) => key);
    expect(different).toEqual([]);
  });

  test('are there for every key the pages name', () => {
    expect([...new Set(fixed)].filter((key) => key.includes('.') && !keys.has(key))).toEqual([]);
  });

  test('are all used', () => {
    expect([...keys].filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
