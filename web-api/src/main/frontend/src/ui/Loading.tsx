import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="loading-line" aria-hidden />
      <span className="visually-hidden">{t('shell.loading')}</span>
    </div>
  );
}
