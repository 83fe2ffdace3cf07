import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/queries.ts';
import type { TimelineEntry } from '../../api/types.ts';
import { PageError } from '../../app/Problems.tsx';
import { formatInstant } from '../../format/dates.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { ProofDrawer } from '../ProofDrawer.tsx';

export default function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(timelineQuery(id));
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [proof, setProof] = useState<TimelineEntry>();
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (list.error && !list.data) return <PageError error={list.error} reset={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  return (
    <Card title={t('cases.history.title')}>
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.eventId} className={entry.refusal ? 'refusal' : entry.system ? 'system' : 'person'}>
            <div className="timeline-head">
              <time dateTime={entry.at}>{formatInstant(entry.at, true)}</time>
              <strong>{entry.summary}</strong>
              {entry.refusal && <Mark tone="seal">{t('cases.history.refused')}</Mark>}
              <button type="button" className="link-button" onClick={() => setProof(entry)}>
                {t(entry.sealed ? 'cases.history.proof' : 'cases.history.proofPending')}
              </button>
            </div>
            <p className="quiet">
              {entry.system ? t('terms.role.system') : entry.by.name}
              {entry.role && !entry.system && ` · ${t(`terms.role.${entry.role}`, entry.role)}`}
            </p>
            {entry.facts.length > 0 && (
              <p className="timeline-facts">
                {entry.facts.map((fact) => (
                  <span key={fact.label}>
                    <span className="quiet">{fact.label}</span> {fact.value}
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
      <MoreRows count={entries.length} hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={more} />
      {proof && <ProofDrawer entry={proof} onClose={() => setProof(undefined)} />}
    </Card>
  );
}
