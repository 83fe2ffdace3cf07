import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, readMostUrgent } from '../api/queries.ts';
import type { TaskPage } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Mark } from '../ui/Marks.tsx';
import { useStepName } from '../ui/useStepName.ts';

/** What one sees when it is done: that it is kept, where the engine is with it, and what to do next. */
export function AfterDecision({ task }: { task: TaskPage }) {
  const { t } = useTranslation();
  const step = useStepName();
  const taken = task.engine === 'TAKEN';
  const page = useQuery({ ...caseQuery(task.applicationId), enabled: taken });
  const next = useQuery({ queryKey: ['tasks', 'next'], queryFn: ({ signal }) => readMostUrgent(signal) });
  const following = next.data?.items.find((one) => one.id !== task.id);
  return (
    <section className="card after" aria-live="polite">
      <ol className="progress">
        <li data-state="done">
          <strong>{t(task.state === 'WITHDRAWN' ? 'forms.after.withdrawn' : 'forms.after.saved')}</strong>
          <span className="quiet">
            {formatInstant(task.decidedAt, true)} {task.claimedBy?.name}
          </span>
          {task.decision && task.decision !== 'COMPLETED' && <Mark>{t(`terms.decision.${task.decision}`, task.decision)}</Mark>}
        </li>
        {task.state === 'DECIDED' && (
          <li data-state={taken ? 'done' : task.engine === 'NOT_TAKEN' ? 'failed' : 'running'}>
            <strong>{t(`forms.after.${task.engine}`)}</strong>
            {task.engine === 'WAITING_FOR_ENGINE' && <span className="quiet">{t('forms.after.leave')}</span>}
            {task.engine === 'NOT_TAKEN' && <span>{t('forms.after.notTakenLead')}</span>}
          </li>
        )}
        {taken && page.data?.step && (
          <li data-state="done">
            <strong>{t('forms.after.nowAt', { step: step(page.data.step) })}</strong>
            <span className="quiet">
              {page.data.waitsFor?.name ?? (page.data.waitsForRole ? t(`terms.role.${page.data.waitsForRole}`, page.data.waitsForRole) : '')}
            </span>
          </li>
        )}
      </ol>
      <div className="row wrap">
        {following && (
          <Link to="/tasks/$id" params={{ id: following.id }} className="head-action flat">
            {t('forms.after.next', { step: step(following.elementId) })}
          </Link>
        )}
        <Link to="/cases/$id" params={{ id: task.applicationId }}>
          {t('forms.after.case')}
        </Link>
        <Link to="/tasks">{t('forms.after.list')}</Link>
      </div>
    </section>
  );
}
