import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyProof, dutyRecordsQuery } from '../../api/queries.ts';
import type { DutyRecord } from '../../api/types.ts';
import { PageError } from '../../app/Problems.tsx';
import { Card } from '../../ui/Card.tsx';
import { DutyRecordList } from '../../ui/DutyRecordList.tsx';
import { handOver } from '../../ui/handOver.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { tell } from '../../ui/tell.ts';
import { useOneAtATime } from '../../ui/useCommand.ts';
import { useSayProblem } from '../../ui/useSay.ts';
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
        <Proof id={id} />
      </Card>
    </div>
  );
}

function Proof({ id }: { id: string }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const [busy, setBusy] = useState(false);
  const run = useOneAtATime(async () => {
    setBusy(true);
    try {
      const { name, content } = await dutyProof(id);
      handOver(name, content);
      tell('done', t('cases.duty.proofDone', { name }));
    } catch (error) {
      tell('wrong', say(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={run}>
      {t('cases.duty.proofButton')}
    </Button>
  );
}
