import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { afterCheckQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';
import { Card, Fact, Facts } from '../ui/Card.tsx';
import { DueMark, Mark } from '../ui/Marks.tsx';

/** Whether the approval was drawn for a check, and how that ended. Nothing where there was none to draw. */
export function AfterCheckCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(afterCheckQuery(id));
  const check = data?.check;
  if (!check) return null;
  return (
    <Card
      title={t('cases.afterCheck.title')}
      extra={
        <Mark tone={check.result ? (check.result === 'OBJECTION' ? 'seal' : 'jade') : check.sampled ? 'amber' : 'plain'}>
          {check.result
            ? t(`cases.afterCheck.result.${check.result}`)
            : t(check.sampled ? 'cases.afterCheck.sampled' : 'cases.afterCheck.notSampled')}
        </Mark>
      }
    >
      <Facts>
        <Fact name={t('cases.afterCheck.draw')}>{t('cases.afterCheck.drawn', { draw: check.draw, percent: check.percent })}</Fact>
        <Fact name={t('cases.afterCheck.drawnAt')}>{formatInstant(check.drawnAt)}</Fact>
        <Fact name={t('cases.afterCheck.root')}>
          <span className="mono" title={check.root}>
            {check.treeSize} · {check.root.slice(0, 16)}…
          </span>
        </Fact>
        {check.sampled && !check.result && (
          <Fact name={t('cases.times.due')}>
            <DueMark {...check} />
          </Fact>
        )}
        {check.result && (
          <Fact name={t('cases.afterCheck.by')}>
            {check.checkedBy?.name} · {formatInstant(check.checkedAt)}
          </Fact>
        )}
      </Facts>
      {check.reason && <blockquote>{check.reason}</blockquote>}
    </Card>
  );
}
