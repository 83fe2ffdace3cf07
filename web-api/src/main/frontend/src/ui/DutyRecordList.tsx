import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyRecord } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Mark } from './Marks.tsx';

const TONES = { WARNING: 'amber', DISSENT: 'seal', INSTRUCTION: 'seal', REPLY: 'plain' } as const;

interface Props {
  records: DutyRecord[];
  /** what can be done with one */
  action?: (record: DutyRecord) => ReactNode;
}

/** Warnings, dissent and outside instructions, each with what followed it. */
export function DutyRecordList({ records, action }: Props) {
  return (
    <div className="stack">
      {records
        .filter((record) => !record.follows)
        .map((record) => (
          <OneRecord key={record.id} record={record} all={records} action={action} />
        ))}
    </div>
  );
}

function OneRecord({ record, all, action }: { record: DutyRecord; all: DutyRecord[]; action: Props['action'] }) {
  const { t } = useTranslation();
  return (
    <article className="opinion duty-record">
      <header className="row wrap">
        <Mark tone={TONES[record.kind]}>{t(`terms.dutyKind.${record.kind}`)}</Mark>
        <strong>{record.by.name}</strong>
        <span className="quiet">
          {record.role} · {formatInstant(record.recordedAt)} · {t(`terms.applicationState.${record.caseState}`)}
        </span>
      </header>
      {record.askedBy && <p className="quiet">{t('cases.duty.asked', { by: record.askedBy, through: record.askedThrough, on: record.askedOn })}</p>}
      <blockquote>{record.content}</blockquote>
      {action?.(record)}
      {all
        .filter((next) => next.follows === record.id)
        .map((next) => (
          <OneRecord key={next.id} record={next} all={all} action={action} />
        ))}
    </article>
  );
}
