import { useTranslation } from 'react-i18next';
import type { DiagramInstance } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Mark } from '../ui/Marks.tsx';
import { useLength } from '../ui/useLength.ts';
import { useStepName } from '../ui/useStepName.ts';
import { useElementNames } from './names.ts';

const TONES = { ACTIVE: 'amber', COMPLETED: 'brand', TERMINATED: 'plain', INCIDENT: 'seal' } as const;
const FLOW = /SEQUENCE_FLOW|^PROCESS$/i;

export function RunsTable({ instance, onStep }: { instance: DiagramInstance; onStep: (elementId: string) => void }) {
  const { t } = useTranslation();
  const length = useLength();
  const step = useStepName();
  const names = useElementNames(instance);
  return (
    <div className="table-scroll">
      <table className="data bare">
        <caption className="visually-hidden">{t('cases.diagram.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.step.name')}</th>
            <th scope="col">{t('cases.step.state')}</th>
            <th scope="col">{t('cases.step.by')}</th>
            <th scope="col">{t('cases.step.entered')}</th>
            <th scope="col">{t('cases.step.took')}</th>
          </tr>
        </thead>
        <tbody>
          {instance.elements
            .filter((run) => !FLOW.test(run.elementType))
            .map((run, i) => (
              <tr key={`${run.elementId}-${i}`}>
                <td>
                  <button type="button" className="link-button" onClick={() => onStep(run.elementId)}>
                    {step(run.elementId, names.get(run.elementId))}
                  </button>
                </td>
                <td>
                  <Mark tone={TONES[run.state]}>{t(`terms.elementState.${run.state}`)}</Mark>
                </td>
                <td>{run.by?.name ?? (run.waitsForRole ? t(`terms.role.${run.waitsForRole}`, run.waitsForRole) : t('terms.role.system'))}</td>
                <td className="nowrap">{formatInstant(run.enteredAt)}</td>
                <td className="nowrap">{length(run.enteredAt, run.leftAt)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
