import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The server's draft is younger than what was typed here and never saved: whoever typed it chooses. */
export function OtherDraft({ onTake, onDrop }: { onTake: () => void; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note amber row wrap between" role="note">
      <span>{t('forms.otherDraft')}</span>
      <span className="row">
        <Button size="small" onClick={onTake}>
          {t('forms.otherTake')}
        </Button>
        <Button size="small" type="text" onClick={onDrop}>
          {t('forms.otherDrop')}
        </Button>
      </span>
    </div>
  );
}
