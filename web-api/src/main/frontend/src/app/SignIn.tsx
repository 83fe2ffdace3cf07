import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session.ts';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';
import seal from './seal.svg';
import './shell.css';

export function SignIn() {
  const { t } = useTranslation();
  return (
    <main className="sign-in" id="main">
      <div className="sign-in-sheet">
        <div className="sign-in-brand">
          <img src={seal} alt="" width="44" height="44" />
          <div>
            <strong>IPledge</strong>
            <span>{t('shell.product')}</span>
          </div>
        </div>
        <h1>{t('shell.signIn.title')}</h1>
        <p>{t('shell.signIn.lead')}</p>
        <Button type="primary" size="large" block onClick={signIn} autoFocus>
          {t('shell.signIn.button')}
        </Button>
        <div className="sign-in-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </main>
  );
}
