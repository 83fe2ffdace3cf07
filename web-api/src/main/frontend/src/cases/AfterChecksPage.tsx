import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findAfterwards } from '../api/commands.ts';
import { afterChecksQuery, meQuery } from '../api/queries.ts';
import type { AfterCheck, AfterCheckResult } from '../api/types.ts';
import { useKept } from '../api/useKept.ts';
import { formatInstant } from '../format/dates.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DueMark, Mark } from '../ui/Marks.tsx';
import { Part } from '../ui/Part.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import { tell } from '../ui/tell.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { useTitle } from '../ui/useTitle.ts';

/** Approvals of the green channel that were drawn for a check: what is due, and what was found. */
export function AfterChecksPage() {
  const { t } = useTranslation();
  useTitle(t('cases.afterCheck.page'));
  const [open, setOpen] = useState(true);
  const checks = useQuery(afterChecksQuery(open));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('cases.afterCheck.page')}</h1>
      </div>
      <TabBar
        label={t('cases.afterCheck.page')}
        value={open ? 'open' : 'all'}
        panel="after-checks"
        tabs={[
          { key: 'open', label: t('cases.afterCheck.open') },
          { key: 'all', label: t('cases.afterCheck.all') },
        ]}
        onChange={(key) => setOpen(key === 'open')}
      />
      <div id="after-checks" role="tabpanel" aria-label={t(open ? 'cases.afterCheck.open' : 'cases.afterCheck.all')} tabIndex={-1}>
        <Part query={checks} empty={t('cases.afterCheck.empty')}>
          {(list) => <Checks checks={list} />}
        </Part>
      </div>
    </div>
  );
}

function Checks({ checks }: { checks: AfterCheck[] }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const may = me?.roles.includes('compliance-officer');
  return (
    <div className="table-scroll">
      <table className="data bare">
        <caption className="visually-hidden">{t('cases.afterCheck.page')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tasks.columns.case')}</th>
            <th scope="col">{t('tasks.columns.borrower')}</th>
            <th scope="col">{t('cases.afterCheck.drawnAt')}</th>
            <th scope="col">{t('cases.times.due')}</th>
            <th scope="col">{t('cases.afterCheck.found')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <td>
                <Link to="/cases/$id" params={{ id: check.id }} search={{ tab: 'decisions' }} className="mono">
                  {check.caseNumber}
                </Link>
              </td>
              <td>{check.borrower}</td>
              <td>{formatInstant(check.drawnAt)}</td>
              <td>{check.result ? '—' : <DueMark {...check} />}</td>
              <td>
                {check.result ? (
                  <span className="two">
                    <Mark tone={check.result === 'OBJECTION' ? 'seal' : 'jade'}>{t(`cases.afterCheck.result.${check.result}`)}</Mark>
                    <small>
                      {check.checkedBy?.name} · {formatInstant(check.checkedAt)}
                    </small>
                  </span>
                ) : (
                  may && <Find check={check} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Find({ check }: { check: AfterCheck }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [result, setResult] = useState<AfterCheckResult>();
  const [reason, setReason, forgetReason] = useKept(`after-check:${check.id}`, '');
  const find = useCommand({
    mutationFn: (found: AfterCheckResult) => findAfterwards(check.id, { result: found, reason: reason.trim() || null }),
    onSuccess: () => {
      forgetReason();
      setOpen(false);
      tell('done', t('cases.afterCheck.done'));
      void client.invalidateQueries({ queryKey: ['afterChecks'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const complete = result === 'IN_ORDER' || (result === 'OBJECTION' && reason.trim().length > 0);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('cases.afterCheck.find')}
      </Button>
      {open && (
        <Dialog
          title={t('cases.afterCheck.findTitle', { number: check.caseNumber })}
          onCancel={() => setOpen(false)}
          buttons={
            <>
              <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
              <Button type="primary" disabled={!complete} loading={find.isPending || find.isSuccess} onClick={() => result && find.mutate(result)}>
                {t('cases.afterCheck.find')}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{t('cases.afterCheck.lead')}</p>
            <Radio.Group
              value={result}
              onChange={(event) => setResult(event.target.value as AfterCheckResult)}
              aria-label={t('cases.afterCheck.found')}
            >
              <Radio value="IN_ORDER">{t('cases.afterCheck.result.IN_ORDER')}</Radio>
              <Radio value="OBJECTION">{t('cases.afterCheck.result.OBJECTION')}</Radio>
            </Radio.Group>
            <label className="stacked-label">
              {t('cases.afterCheck.reason')}
              <Input.TextArea rows={4} maxLength={4000} showCount value={reason} onChange={(event) => setReason(event.target.value)} />
            </label>
            {find.error && (
              <div className="note seal" role="alert">
                {say(find.error)}
              </div>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
