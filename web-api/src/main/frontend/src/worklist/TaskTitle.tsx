import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskPage } from '../api/types.ts';
import { Amount } from '../ui/Figures.tsx';
import { ChannelMark, DueMark } from '../ui/Marks.tsx';
import { useStepName } from '../ui/useStepName.ts';
import '../cases/case.css';

export function TaskTitle({ task }: { task: TaskPage }) {
  const { t } = useTranslation();
  const step = useStepName();
  return (
    <div className="case-head">
      <div className="case-title">
        <span className="quiet">
          <Link to="/tasks">{t('tasks.title')}</Link> / {step(task.elementId)}
          {task.round > 1 && ` · ${t('cases.filings.round', { round: task.round })}`}
        </span>
        <h1 title={task.borrower}>{task.borrower}</h1>
      </div>
      <dl className="case-key">
        <div>
          <dt>{t('tasks.columns.case')}</dt>
          <dd>
            <Link to="/cases/$id" params={{ id: task.applicationId }} className="mono">
              {task.caseNumber}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('cases.head.amount')}</dt>
          <dd className="big">
            <Amount value={task.amount} wan />
          </dd>
        </div>
        <div>
          <dt>{t('tasks.columns.channel')}</dt>
          <dd>
            <ChannelMark channel={task.channel} />
          </dd>
        </div>
        {task.state !== 'DECIDED' && (
          <div>
            <dt>{t('tasks.columns.due')}</dt>
            <dd>
              <DueMark {...task} />
            </dd>
          </div>
        )}
      </dl>
      {task.subject && <p className="task-subject quiet">{task.subject}</p>}
    </div>
  );
}
