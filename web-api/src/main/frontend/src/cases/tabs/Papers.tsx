import { useQuery } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/client.ts';
import { papersQuery } from '../../api/queries.ts';
import type { CaseRight, NeededPaper } from '../../api/types.ts';
import { PageError } from '../../app/Problems.tsx';
import { showRightNumber } from '../../format/numbers.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { HandIn } from './HandIn.tsx';

/** The papers about the rights: what is missing and from whom, what came, and a way to hand one in. */
export function Papers({ id, rights }: { id: string; rights: CaseRight[] }) {
  const { t } = useTranslation();
  const papers = useQuery(papersQuery(id));
  const [open, setOpen] = useState<NeededPaper | 'any'>();
  if (papers.error && !papers.data) return <PageError error={papers.error} reset={() => void papers.refetch()} />;
  if (!papers.data) return <Loading />;
  const { given, needed, handIn } = papers.data;
  const numberOf = (rightId: string) => {
    const right = rights.find((one) => one.id === rightId);
    return right ? showRightNumber(right.kind, right.number) : '';
  };
  return (
    <Card
      title={t('cases.papers.title')}
      extra={
        <Tooltip title={handIn.reasons.map((reason) => reason.message).join(' ')}>
          <Button size="small" disabled={!handIn.allowed} onClick={() => setOpen('any')}>
            {t('cases.papers.handIn')}
          </Button>
        </Tooltip>
      }
    >
      {needed.length + given.length === 0 && <p className="quiet">{t('cases.papers.empty')}</p>}
      <ul className="findings">
        {needed.map((one) => (
          <li key={`${one.rightId} ${one.ground} ${one.givenBy ?? ''}`}>
            <Mark tone={one.blocking ? 'seal' : 'amber'}>{t('cases.papers.missing')}</Mark>
            <span>
              {one.text} <span className="rule-id">{one.ground}</span>{' '}
              {one.paper && handIn.allowed && (
                <button type="button" className="link-button" onClick={() => setOpen(one)}>
                  {t('cases.papers.handInThis')}
                </button>
              )}
            </span>
          </li>
        ))}
        {given.map((one) => (
          <li key={`${one.rightId} ${one.paper} ${one.givenBy}`}>
            <Mark tone="jade">{t('cases.papers.given')}</Mark>
            <span>
              {one.documentId ? <a href={`${API}/documents/${one.documentId}/content`}>{one.name}</a> : one.name}
              <span className="quiet"> {[one.givenBy, numberOf(one.rightId), one.signedOn].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {open && <HandIn id={id} rights={rights} need={open === 'any' ? undefined : open} onDone={() => setOpen(undefined)} />}
    </Card>
  );
}
