import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Lies over the page, which stays as it is below; drafts are kept by the forms themselves as one types. */
export default function SessionEnded() {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('shell.signIn.endedTitle')}
      buttons={
        <Button type="primary" onClick={signIn} autoFocus>
          {t('shell.signIn.again')}
        </Button>
      }
    >
      <p>{t('shell.signIn.endedLead')}</p>
    </Dialog>
  );
}
