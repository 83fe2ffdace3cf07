import { useQueryClient, type Query } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { listsChanged } from '../api/lists.ts';
import { chooseLanguage, LANGUAGES, type Language } from '../i18n/index.ts';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../theme/preferences.ts';

/** The server speaks the reader's language too; models and proofs say the same in both. */
const saysWords = ({ queryKey: [name] }: Query) => name !== 'model' && name !== 'proof' && name !== 'lists';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t('shell.language')}
      value={i18n.language as Language}
      options={LANGUAGES.map((language) => ({ value: language, label: <span lang={language}>{t(`shell.languages.${language}`)}</span> }))}
      onChange={(language) =>
        void chooseLanguage(language).then(() => {
          listsChanged();
          return client.invalidateQueries({ predicate: saysWords });
        })
      }
    />
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const choice = useThemeChoice();
  return (
    <Select<ThemeChoice>
      size="small"
      aria-label={t('shell.theme.label')}
      value={choice}
      popupMatchSelectWidth={false}
      options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
      onChange={chooseTheme}
    />
  );
}
