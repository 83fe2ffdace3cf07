import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'ipledge.language';

// each language is its own chunk: nobody loads both
const load = {
  'zh-CN': () => Promise.all([import('./zh-CN/index.ts'), import('antd/locale/zh_CN')]),
  en: () => Promise.all([import('./en/index.ts'), import('antd/locale/en_GB')]),
};

export type AntdLocale = Awaited<ReturnType<(typeof load)['zh-CN']>>[1]['default'];
const locales = new Map<Language, AntdLocale>();

export function rememberedLanguage(): Language | undefined {
  const stored = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === stored);
}

export async function startLanguage(): Promise<void> {
  const first = rememberedLanguage() ?? 'zh-CN';
  await i18next
    .use(initReactI18next)
    .init({ lng: first, fallbackLng: false, interpolation: { escapeValue: false }, returnNull: false, resources: {} });
  await loadLanguage(first);
  await i18next.changeLanguage(first);
  document.documentElement.lang = first;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await loadLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export function antdLocale(language: string): AntdLocale | undefined {
  return locales.get(language as Language);
}

async function loadLanguage(language: Language): Promise<void> {
  if (locales.has(language)) return;
  const [texts, antd] = await load[language]();
  i18next.addResourceBundle(language, 'translation', texts.default);
  locales.set(language, antd.default);
}
