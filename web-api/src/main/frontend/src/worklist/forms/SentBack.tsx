import { useTranslation } from 'react-i18next';
import type { ScoreRightContext } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';

export function SentBack({ sentBack }: { sentBack?: ScoreRightContext['sentBack'] | undefined }) {
  const { t } = useTranslation();
  if (!sentBack) return null;
  return (
    <div className="note amber" role="note">
      <strong>{t('forms.value.sentBack', { name: sentBack.by.name, at: formatInstant(sentBack.at) })}</strong> {sentBack.opinion}
    </div>
  );
}
