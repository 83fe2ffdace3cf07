import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/commands.ts';
import { countsQuery } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { Popup } from '../ui/Popup.tsx';
import seal from './seal.svg';
import { Notices } from './Notices.tsx';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';

/** Who may read the list of approvals that are checked again. */
const CHECKERS = ['compliance-officer', 'compliance-auditor', 'ip-finance-head'];

export function Header({ me }: { me: Me }) {
  const { t } = useTranslation();
  const counts = useQuery(countsQuery);
  return (
    <header className="bar">
      <Link to="/" className="bar-brand" aria-label="IPledge">
        <img src={seal} alt="" width="26" height="26" />
        <strong>IPledge</strong>
        <span className="bar-product">{t('shell.product')}</span>
      </Link>
      <nav aria-label={t('shell.nav.label')}>
        <Link to="/tasks">
          {t('shell.nav.tasks')}
          {!!counts.data?.mine && <span className="bar-count">{counts.data.mine}</span>}
        </Link>
        <Link to="/cases">{t('shell.nav.cases')}</Link>
        {me.roles.some((role) => CHECKERS.includes(role)) && <Link to="/after-checks">{t('shell.nav.afterChecks')}</Link>}
        {me.roles.includes('customer-manager') && <Link to="/applications/new">{t('shell.nav.new')}</Link>}
      </nav>
      <div className="bar-end">
        <Notices />
        <LanguageSwitch />
        <Popup
          className="bar-user"
          name={`${t('shell.user.menu')}: ${me.name}`}
          label={
            <>
              <span className="bar-avatar" aria-hidden>
                {me.name.slice(0, 1).toUpperCase()}
              </span>
              <span>{me.name}</span>
            </>
          }
        >
          {() => <UserMenu me={me} />}
        </Popup>
      </div>
    </header>
  );
}

function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <div className="user-menu">
      <strong>{me.name}</strong>
      <span className="quiet">{me.staff}</span>
      <dl>
        <dt>{t('shell.user.branch')}</dt>
        <dd>{me.allBranches ? t('shell.user.allBranches') : me.branchName}</dd>
        <dt>{t('shell.user.roles')}</dt>
        <dd>{me.roles.map((role) => t(`terms.role.${role}`, role)).join(t('terms.listSeparator'))}</dd>
        <dt>{t('shell.theme.label')}</dt>
        <dd>
          <ThemeSwitch />
        </dd>
      </dl>
      <button type="button" className="link-button" onClick={() => void signOut()}>
        {t('shell.user.signOut')}
      </button>
    </div>
  );
}
