import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timesQuery } from '../../api/queries.ts';
import type { CaseTimes, StepTime } from '../../api/types.ts';
import { PageError } from '../../app/Problems.tsx';
import { formatInstant } from '../../format/dates.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { useStepName } from '../../ui/useStepName.ts';

/** How long it took: with the time in which the applicant owed papers, and without, against the target. */
export default function Times({ id }: { id: string }) {
  const { t } = useTranslation();
  const times = useQuery(timesQuery(id));
  if (times.error && !times.data) return <PageError error={times.error} reset={() => void times.refetch()} />;
  if (!times.data) return <Loading />;
  const all = times.data;
  return (
    <div className="stack">
      <Card title={t('cases.times.case')} extra={all.owed ? <Mark tone="amber">{t('cases.times.owed')}</Mark> : undefined}>
        <Facts>
          <Fact name={t('cases.times.gross')}>{days(all.grossDays)}</Fact>
          <Fact name={t('cases.times.owedDays')}>{days(all.owedDays)}</Fact>
          <Fact name={t('cases.times.net')}>{days(all.netDays)}</Fact>
          <Fact name={t('cases.times.stepsNet')}>{days(all.stepsNetDays)}</Fact>
          <Fact name={t('cases.times.stepsTarget')}>{days(all.stepsTargetDays)}</Fact>
        </Facts>
        <p className="quiet gap-top">{t('cases.times.how')}</p>
      </Card>
      <Steps times={all} />
    </div>
  );
}

const days = (value: string | null | undefined) => value ?? '—';

function Steps({ times }: { times: CaseTimes }) {
  const { t } = useTranslation();
  if (times.steps.length === 0) return <p className="quiet">{t('cases.times.empty')}</p>;
  return (
    <Card title={t('cases.times.steps')}>
      <div className="table-scroll" role="region" aria-label={t('cases.times.steps')} tabIndex={0}>
        <table className="data bare">
          <caption className="visually-hidden">{t('cases.times.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cases.times.step')}</th>
              <th scope="col">{t('cases.times.from')}</th>
              <th scope="col">{t('cases.times.due')}</th>
              <th scope="col" className="end">
                {t('cases.times.gross')}
              </th>
              <th scope="col" className="end">
                {t('cases.times.net')}
              </th>
              <th scope="col" className="end">
                {t('cases.times.target')}
              </th>
              <th scope="col">{t('cases.times.notices')}</th>
            </tr>
          </thead>
          <tbody>
            {times.steps.map((step) => (
              <StepRow key={step.taskId} step={step} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function StepRow({ step }: { step: StepTime }) {
  const { t } = useTranslation();
  const stepName = useStepName();
  return (
    <tr>
      <td>
        <span className="two">
          {stepName(step.step)}
          <small>{[step.subject, step.by?.name].filter(Boolean).join(' · ')}</small>
        </span>
      </td>
      <td>
        <span className="two">
          {formatInstant(step.openedAt)}
          <small>{step.closedAt ? formatInstant(step.closedAt) : t('cases.times.running')}</small>
        </span>
      </td>
      <td className="nowrap">{step.dueOn}</td>
      <td className="end">{days(step.grossDays)}</td>
      <td className="end">
        {step.late ? <Mark tone="seal">{days(step.netDays)}</Mark> : days(step.netDays)}
        {step.owed && (
          <div>
            <Mark tone="amber">{t('cases.times.stands')}</Mark>
          </div>
        )}
      </td>
      <td className="end">{days(step.targetDays)}</td>
      <td>
        {step.notices.map((notice) => (
          <div key={notice.level}>
            <span className="two">
              {t(`shell.notices.level.${notice.level}`)}
              <small>{formatInstant(notice.at)}</small>
            </span>
          </div>
        ))}
      </td>
    </tr>
  );
}
