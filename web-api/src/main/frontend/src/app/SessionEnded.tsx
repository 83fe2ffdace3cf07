import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session.ts';

/** Lies over the page, which stays as it is below; drafts are kept by the forms themselves as one types. */
export default function SessionEnded() {
  const { t } = useTranslation();
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('shell.signIn.endedTitle')}
      footer={
        <Button type="primary" onClick={signIn} autoFocus>
          {t('shell.signIn.again')}
        </Button>
      }
    >
      <p>{t('shell.signIn.endedLead')}</p>
    </Modal>
  );
}
