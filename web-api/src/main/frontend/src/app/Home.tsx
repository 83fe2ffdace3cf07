import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { takeReturn } from '../api/session.ts';

/** Back to where somebody was before signing in; else a customer manager sees the cases first, everybody else the tasks. */
export function Home() {
  const { data: me } = useSuspenseQuery(meQuery);
  const router = useRouter();
  const [back] = useState(takeReturn);
  useEffect(() => {
    if (back && back !== '/') router.history.replace(back);
  }, [back, router]);
  if (back && back !== '/') return null;
  return me.roles.includes('customer-manager') ? <Navigate to="/cases" search={{ mine: true }} replace /> : <Navigate to="/tasks" replace />;
}
