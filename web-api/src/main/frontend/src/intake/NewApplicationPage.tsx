import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, meQuery, productsQuery, purposesQuery } from '../api/queries.ts';
import { NotFound, PageError } from '../app/Problems.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useTitle } from '../ui/useTitle.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { draftOf } from './draft.ts';
import '../worklist/task.css';
import './intake.css';

export function NewApplicationPage() {
  const { t } = useTranslation();
  useTitle(t('intake.title'));
  const { id } = useSearch({ from: '/applications/new' });
  const products = useQuery(productsQuery);
  const purposes = useQuery(purposesQuery);
  // what the cache holds may be older than what is typed here: only a fresh answer says which of the two is younger
  const stored = useQuery({ ...caseQuery(id ?? ''), enabled: Boolean(id), staleTime: 0 });
  const me = useQuery(meQuery);
  const failed = products.error ?? purposes.error ?? stored.error;
  if (failed) return <PageError error={failed} reset={() => void Promise.all([products.refetch(), purposes.refetch(), id && stored.refetch()])} />;
  // the server refuses everybody else at the first step; nobody should type all this first
  if (me.data && !me.data.roles.includes('customer-manager')) return <NotFound />;
  if (!me.data || !products.data || !purposes.data || (id && !stored.isFetchedAfterMount)) return <Loading />;
  // somebody else's draft, or one that was handed in, is read and not written
  if (stored.data && !stored.data.may.edit.allowed) return <Navigate to="/cases/$id" params={{ id: stored.data.id }} replace />;
  return (
    <ApplicationForm
      key={id ?? 'new'}
      name={id ?? 'new'}
      stored={stored.data && draftOf(stored.data)}
      products={products.data}
      purposes={purposes.data}
    />
  );
}
