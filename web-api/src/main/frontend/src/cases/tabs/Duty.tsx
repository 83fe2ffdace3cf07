import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyProof, dutyRecordsQuery } from '../../api/queries.ts';
import type { DutyRecord } from '../../api/types.ts';
import { PageError } from '../../app/Problems.tsx';
import { Card } from '../../ui/Card.tsx';
import { Download } from '../../ui/Download.tsx';
import { DutyRecordList } from '../../ui/DutyRecordList.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { PutOnRecord } from '../PutOnRecord.tsx';

/** Warnings, dissent and outside instructions; and a proof of what one did oneself. */
export default function Duty({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(dutyRecordsQuery(id));
  const [answered, setAnswered] = useState<DutyRecord>();
  if (query.error && !query.data) return <PageError error={query.error} reset={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { records, record } = query.data;
  return (
    <div className="stack">
      <Card title={t('cases.duty.title')}>
        {records.length === 0 && <p className="quiet">{t('cases.duty.empty')}</p>}
        <DutyRecordList
          records={records}
          action={(one) =>
            record.allowed && (
              <button type="button" className="link-button no-print" onClick={() => setAnswered(one)}>
                {t('cases.duty.reply')}
              </button>
            )
          }
        />
      </Card>
      <Card title={t('cases.duty.record')}>
        {record.allowed ? (
          <PutOnRecord id={id} records={records} answered={answered} onAnswered={setAnswered} />
        ) : (
          <ReasonList reasons={record.reasons} tone="amber" />
        )}
      </Card>
      <Card title={t('cases.duty.proof')}>
        <p>{t('cases.duty.proofLead')}</p>
        <Download file={() => dutyProof(id)} done={(name) => t('cases.duty.proofDone', { name })}>
          {t('cases.duty.proofButton')}
        </Download>
      </Card>
    </div>
  );
}
