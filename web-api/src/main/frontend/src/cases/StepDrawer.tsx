import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decisionsQuery, diagramQuery } from '../api/queries.ts';
import type { ElementRun, Uuid } from '../api/types.ts';
import { useElementNames } from '../diagram/names.ts';
import { formatInstant } from '../format/dates.ts';
import { Aside } from '../ui/Aside.tsx';
import { Fact, Facts } from '../ui/Card.tsx';
import { Mark } from '../ui/Marks.tsx';
import { useLength } from '../ui/useLength.ts';
import { useStepName } from '../ui/useStepName.ts';
import { DecisionView } from './DecisionView.tsx';
import { WhyView } from '../ui/WhyView.tsx';

interface Props {
  id: Uuid;
  step: string;
  /** the valuation or the filing in which it ran, or the case */
  record: Uuid;
  onClose: () => void;
}

/** The record of one step in one process: each time it ran, who did it, what was decided there and why. */
export function StepDrawer({ id, step, record, onClose }: Props) {
  const { t } = useTranslation();
  const diagram = useQuery(diagramQuery(id));
  const decisions = useQuery(decisionsQuery(id));
  const instance = diagram.data?.instances.find((one) => one.recordId === record);
  const runs = instance?.elements.filter((run) => run.elementId === step) ?? [];
  const made = decisions.data?.filter((decision) => decision.recordId === record && (decision.step ?? decision.subject) === step) ?? [];
  const names = useElementNames(instance);
  const name = useStepName()(step, names.get(step));
  return (
    <Aside onClose={onClose} title={name} side="left">
      <div className="stack">
        {instance?.subject && <p className="quiet">{instance.subject}</p>}
        {runs.length === 0 && <p className="quiet">{t('cases.step.notReached')}</p>}
        {runs.map((run) => (
          <Run key={`${run.enteredAt}-${run.round ?? 0}`} run={run} />
        ))}
        {made.map((decision) => (
          <div key={decision.id} className="stack">
            <DecisionView decision={decision} />
            {decision.why && <WhyView why={decision.why} />}
          </div>
        ))}
        {runs.length > 0 && made.length === 0 && <p className="quiet">{t('cases.step.noDecision')}</p>}
      </div>
    </Aside>
  );
}

const TONES = { ACTIVE: 'brand', COMPLETED: 'jade', TERMINATED: 'plain', INCIDENT: 'seal' } as const;

function Run({ run }: { run: ElementRun }) {
  const { t } = useTranslation();
  const length = useLength();
  return (
    <section className="right-view">
      <header>
        <Mark tone={TONES[run.state]}>{t(`terms.elementState.${run.state}`)}</Mark>
        {run.round && run.round > 1 ? <span className="quiet">{t('cases.filings.round', { round: run.round })}</span> : null}
        {run.taskId && (
          <Link to="/tasks/$id" params={{ id: run.taskId }}>
            {t('cases.step.task')}
          </Link>
        )}
      </header>
      {run.incident && <div className="note seal">{run.incident}</div>}
      <Facts>
        <Fact name={t('cases.step.entered')}>{formatInstant(run.enteredAt, true)}</Fact>
        <Fact name={t('cases.step.left')}>{formatInstant(run.leftAt, true)}</Fact>
        <Fact name={t('cases.step.took')}>{length(run.enteredAt, run.leftAt)}</Fact>
        <Fact name={t('cases.step.by')}>
          {run.by?.name ?? (run.waitsForRole ? t(`terms.role.${run.waitsForRole}`, run.waitsForRole) : t('terms.role.system'))}
        </Fact>
      </Facts>
    </section>
  );
}
