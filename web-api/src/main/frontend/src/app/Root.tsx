import { Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.ts';
import { onOtherPerson } from '../api/kept.ts';
import { sessionEnded, useSession } from '../api/session.ts';
import { Loading } from '../ui/Loading.tsx';
import { ClockBanner } from './ClockBanner.tsx';
import { Header } from './Header.tsx';
import { PageError } from './Problems.tsx';
import { SignIn } from './SignIn.tsx';
import { Told } from './Told.tsx';
import './shell.css';

const SessionEnded = lazy(() => import('./SessionEnded.tsx'));

export function Root() {
  const { t } = useTranslation();
  const session = useSession();
  const me = useQuery(meQuery);
  useEffect(() => onOtherPerson(() => location.reload(), sessionEnded), []);
  if (!me.data) {
    if (session === 'ended') return <SignIn />;
    if (me.error) return <PageError error={me.error} reset={() => void me.refetch()} />;
    return <Loading />;
  }
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Header me={me.data} />
      <ClockBanner />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Told />
      {session === 'ended' && (
        <Suspense>
          <SessionEnded />
        </Suspense>
      )}
    </>
  );
}
