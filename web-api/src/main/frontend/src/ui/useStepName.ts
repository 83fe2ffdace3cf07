import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a step in the reader's language; models carry theirs in two lines, Chinese and English. */
export function useStepName(): (elementId: string, nameInModel?: string | null) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (elementId, nameInModel) => {
      const known = `terms.step.${elementId}`;
      if (i18n.exists(known)) return t(known);
      const lines = nameInModel?.split('\n').map((line) => line.trim()) ?? [];
      return (i18n.language === 'en' ? lines.at(-1) : lines[0]) || elementId;
    },
    [t, i18n],
  );
}
